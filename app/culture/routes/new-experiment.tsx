import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { unitsOf } from '#app/coordination/targets.server.ts'
import { mutation, page, refuseField } from '#app/people/gate.server.ts'
import { indented } from '#app/people/unit-options.ts'
import { asDay, dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { comparisons } from '../experiments/comparisons.ts'
import { experimentWords } from '../experiments/experiment-words.ts'
import { cultureScope, plan } from '../experiments/experiments.server.ts'
import { NewExperiment } from '../experiments/new-experiment.tsx'
import { outcomes } from '../experiments/plan.ts'

export const meta = titled(experimentWords, 'newExperiment')

export const loader = page(['coordinator', 'administrator'], async ({ person, now }) => {
  const scope = cultureScope(person)
  return {
    units: indented(await unitsOf(db, scope)),
    everywhere: scope === 'all',
    today: dayOf(now, person.zone),
  }
})

const share = z.coerce
  .number()
  .int()
  .min(1)
  .max(99)
  .transform(percent => percent / 100)

const form = z.object({
  question: z.string().trim().min(10).max(300),
  comparison: z.string().refine(value => comparisons().some(one => one.value === value)),
  unitId: z.union([z.literal('').transform(() => null), z.uuid()]),
  outcome: z.enum(outcomes),
  usualShare: share,
  hopedShare: share,
  lastDay: z.iso.date().transform(asDay),
})

export const action = mutation(
  ['coordinator', 'administrator'],
  form,
  async ({ form: { comparison, ...asked }, person, db, now, language }) => {
    const say = wordsIn(experimentWords, language)
    if (asked.usualShare === asked.hopedShare) return refuseField('hopedShare', say('sameShares'))
    if (asked.lastDay < dayOf(now, person.zone)) return refuseField('lastDay', say('pastDay'))
    const { nudge, arms } = comparisons().find(({ value }) => value === comparison)!
    const id = await plan(db, person, { ...asked, nudge, arms }, now)
    return id ? redirect(`/experiments/${id}`) : refuseField('unitId', say('unitOutside'))
  },
)

export default function Route() {
  return <NewExperiment {...useLoaderData<typeof loader>()} />
}
