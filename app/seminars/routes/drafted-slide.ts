import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { maySeeSlides, slideFile } from '../slides/slide-files.server.ts'

export const loader = endpoint(['expert', 'reviewer'], async ({ person, params, request }) => {
  const [workId, mediaId] = [idIn(params, 'workId'), idIn(params, 'mediaId')]
  if (!(await maySeeSlides(db, person, workId, mediaId))) notFound()
  return (await slideFile(db, request, mediaId, params.file ?? '')) ?? notFound()
})
