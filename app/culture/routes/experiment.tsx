import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { peopleTold } from '#app/assessment/disclosure.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { type Db, db } from '#db/connection.ts'
import { stageOf } from '../experiments/experiment.ts'
import { ExperimentPage } from '../experiments/experiment-page.tsx'
import { experimentWords } from '../experiments/experiment-words.ts'
import { cultureScope, experimentIn, sizeOf, start, stop } from '../experiments/experiments.server.ts'
import { partsOf } from '../experiments/parts.server.ts'
import { readingOf } from '../experiments/reading.ts'

export const meta = titled<keyof typeof experimentWords.id, { experiment: { question: string } }>(
  experimentWords,
  (_, { experiment }) => experiment.question,
)

const found = async (db: Db, person: Person, id: string | undefined) =>
  (z.uuid().safeParse(id).success && (await experimentIn(db, cultureScope(person), id!))) || notFound()

export const loader = page(['coordinator', 'administrator'], async ({ person, params, now }) => {
  const whole = await found(db, person, params.experimentId)
  const { unitPath: _, unitId: __, ...experiment } = whole
  const stage = stageOf(experiment, now)
  const { size } = await sizeOf(db, whole, false, dayOf(now, person.zone))
  const plan = experiment.size && { ...experiment, ...experiment.size }
  const reading = plan && readingOf(plan, await partsOf(db, experiment.id), now, stage !== 'running')
  const told =
    reading && reading.state !== 'read' ? { ...reading, fewest: peopleTold(reading.fewest) } : reading
  return { experiment, stage, size, reading: told }
})

const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('start'), exploration: z.literal('yes').optional() }),
  z.object({ part: z.literal('stop'), reason: z.string().trim().min(3).max(300) }),
])

export const action = mutation(
  ['coordinator', 'administrator'],
  form,
  async ({ form, person, params, db, now }) => {
    const experiment = await found(db, person, params.experimentId)
    if (form.part === 'start') {
      const exploration = form.exploration === 'yes'
      const started = await start(db, person, experiment, exploration, dayOf(now, person.zone), now)
      if (!started.ok) return refuse(started.reason)
    } else if (!(await stop(db, person, experiment, form.reason, now))) return refuse('notRunning')
    return redirect(`/experiments/${experiment.id}`)
  },
)

export default function Route() {
  return <ExperimentPage {...useLoaderData<typeof loader>()} />
}
