import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { safeReturn } from '#app/web/origin.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { mutationAfter, page, refuse } from '../gate.server.ts'
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

export const action = mutationAfter(
  'anyone',
  form,
  async ({ form, address, now, db }) => {
    const answer = await whoSignsIn(db, { ...form, address }, now)
    return answer.ok ? answer : refuse(answer.reason, answer.reason === 'tooManyTries' ? 429 : 422)
  },
  async ({ form, found: { personId }, request, now, db }) =>
    redirect(safeReturn(form.redirectTo ?? null), { headers: await openSession(db, personId, request, now) }),
)

export default function Route() {
  return <SignIn {...useLoaderData<typeof loader>()} />
}
