import { endpoint, notFound } from '#app/people/gate.server.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { answerChanges } from '../captions/saving.server.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { saveSpeakerChanges } from '../speaking/speaker-captions.server.ts'

export const loader = endpoint('anyone', async () => notFound())

/** Lines changed by who came by a link; it is looked at in the same transaction, so that one taken back keeps nothing more. */
export const action = endpoint('anyone', async ({ request, params, now }) => {
  const captions = languageIn(params)
  return answerChanges(request, async (db, changes) => {
    const opened = await openedBy(db, request, now)
    return 'desk' in opened
      ? saveSpeakerChanges({ db, desk: opened.desk, captions, now }, changes)
      : notFound()
  })
})
