import type { Db } from '#db/connection.ts'
import { type News, readEvent } from './enrolments.server.ts'
import { noEvidence, type PathEvent, record } from './evidence.ts'
import { isPassed } from './machine.ts'
import type { Step } from './path.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { heldBy, stepKind } from './steps/registry.ts'
import type { Version } from './versions.server.ts'

interface Walking {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly version: Pick<Version, 'publicationId'>
}

/**
 * What a learner did with lessons, checks and surveys on their other walks, as news of these steps of this one: of what alone ends
 * a step here, and only where they would meet the publication that they did it in.
 */
export async function partsDone(db: Db, walking: Walking, steps: readonly Step[]): Promise<News[]> {
  const parts = steps.filter(step => heldBy(step) !== undefined)
  if (parts.length === 0) return []
  const told = await endingsElsewhere(db, walking, parts)
  const news: News[] = []
  for (const step of parts) {
    const done = told.filter(
      one => one.kind === step.kind && one.thingId === stepKind(step.kind).thing(step.of),
    )
    news.push(...(await newsOf(db, walking, step, done)))
  }
  return news
}

async function newsOf(db: Db, { enrolmentId, version }: Walking, step: Step, done: readonly Elsewhere[]) {
  const ending = done.filter(({ event }) => endsAlone(step, event))
  if (ending.length === 0) return []
  const here = await publishedPartOf(db, { enrolmentId, version, step })
  for (const { event, ...there } of ending) {
    const part = await publishedPartOf(db, {
      ...{ enrolmentId: there.enrolmentId, version: there },
      step: { ...step, id: there.stepId },
    })
    if (!here || part?.publicationId !== here.publicationId) continue
    const started = { type: 'step.started' as const, step: step.id, try: 1, publication: here.publicationId }
    const key = 'attempt' in event ? event.attempt : step.id
    return [
      { event: started, once: `step.started:${step.id}:1` },
      { event: { ...event, step: step.id } as PathEvent, once: `${event.type}:${key}` },
    ]
  }
  return []
}

const endsAlone = (step: Step, event: PathEvent): boolean =>
  isPassed(step, record(noEvidence, { ...event, step: step.id } as PathEvent, new Set([step.id])))

interface Elsewhere {
  readonly enrolmentId: string
  readonly stepId: string
  readonly publicationId: string | null
  readonly kind: string
  readonly thingId: string | null
  readonly event: PathEvent
}

async function endingsElsewhere(
  db: Db,
  { enrolmentId, learnerId }: Walking,
  steps: readonly Step[],
): Promise<readonly Elsewhere[]> {
  const things = steps.flatMap(({ kind, of }) => stepKind(kind).thing(of) ?? [])
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('pathVersionStep as step', 'step.pathVersionId', 'pathVersion.id')
    .innerJoin('pathEvent', join =>
      join.onRef('pathEvent.enrolmentId', '=', 'enrolment.id').onRef('pathEvent.stepId', '=', 'step.stepId'),
    )
    .select(['enrolment.id as enrolmentId', 'step.stepId', 'step.kind', 'thingId', 'publicationId'])
    .select(['pathEvent.kind as event', 'body'])
    .where('learnerId', '=', learnerId)
    .where('enrolment.id', '<>', enrolmentId)
    .where('thingId', 'in', [...new Set(things)])
    .where('pathEvent.kind', 'in', ['step.finished', 'check.graded', 'check.regraded'])
    .orderBy('receivedAt', 'desc')
    .execute()
  return rows.flatMap(({ event, body, ...where }) =>
    readEvent({ kind: event, body }).map(told => ({ ...where, event: told })),
  )
}
