import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { withdraw } from '../enrolments.server.ts'

export { default, loader, meta } from './walk.tsx'

export const action = mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
  const { enrolmentId = '' } = params
  if (!isId(enrolmentId)) notFound()
  if (!(await withdraw(db, { enrolmentId, learnerId: person.id }, now))) notFound()
  return redirect('/enrolments')
})
