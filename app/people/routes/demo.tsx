import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { moveClock, now } from '#app/web/clock.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import cast from '#content/people.json'
import { Chooser } from '../demo.tsx'
import { mutation, notFound, page } from '../gate.server.ts'
import { openSession } from '../sessions.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'chooser')

const demoOnly = () => settings().DEMO || notFound()

export const loader = page('anyone', async () => {
  demoOnly()
  return {
    password: cast.password,
    now: now(),
    people: cast.people.map(({ name, email, jobTitle, roles, about }) => ({
      name,
      email,
      jobTitle,
      about,
      roles: roles.map(({ role }) => role),
    })),
  }
})

const form = z.union([
  z.object({ email: z.enum(cast.people.map(person => person.email)) }),
  z.object({ days: z.coerce.number().int().min(1).max(366) }),
])

export const action = mutation('anyone', form, async ({ form, request, db, now }) => {
  demoOnly()
  if ('days' in form) {
    moveClock(new Date(now.getTime() + form.days * 86_400_000))
    return redirect('/demo')
  }
  const person = await db.selectFrom('person').select('id').where('email', '=', form.email).executeTakeFirst()
  if (!person) notFound()
  return redirect('/', { headers: await openSession(db, person.id, request, now) })
})

export default function Route() {
  return <Chooser {...useLoaderData<typeof loader>()} />
}
