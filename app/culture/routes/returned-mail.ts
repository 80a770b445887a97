import { createHash, timingSafeEqual } from 'node:crypto'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { noteReturned } from '#app/web/returned-mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { inTransaction } from '#db/connection.ts'

export const loader = endpoint('anyone', async () => notFound())

/** Where the organisation's mail server hands in letters that came back, each as it is. Closed unless a secret was set. */
export const action = endpoint('anyone', async ({ request, now }) => {
  const secret = settings().MAIL_RETURNS_SECRET ?? notFound()
  if (!isSame(request.headers.get('Authorization') ?? '', `Bearer ${secret}`))
    return new Response(null, { status: 401 })
  const letter = new Uint8Array(await request.arrayBuffer())
  const noted = await inTransaction(trx => noteReturned(trx, letter, now))
  return new Response(noted ? 'noted\n' : 'no report of a letter of ours that failed\n')
})

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
