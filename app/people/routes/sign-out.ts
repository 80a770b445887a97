import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, resource } from '../gate.server.ts'
import { closeSession, forgetCookie } from '../sessions.server.ts'

export const action = resource(
  mutation('anyone', z.object({}), async ({ request, now, db }) => {
    await closeSession(db, request, now)
    return redirect('/sign-in', {
      headers: { ...(await forgetCookie()), 'Clear-Site-Data': '"cache"' },
    })
  }),
)
