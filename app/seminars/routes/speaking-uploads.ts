import { waitingFor } from '#app/authoring/library/arriving.server.ts'
import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { comingTo } from '../speaking/linked-pieces.server.ts'

/** Uploads begun by this link that are not finished, to go on with. */
export const loader = endpoint('anyone', async ({ request, now }) => {
  const opened = await openedBy(db, request, now)
  return Response.json('desk' in opened ? await waitingFor(db, comingTo(opened.desk).sender) : [])
})
