import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { filmFile, mayWatch } from '../processing/renditions.server.ts'

export const loader = endpoint('signedIn', async ({ person, params, now }) => {
  const [workId, mediaId] = [idIn(params, 'workId'), idIn(params, 'mediaId')]
  if (!(await mayWatch(db, workId, mediaId))) notFound()
  const leave = ['watched', person.id, workId] as const
  return (await filmFile(db, { mediaId, file: params.file ?? '', leave }, now)) ?? notFound()
})
