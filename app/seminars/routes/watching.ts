import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { inTransaction } from '#db/connection.ts'
import { publicationToWatch } from '../seminar-page.server.ts'
import { hasWatched } from '../taken-back.server.ts'
import { recordWatching } from '../watch.server.ts'

const second = z.number().min(0).max(864_000)
const sent = z.object({
  mediaId: z.uuid(),
  stretches: z.array(z.tuple([second, second])).max(500),
  position: second,
})

export const loader = endpoint('signedIn', async () => notFound())

/** Of a recording that was taken down, what was watched before is still told by who had begun it; nothing opens by it. */
export const action = endpoint('signedIn', async ({ person, params, request, now }) => {
  const watching = sent.safeParse(await request.json().catch(() => null))
  if (!watching.success) return Response.json({ reason: 'wrong' }, { status: 422 })
  const workId = idIn(params, 'workId')
  const watched = await inTransaction(async trx =>
    (await publicationToWatch(trx, workId)) || (await hasWatched(trx, person.id, workId))
      ? recordWatching(trx, { personId: person.id, workId, ...watching.data }, now)
      : null,
  )
  return watched ? Response.json({ share: watched.share, isTooMuch: watched.isTooMuch }) : notFound()
})
