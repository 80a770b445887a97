import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { moveClock, now } from '#app/web/clock.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { runJobsNow } from '#app/web/jobs.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import cast from '#content/people.json'
import { Chooser } from '../demo.tsx'
import { mutationAfter, notFound, page } from '../gate.server.ts'
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
  z.object({ until: z.literal('morning') }),
])

/** The clock moves ahead of the transaction, and with it everything that falls due until then. */
async function move(form: object, now: Date) {
  demoOnly()
  if ('days' in form) moveClock(new Date(now.getTime() + Number(form.days) * 86_400_000))
  else if ('until' in form) moveClock(nextMorning(now))
  else return
  await runJobsNow()
}

/** When work has begun on the day after, where the sample people live: reminders come at such a time. */
const nextMorning = (now: Date) => new Date(`${addDays(dayOf(now, 'Asia/Jakarta'), 1)}T09:00:00+07:00`)

export const action = mutationAfter(
  'anyone',
  form,
  ({ form, now }) => move(form, now),
  async ({ form, request, db, now }) => {
    if (!('email' in form)) return redirect('/demo')
    const { email } = form
    const person = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
    if (!person) notFound()
    return redirect('/', { headers: await openSession(db, person.id, request, now) })
  },
)

export default function Route() {
  return <Chooser {...useLoaderData<typeof loader>()} />
}
