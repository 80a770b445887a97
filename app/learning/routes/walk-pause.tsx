import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { pauseWalk } from '../pausing.server.ts'

export { default, loader, meta } from './walk.tsx'

export const action = mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
  const { enrolmentId = '' } = params
  if (!isId(enrolmentId)) notFound()
  const paused = await pauseWalk(db, { enrolmentId, learnerId: person.id, by: person }, now)
  if (!paused.ok && paused.reason === 'absent') notFound()
  return redirect(`/enrolments/${enrolmentId}`)
})
