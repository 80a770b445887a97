import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { mayWatchSlides, slideFile } from '../slides/slide-files.server.ts'

export const loader = endpoint('signedIn', async ({ params, request }) => {
  const [workId, mediaId] = [idIn(params, 'workId'), idIn(params, 'mediaId')]
  if (!(await mayWatchSlides(db, workId, mediaId))) notFound()
  return (await slideFile(db, request, mediaId, params.file ?? '')) ?? notFound()
})
