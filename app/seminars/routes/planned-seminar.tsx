import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutationAfter, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { register, withdraw } from '../agenda/registering.server.ts'
import { seminarPageOf } from '../agenda/seminar-page.server.ts'
import { PlannedSeminar } from '../agenda/seminar-page.tsx'
import { registrationClosed, seminarFor } from '../agenda/seminars.server.ts'
import { agendaWords } from '../agenda/words.ts'
import { checkInForm, mayCheckIn, takeCode } from '../attendance/check-in.server.ts'

export const meta = titled(agendaWords, (_, { seminar }: { seminar: { title: string } }) => seminar.title)

export const loader = page('signedIn', async ({ person, params, now }) => ({
  seminar: (await seminarPageOf(db, person, idIn(params, 'seminarId'), now)) ?? notFound(),
}))

const form = z.union([z.object({ intent: z.enum(['register', 'withdraw']) }), checkInForm])

type Sent = z.output<typeof form>
type Code = z.output<typeof checkInForm>
const isCode = (sent: Sent): sent is Code => sent.intent === 'arrive' || sent.intent === 'leave'

export const action = mutationAfter(
  'signedIn',
  form,
  async ({ form, ...asked }) => (isCode(form) ? mayCheckIn({ ...asked, form }) : null),
  async ({ form, found, ...asked }) => {
    const { person, params, db, now } = asked
    const seminar = found ?? (await seminarFor(db, person, idIn(params, 'seminarId'))) ?? notFound()
    const whose = { seminarId: seminar.id, personId: person.id }
    const to = redirect(`/agenda/${seminar.id}`)
    if (isCode(form)) {
      const done = await takeCode({ ...asked, form, found: seminar })
      return done.ok ? redirect(`/agenda/${seminar.id}#attendance`) : done
    }
    if (form.intent === 'register') {
      const done = await register(db, whose, now)
      return done.ok ? to : refuse(done.reason)
    }
    const closed = await registrationClosed(db, seminar, now)
    if (closed === 'over') return refuse('over')
    await withdraw(db, whose, now)
    return redirect(`/agenda/${seminar.id}?left`)
  },
)

export default function Route() {
  return <PlannedSeminar {...useLoaderData<typeof loader>()} />
}
