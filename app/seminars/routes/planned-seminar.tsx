import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { register, withdraw } from '../agenda/registering.server.ts'
import { seminarPageOf } from '../agenda/seminar-page.server.ts'
import { PlannedSeminar } from '../agenda/seminar-page.tsx'
import { registrationClosed, seminarFor } from '../agenda/seminars.server.ts'
import { agendaWords } from '../agenda/words.ts'

export const meta = titled(agendaWords, (_, { seminar }: { seminar: { title: string } }) => seminar.title)

export const loader = page('signedIn', async ({ person, params, now }) => ({
  seminar: (await seminarPageOf(db, person, idIn(params, 'seminarId'), now)) ?? notFound(),
}))

const form = z.object({ intent: z.enum(['register', 'withdraw']) })

export const action = mutation('signedIn', form, async ({ form, person, params, db, now }) => {
  const seminar = (await seminarFor(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const whose = { seminarId: seminar.id, personId: person.id }
  const to = redirect(`/agenda/${seminar.id}`)
  if (form.intent === 'register') {
    const done = await register(db, whose, now)
    return done.ok ? to : refuse(done.reason)
  }
  const closed = await registrationClosed(db, seminar, now)
  if (closed === 'over') return refuse('over')
  await withdraw(db, whose, now)
  return to
})

export default function Route() {
  return <PlannedSeminar {...useLoaderData<typeof loader>()} />
}
