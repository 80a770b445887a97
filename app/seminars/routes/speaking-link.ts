import { redirect } from '@remix-run/node'
import { endpoint } from '#app/people/gate.server.ts'
import { withinRate } from '#app/web/rates.server.ts'
import { db } from '#db/connection.ts'
import { linkedBase } from '../speaking/desk.server.ts'
import { linkCookie } from '../speaking/link-cookie.server.ts'
import { noteOpened, openLink } from '../speaking/links.server.ts'

/** Takes the secret out of the address at once: into a cookie that scripts cannot read, for the speaker's pages alone. */
export const loader = endpoint('anyone', async ({ params, address, now }) => {
  if (!(await withinRate(db, `speaking/${address}`, 60, 900, now)))
    return redirect(`${linkedBase}?closed=tooMany`, { headers: quiet })
  const secret = params.token ?? ''
  const opened = await openLink(db, secret, now)
  if ('closed' in opened) return redirect(`${linkedBase}?closed=${opened.closed}`, { headers: quiet })
  const expires = await noteOpened(db, opened.desk, now)
  const cookie = await linkCookie().serialize(secret, { expires })
  return redirect(linkedBase, { headers: { ...quiet, 'Set-Cookie': cookie } })
})

const quiet = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
