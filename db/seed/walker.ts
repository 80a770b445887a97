import type { DatedEvidence } from '#app/assessment/mastery.ts'
import { projected } from '#app/learning/enrolments.server.ts'
import type { PathEvent } from '#app/learning/evidence.ts'
import { completed, engine, failuresOf } from '#app/learning/machine.ts'
import { begin, move, type Walk } from '#app/learning/move.ts'
import { type Place, placeOf, type Stop } from '#app/learning/place.ts'
import type { Version } from '#app/learning/versions.server.ts'
import { newId } from '#app/web/id.ts'
import type { Journal } from './journal.ts'

/** Somebody whose weeks are told. `ability` is in logits: 0 gets an average question right six times in ten. */
export interface Learner {
  readonly id: string
  readonly ability: number
  readonly random: () => number
  /** What their graded answers said so far. */
  readonly evidence: DatedEvidence[]
  /** How often they sat each thing. */
  readonly tries: Map<string, number>
}

/** One walk of a learner as it is told, event by event; the machine of the path decides where it leads. */
export interface Walker {
  readonly learner: Learner
  readonly enrolmentId: string
  readonly version: Version
  readonly startedAt: Date
  walk: Walk
  sequence: number
  movedAt: Date
  completedAt: Date | null
  /** A submission that waits for its verdict. */
  waiting: { submission: string; step: string; at: Date } | null
}

export const idAt = (at: Date): string => newId({ msecs: at.getTime() })

export const walkerFrom = (
  learner: Learner,
  version: Version,
  startedAt: Date,
  enrolmentId = idAt(startedAt),
): Walker => ({
  ...{ learner, enrolmentId, version, startedAt, walk: begin(version.machine), sequence: 0 },
  ...{ movedAt: startedAt, completedAt: null, waiting: null },
})

export const placeNow = ({ version, walk }: Walker): Place => placeOf(version.path, walk)

/** One event more: taken by the machine, and written down as the app would. */
export function happen(
  journal: Journal,
  walker: Walker,
  event: PathEvent,
  once: string,
  at: Date,
  actorId: string | null = null,
) {
  walker.walk = move(walker.version.machine, walker.walk, event)
  walker.sequence += 1
  walker.movedAt = at
  const { type, ...body } = event
  journal.events.push({
    ...{ id: idAt(at), enrolmentId: walker.enrolmentId, sequence: walker.sequence, kind: type },
    ...{ body: JSON.stringify(body), stepId: 'step' in event ? event.step : null, onceKey: once, actorId },
    ...{ occurredAt: at, receivedAt: at },
  })
  if (!walker.completedAt && walker.walk.value === completed) walker.completedAt = at
}

/** The learner opens a step, unless they have begun it already. */
export function start(
  journal: Journal,
  walker: Walker,
  { step, stand }: Stop,
  publication: string | undefined,
  at: Date,
) {
  if (stand === 'doing') return
  const number = failuresOf(step, walker.walk.evidence) + 1
  const event = { type: 'step.started' as const, step: step.id, try: number, publication }
  happen(journal, walker, event, `step.started:${step.id}:${number}`, at)
}

export function practised(
  journal: Journal,
  { id }: Learner,
  kind: string,
  subject: string | null,
  at: Date,
  seconds: number,
) {
  journal.activity.push({
    ...{ id: idAt(at), personId: id, kind, subject, occurredAt: at, receivedAt: at },
    seconds: Math.round(seconds),
  })
}

/** The walk as it stands at the end, for the table of walks. */
export const enrolmentRow = (walker: Walker) => ({
  ...{ id: walker.enrolmentId, learnerId: walker.learner.id, pathId: walker.version.pathId },
  ...{ pathVersionId: walker.version.id, startedAt: walker.startedAt, completedAt: walker.completedAt },
  ...{ movedAt: walker.movedAt, engine, lastEvent: walker.sequence },
  ...projected(walker.walk, placeNow(walker)),
})

export const secondsLater = (at: Date, seconds: number) => new Date(at.getTime() + Math.round(seconds) * 1000)
