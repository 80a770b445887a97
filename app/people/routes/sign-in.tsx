import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { safeReturn } from '#app/web/origin.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { mutation, page, refuse } from '../gate.server.ts'
import { openSession } from '../sessions.server.ts'
import { whoSignsIn } from '../sign-in.server.ts'
import { SignIn } from '../sign-in.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'signIn')

export const loader = page('anyone', async ({ person, url }) => {
  const redirectTo = safeReturn(url.searchParams.get('redirectTo'))
  if (person) throw redirect(redirectTo)
  return { redirectTo, demo: settings().DEMO, changed: url.searchParams.has('changed') }
})

const form = z.object({
  login: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
  redirectTo: z.string().max(2000).optional(),
})

export const action = mutation('anyone', form, async ({ form, address, request, now, db: transaction }) => {
  // Tries are counted outside the transaction, which a wrong password undoes.
  const answer = await whoSignsIn(db, { ...form, address }, now)
  if (!answer.ok) return refuse(answer.reason, answer.reason === 'tooManyTries' ? 429 : 422)
  return redirect(safeReturn(form.redirectTo ?? null), {
    headers: await openSession(transaction, answer.personId, request, now),
  })
})

export default function Route() {
  return <SignIn {...useLoaderData<typeof loader>()} />
}
