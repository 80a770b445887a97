import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { useFormResult } from '#app/web/form.tsx'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { seats } from '../agenda/details-form.ts'
import { isOwnPerson, participantsOf, peopleToRegister } from '../agenda/participants.server.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { ByHand, PlanParticipants } from '../agenda/plan-participants.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { PlanRefused } from '../agenda/refused.tsx'
import { changeCapacity, register, withdraw } from '../agenda/registering.server.ts'
import { plannedSeminar, registrationClosed } from '../agenda/seminars.server.ts'

export const meta = titled(planWords, (_, { head }: { head: { title: string } }) => head.title)

export const loader = page(plannerRoles, async ({ person, params, url, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const find = url.searchParams.get('find')?.trim().slice(0, 200) ?? ''
  const closed = await registrationClosed(db, seminar, now)
  return {
    head: await headOf(db, seminar),
    participants: await participantsOf(db, seminar.id),
    capacity: seminar.capacity,
    isOpen: closed === null || closed === 'closed' || closed === 'notOpenYet',
    find,
    people: await peopleToRegister(db, person, { seminarId: seminar.id, find }),
  }
})

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('seats'), capacity: seats }),
  z.object({ intent: z.literal('enter'), id: z.uuid() }),
  z.object({ intent: z.literal('takeOff'), id: z.uuid() }),
])

export const action = mutation(plannerRoles, form, async ({ form, person, params, db, now, language }) => {
  const { id: seminarId } = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  if (form.intent === 'seats') {
    const done = await changeCapacity(db, seminarId, form.capacity, now)
    if (done.ok) return { done: 'seatsChanged' as const }
    if (done.reason === 'absent') notFound()
    return refuseField(
      'capacity',
      wordsIn(planWords, language)('refused_belowSeated', { seated: done.seated }),
    )
  }
  const whose = { seminarId, personId: form.id, by: person.id }
  if (form.intent === 'takeOff') {
    await withdraw(db, whose, now)
    return { done: 'takenOff' as const }
  }
  if (!(await isOwnPerson(db, person, form.id))) return refuse('notYours', 422)
  const done = await register(db, whose, now)
  return done.ok ? { done: 'entered' as const } : refuse(done.reason)
})

export default function Route() {
  const { head, find, people, ...rest } = useLoaderData<typeof loader>()
  const done = useActionData<{ done?: 'seatsChanged' | 'takenOff' | 'entered' }>()?.done
  const { reason } = useFormResult()
  return (
    <PlanPage head={head} done={done}>
      <PlanRefused reason={reason} />
      <PlanParticipants key={rest.capacity} seminarId={head.id} {...rest} />
      {rest.isOpen && <ByHand find={find} people={people} />}
    </PlanPage>
  )
}
