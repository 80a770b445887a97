import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { captionsAsFile } from '../captions/exporting.server.ts'

export const loader = endpoint(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const { id: workId, title } = head
  return captionsAsFile(db, { workId, title, language: languageIn(params), format: params.format })
})
