import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { nodeId } from '../evidence.ts'
import { choose } from '../steps.server.ts'

export { default, loader, meta } from './walk.tsx'

const schema = z.object({ choose: nodeId, option: nodeId })

export const action = mutation('signedIn', schema, async ({ person, params, form, db, now }) => {
  const { enrolmentId = '' } = params
  if (!isId(enrolmentId)) notFound()
  const chosen = await choose(db, { enrolmentId, learnerId: person.id, ...form }, now)
  if (chosen.ok) return redirect(`/enrolments/${enrolmentId}`)
  return chosen.reason === 'absent' ? notFound() : refuse(chosen.reason)
})
