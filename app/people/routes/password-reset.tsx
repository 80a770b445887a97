import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { mutation, page, refuse } from '../gate.server.ts'
import { NewPassword } from '../password-pages.tsx'
import { resetOwner, resetPassword } from '../password-resets.server.ts'
import { passwordFault } from '../password-rules.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'newPassword')

export const loader = page('anyone', async ({ params, now }) => ({
  holds: (await resetOwner(db, params.token ?? '', now)) !== undefined,
}))

export const action = mutation(
  'anyone',
  z.object({ password: z.string().max(1000) }),
  async ({ form, params, now, db }) => {
    const owner = await resetOwner(db, params.token ?? '', now)
    if (!owner) return refuse('linkExpired')
    const fault = passwordFault(form.password, owner)
    if (fault) return refuse(fault, 422)
    return (await resetPassword(db, params.token ?? '', form.password, now))
      ? redirect('/sign-in?changed=1')
      : refuse('linkExpired')
  },
)

export default function Route() {
  return <NewPassword {...useLoaderData<typeof loader>()} />
}
