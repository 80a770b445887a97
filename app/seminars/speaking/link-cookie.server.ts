import { createCookie } from '@remix-run/node'
import { settings } from '#app/web/settings.server.ts'
import type { Db } from '#db/connection.ts'
import { type Opened, openLink } from './links.server.ts'

/** Carries a speaker's link from its opening on, to their pages alone: its secret stands in no later address. */
export const linkCookie = () =>
  createCookie('bina_speaking', {
    ...{ httpOnly: true, sameSite: 'lax', path: '/speaking' },
    secure: settings().origin.startsWith('https:'),
  })

/** The desk that the link of this request opens now. */
export async function openedBy(db: Db, request: Request, now: Date): Promise<Opened> {
  const secret: unknown = await linkCookie().parse(request.headers.get('Cookie'))
  return typeof secret === 'string' ? openLink(db, secret, now) : { closed: 'absent' }
}

/** Carries a link just made to the page that shows it, once. */
export const newLinkCookie = () =>
  createCookie('bina_new_link', {
    ...{ httpOnly: true, sameSite: 'lax', path: '/agenda', maxAge: 120 },
    secure: settings().origin.startsWith('https:'),
  })
