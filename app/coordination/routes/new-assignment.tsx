import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { indented } from '#app/people/unit-options.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { assign, pathChoices } from '../assignments.server.ts'
import { NewAssignment } from '../new-assignment.tsx'
import { personChoices, unitsOf } from '../targets.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'newAssignment')

export const loader = page('coordinator', async ({ person, now, url }) => {
  const scope = scopeOf(person, 'coordinator')
  const [paths, units, people] = await Promise.all([
    pathChoices(db),
    unitsOf(db, scope),
    personChoices(db, scope),
  ])
  return {
    ...{
      paths,
      units: indented(units),
      today: dayOf(now, person.zone),
      chosen: url.searchParams.get('path') ?? '',
    },
    people: people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` })),
  }
})

const day = z.union([z.literal(''), z.iso.date()]).transform(text => text || null)

const form = z
  .object({
    pathId: z.uuid(),
    targetKind: z.enum(['person', 'unit', 'subtree']),
    unitId: z.union([z.literal(''), z.uuid()]).default(''),
    personId: z.union([z.literal(''), z.uuid()]).default(''),
    dueOn: day,
    message: z.string().trim().max(2000).default(''),
  })
  .transform(({ targetKind, unitId, personId, ...rest }) => ({
    ...rest,
    target: { kind: targetKind, id: targetKind === 'person' ? personId : unitId },
  }))

export const action = mutation('coordinator', form, async ({ form, person, db, now }) => {
  if (form.target.id === '') return refuse('nobody', 422)
  const assigned = await assign(db, person, form, now)
  return assigned.ok
    ? redirect('/assignments')
    : refuse(assigned.reason, assigned.reason === 'alreadyAssigned' ? 409 : 422)
})

export default function Route() {
  return <NewAssignment {...useLoaderData<typeof loader>()} />
}
