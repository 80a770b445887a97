import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { stageOf } from '../experiments/experiment.ts'
import { nudgeLabel } from '../experiments/experiment-names.ts'
import { experimentWords } from '../experiments/experiment-words.ts'
import { cultureScope, experiments } from '../experiments/experiments.server.ts'
import { ExperimentsPage } from '../experiments/experiments-page.tsx'

export const meta = titled(experimentWords, 'experiments')

export const loader = page(['coordinator', 'administrator'], async ({ person, now, language }) => ({
  rows: (await experiments(db, cultureScope(person))).map(one => ({
    ...{ id: one.id, question: one.question, unit: one.unit, lastDay: one.lastDay },
    nudge: nudgeLabel(one.nudge, language),
    stage: stageOf(one, now),
    exploration: one.size?.exploration ?? false,
  })),
}))

export default function Route() {
  return <ExperimentsPage {...useLoaderData<typeof loader>()} />
}
