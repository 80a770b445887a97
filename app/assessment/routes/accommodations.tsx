import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { holdsFor, type Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { isId } from '#app/web/id.ts'
import { titled } from '#app/web/title.ts'
import { type Db, db } from '#db/connection.ts'
import { accommodationWords } from '../accommodation-words.ts'
import { accommodationsOf, grantAccommodation, withdrawAccommodation } from '../accommodations.server.ts'
import { Accommodations } from '../accommodations.tsx'

export const meta = titled(accommodationWords, 'accommodations')

/** Whoever coordinates the person's unit grants; nobody grants to themselves. */
async function inCareOf(on: Db, by: Person, personId = ''): Promise<Person> {
  const person = isId(personId) && personId !== by.id ? await personById(on, personId) : null
  if (!person?.unit || !holdsFor(by, 'coordinator', person.unit.path)) notFound()
  return person
}

export const loader = page('coordinator', async ({ person, params }) => {
  const learner = await inCareOf(db, person, params.personId)
  return { name: learner.name, accommodations: await accommodationsOf(db, learner.id) }
})

const form = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('grant'),
    extraTimePercent: z.coerce.number().int().min(0).max(300),
    extraAttempts: z.coerce.number().int().min(0).max(20),
    reason: z.string().trim().min(3).max(1000),
  }),
  z.object({ change: z.literal('withdrawal'), id: z.uuid() }),
])

export const action = mutation('coordinator', form, async ({ form, person, params, db, now }) => {
  const learner = await inCareOf(db, person, params.personId)
  const here = redirect(`/people/${learner.id}/accommodations`)
  if (form.change === 'withdrawal') {
    const gone = { id: form.id, personId: learner.id, withdrawnBy: person.id }
    return (await withdrawAccommodation(db, gone, now)) ? here : notFound()
  }
  const { extraTimePercent, extraAttempts, reason } = form
  if (extraTimePercent + extraAttempts === 0) return refuse('nothing', 422)
  const everywhere = { personId: learner.id, enrolmentId: null, stepId: null, grantedBy: person.id }
  await grantAccommodation(db, { ...everywhere, extraTimePercent, extraAttempts, reason }, now)
  return here
})

export default function Route() {
  const { name, accommodations } = useLoaderData<typeof loader>()
  return <Accommodations name={name} accommodations={accommodations} mayGrant />
}
