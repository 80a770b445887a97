import { redirect } from '@remix-run/node'
import { mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { responseForm } from '../response-form.ts'
import { respond } from '../responses.server.ts'
import { stepAt } from '../step-at.server.ts'

/** What a learner gives in a block of a lesson: words for themselves, or a vote. */
export const action = resource(
  mutation('signedIn', responseForm, async ({ person, params, form, db, now }) => {
    const at = stepAt(person, params)
    const kept = await respond(db, at, form, now)
    if (!kept.ok && kept.reason === 'absent') notFound()
    if (!form.stays) return redirect(`/enrolments/${at.enrolmentId}/steps/${at.stepId}#${form.blockId}-given`)
    return kept.ok ? kept : refuse(kept.reason, 422)
  }),
)
