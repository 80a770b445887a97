import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { stepAt } from '../step-at.server.ts'
import { nextHref } from '../step-page.server.ts'
import { finishStep } from '../steps.server.ts'

export { default, handle, loader, meta } from './step.tsx'

export const action = mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
  const at = stepAt(person, params)
  const finished = await finishStep(db, at, now)
  if (finished.ok) return redirect(nextHref({ id: at.enrolmentId, place: finished.told.place }))
  return finished.reason === 'absent' ? notFound() : refuse(finished.reason)
})
