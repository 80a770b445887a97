import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { filmFile, maySee } from '../processing/renditions.server.ts'

export const loader = endpoint(['expert', 'reviewer'], async ({ person, params, now }) => {
  const [workId, mediaId] = [idIn(params, 'workId'), idIn(params, 'mediaId')]
  if (!(await maySee(db, person, workId, mediaId))) notFound()
  const leave = ['drafted', person.id, workId] as const
  return (await filmFile(db, { mediaId, file: params.file ?? '', leave }, now)) ?? notFound()
})
