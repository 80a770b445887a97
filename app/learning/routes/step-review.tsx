import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { stepAt } from '../step-at.server.ts'
import { startReview } from '../steps.server.ts'

export { default, handle, loader, meta } from './step.tsx'

export const action = mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
  const started = await startReview(db, stepAt(person, params), now)
  if (started.ok) return redirect(`/attempts/${started.attemptId}`)
  return started.reason === 'absent' ? notFound() : refuse(started.reason)
})
