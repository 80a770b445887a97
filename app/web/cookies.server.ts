import { createCookie } from '@remix-run/node'
import { settings } from './settings.server.ts'

const year = 31_536_000

const preference = (name: string) =>
  createCookie(name, {
    path: '/',
    sameSite: 'lax',
    maxAge: year,
    httpOnly: true,
    secure: settings().origin.startsWith('https:'),
  })

/** Kept for people who are not signed in. */
export const languageCookie = preference('bina_language')
export const themeCookie = preference('bina_theme')
