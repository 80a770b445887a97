import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { languageCookie, themeCookie } from '#app/web/cookies.server.ts'
import { safeReturn } from '#app/web/origin.ts'
import { mutation, resource } from '../gate.server.ts'

const form = z.object({
  language: z.enum(['id', 'en']).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  returnTo: z.string().max(2000).default('/'),
})

/** Language and look: kept with the person, or in a cookie for whoever is not signed in. */
export const action = resource(
  mutation('anyone', form, async ({ person, form: { language, theme, returnTo }, db }) => {
    if (person && (language || theme)) {
      await db.updateTable('person').set({ language, theme }).where('id', '=', person.id).execute()
    }
    const headers = new Headers()
    if (language) headers.append('Set-Cookie', await languageCookie.serialize(language))
    if (theme) headers.append('Set-Cookie', await themeCookie.serialize(theme))
    return redirect(safeReturn(returnTo), { headers })
  }),
)
