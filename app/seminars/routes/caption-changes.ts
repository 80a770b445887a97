import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { saveChanges } from '../captions/captions.server.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { answerChanges } from '../captions/saving.server.ts'

export const loader = endpoint('expert', async () => notFound())

export const action = endpoint('expert', async ({ person, params, request, now }) => {
  const place = { workId: idIn(params, 'workId'), language: languageIn(params) }
  return answerChanges(request, (db, changes) => saveChanges(db, person, { ...place, changes }, now))
})
