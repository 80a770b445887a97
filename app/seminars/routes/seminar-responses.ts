import { redirect } from '@remix-run/node'
import { idIn } from '#app/authoring/params.server.ts'
import { responseForm } from '#app/learning/response-form.ts'
import { mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { respondOnPage } from '../seminar-page.server.ts'

/** What a person gives in a block of a recording's page: words for themselves, or a vote. */
export const action = resource(
  mutation('signedIn', responseForm, async ({ person, params, form, db, now }) => {
    const workId = idIn(params, 'workId')
    const kept = await respondOnPage(db, person, workId, form, now)
    if (!kept.ok && kept.reason === 'absent') notFound()
    if (!form.stays) return redirect(`/seminars/${workId}#${form.blockId}-given`)
    return kept.ok ? kept : refuse(kept.reason, 422)
  }),
)
