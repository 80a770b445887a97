import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { cues, insteads, obstacles, places, tidied } from '../plan/plan.ts'
import { PlanPage } from '../plan/plan-page.tsx'
import { planWords } from '../plan/plan-words.ts'
import { endPlan, makePlan } from '../plan/plans.server.ts'
import { resolvedBy } from '../plan/resolved.server.ts'
import { mayChange } from '../plan/target.ts'
import {
  answerWitness,
  endTarget,
  makeTarget,
  possibleWitnesses,
  witnessedBy,
  witnessOf,
} from '../plan/targets.server.ts'

export const meta = titled(planWords, 'title')

export const loader = page('signedIn', async ({ person, now }) => {
  const resolved = await resolvedBy(db, person, now)
  return {
    ...resolved,
    mayChange: mayChange(resolved.target, dayOf(now, person.zone)),
    witness: await witnessOf(db, person.id),
    colleagues: await possibleWitnesses(db, person),
    witnessed: await witnessedBy(db, person.id, now),
  }
})

const form = z.discriminatedUnion('part', [
  z
    .object({
      part: z.literal('plan'),
      ...{ cue: z.enum(cues), ownCue: z.string().max(80).default('').transform(tidied) },
      ...{ place: z.enum(places), obstacle: z.enum(obstacles), instead: z.enum(insteads) },
    })
    .refine(({ cue, ownCue }) => cue !== 'own' || ownCue !== '', { path: ['ownCue'] }),
  z.object({ part: z.literal('endPlan') }),
  z.object({
    part: z.literal('target'),
    lessons: z.coerce.number().int().min(1).max(3),
    witness: z.union([z.uuid(), z.literal('').transform(() => null)]).default(null),
  }),
  z.object({ part: z.literal('endTarget') }),
  z.object({ part: z.literal('witness'), target: z.uuid(), agrees: z.enum(['yes', 'no']) }),
])

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.part === 'witness') {
    if (!(await answerWitness(db, person.id, form.target, form.agrees === 'yes', now))) notFound()
    return { done: 'saved' as const }
  }
  if (form.part === 'endPlan' || form.part === 'endTarget') {
    await (form.part === 'endPlan' ? endPlan : endTarget)(db, person.id, now)
    return { done: 'ended' as const }
  }
  if (form.part === 'plan') {
    const { part: _, ...plan } = form
    await makePlan(db, person.id, { ...plan, ownCue: plan.cue === 'own' ? plan.ownCue : '' }, now)
    return { done: 'saved' as const }
  }
  const made = await makeTarget(db, person, form, now)
  if (made.ok) return { done: 'saved' as const }
  return made.reason === 'noWitness' ? refuseField('witness', made.reason) : refuse(made.reason)
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return (
    <PlanPage {...useLoaderData<typeof loader>()} done={answer && 'done' in answer ? answer.done : null} />
  )
}
