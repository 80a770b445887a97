import { finish } from '#app/authoring/library/arriving.server.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { asJson } from '#app/authoring/receive.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { comingTo } from '../speaking/linked-pieces.server.ts'

export const loader = endpoint('anyone', async () => notFound())

/** What an upload became that came by a link, once all of it is there. */
export const action = endpoint('anyone', async ({ request, params, now }) => {
  const opened = await openedBy(db, request, now)
  if ('closed' in opened) return Response.json({ reason: 'signedOut' }, { status: 401 })
  const done = await finish(db, comingTo(opened.desk).sender, idIn(params, 'uploadId'), now)
  return asJson(done ?? notFound())
})
