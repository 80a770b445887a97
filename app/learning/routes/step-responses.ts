import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mostReflected } from '#app/authoring/blocks/reflection.tsx'
import { mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { respond } from '../responses.server.ts'
import { stepAt } from '../step-at.server.ts'

const one = z.string().max(60)
const schema = z.object({
  blockId: z.string().min(1).max(64),
  words: z.string().max(mostReflected).default(''),
  seen: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  choices: z.union([z.array(one).max(20), one.transform(choice => [choice])]).default([]),
  /** A page with script stays where it is. */
  stays: z.literal('1').optional(),
})

/** What a learner gives in a block of a lesson: words for themselves, or a vote. */
export const action = resource(
  mutation('signedIn', schema, async ({ person, params, form, db, now }) => {
    const at = stepAt(person, params)
    const kept = await respond(db, at, form, now)
    if (!kept.ok && kept.reason === 'absent') notFound()
    if (!form.stays) return redirect(`/enrolments/${at.enrolmentId}/steps/${at.stepId}#${form.blockId}-given`)
    return kept.ok ? kept : refuse(kept.reason, 422)
  }),
)
