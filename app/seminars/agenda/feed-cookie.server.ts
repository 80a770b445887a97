import { createCookie } from '@remix-run/node'
import { settings } from '#app/web/settings.server.ts'

/** Carries the secret of a calendar just made to the page that shows it. */
export const newFeedCookie = () =>
  createCookie('bina_calendar', {
    ...{ httpOnly: true, sameSite: 'lax', path: '/settings', maxAge: 120 },
    secure: settings().origin.startsWith('https:'),
  })
