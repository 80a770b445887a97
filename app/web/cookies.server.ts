import { createCookie } from '@remix-run/node'

const year = 31_536_000

/** Kept for people who are not signed in. */
export const languageCookie = createCookie('bina_language', { path: '/', sameSite: 'lax', maxAge: year })
export const themeCookie = createCookie('bina_theme', { path: '/', sameSite: 'lax', maxAge: year })
