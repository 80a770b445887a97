import { receiveUpload } from '#app/authoring/receive.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { comingTo } from '../speaking/linked-pieces.server.ts'

export const loader = endpoint('anyone', async () => notFound())

/** A whole file from who came by a link. */
export const action = endpoint('anyone', async ({ request, now }) => {
  const opened = await openedBy(db, request, now)
  if ('closed' in opened) return Response.json({ reason: 'signedOut' }, { status: 401 })
  const { sender, given } = comingTo(opened.desk)
  return receiveUpload(db, sender, request, now, given)
})
