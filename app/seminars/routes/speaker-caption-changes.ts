import { endpoint, notFound } from '#app/people/gate.server.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { answerChanges } from '../captions/saving.server.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { saveSpeakerChanges } from '../speaking/speaker-captions.server.ts'

export const loader = endpoint('signedIn', async () => notFound())

/** Lines of a speaker's captions that were changed at their desk. */
export const action = endpoint('signedIn', async ({ person, params, request, now }) => {
  const captions = languageIn(params)
  return answerChanges(request, async (db, changes) =>
    saveSpeakerChanges({ db, desk: await deskAt(db, person, params), captions, now }, changes),
  )
})
