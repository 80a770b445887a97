import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { organisingUnits } from '../agenda/choices.server.ts'
import { NewSeminar } from '../agenda/new-seminar.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { createSeminar } from '../agenda/planning.server.ts'

export const meta = titled(planWords, 'newSeminar')

export const loader = page(plannerRoles, async ({ person }) => {
  const units = await organisingUnits(db, person)
  const own = units.find(({ value }) => value === person.unit?.id) ?? units[0]
  return { units, unitId: own?.value ?? '' }
})

const form = z.object({ title: z.string().trim().min(1).max(200), unitId: z.uuid() })

export const action = mutation(plannerRoles, form, async ({ form, person, db, now }) => {
  const seminarId = await createSeminar(db, { person, ...form }, now)
  return seminarId ? redirect(`/agenda/${seminarId}/plan/schedule`) : refuse('outside', 422)
})

export default function Route() {
  return <NewSeminar {...useLoaderData<typeof loader>()} />
}
