import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { indented } from '#app/people/unit-options.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { assign, assignToEach, pathChoices } from '../assignments.server.ts'
import { NewAssignment } from '../new-assignment.tsx'
import { cohortChoices, personChoices, unitsOf } from '../targets.server.ts'
import { targetKinds } from '../targets.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'newAssignment')

const most = 500

/** The form as far as it is filled in, while people are looked for. */
const askedOf = (search: URLSearchParams) => ({
  path: search.get('pathId') ?? search.get('path') ?? '',
  kind: targetKind.safeParse(search.get('targetKind')).data ?? null,
  unit: search.get('unitId') ?? '',
  cohort: search.get('cohortId') ?? search.get('cohort') ?? '',
  dueOn: search.get('dueOn') ?? '',
  message: search.get('message') ?? '',
  find: search.get('find')?.trim().slice(0, 200) ?? '',
  people: search
    .getAll('people[]')
    .filter(id => z.uuid().safeParse(id).success)
    .slice(0, most),
})

const targetKind = z.enum(targetKinds)

export const loader = page('coordinator', async ({ person, now, url }) => {
  const scope = scopeOf(person, 'coordinator')
  const asked = askedOf(url.searchParams)
  const [paths, units, cohorts, { people, more }] = await Promise.all([
    pathChoices(db),
    unitsOf(db, scope),
    cohortChoices(db, scope),
    personChoices(db, scope, { find: asked.find, chosen: asked.people }),
  ])
  const today = dayOf(now, person.zone)
  return { asked, paths, units: indented(units), cohorts, people, more, today }
})

const form = z.object({
  pathId: z.uuid(),
  targetKind,
  unitId: z.union([z.literal(''), z.uuid()]).default(''),
  cohortId: z.union([z.literal(''), z.uuid()]).default(''),
  people: z.array(z.uuid()).max(most).default([]),
  dueOn: z.union([z.literal(''), z.iso.date()]).transform(text => text || null),
  message: z.string().trim().max(2000).default(''),
})

export const action = mutation('coordinator', form, async ({ form, person, db, now, language }) => {
  const say = wordsIn(words, language)
  const { targetKind: kind, unitId, cohortId, people, ...assigning } = form
  if (kind === 'person' && people.length === 0) return refuseField('people', say('missing.people'))
  if (kind === 'cohort' && cohortId === '') return refuseField('cohortId', say('missing.cohort'))
  if (kind !== 'cohort' && kind !== 'person' && unitId === '')
    return refuseField('unitId', say('missing.unit'))
  const id = kind === 'cohort' ? cohortId : unitId
  const assigned = await (kind === 'person'
    ? assignToEach(db, person, { ...assigning, people }, now)
    : assign(db, person, { ...assigning, target: { kind, id } }, now))
  if (assigned.ok) return redirect(`/assignments?told=${assigned.people}`)
  if (assigned.reason === 'past') return refuseField('dueOn', say('refused.past'))
  return refuse(assigned.reason, assigned.reason === 'alreadyAssigned' ? 409 : 422)
})

export default function Route() {
  return <NewAssignment {...useLoaderData<typeof loader>()} />
}
