import type { Attempt } from '#app/assessment/attempts.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { OnWalk } from '../on-walk.ts'
import { type Step, stepsOf } from '../path.ts'
import { beginPack, type PackStarted, reviewsOf } from './reviews.server.ts'

/** What a review step has to ask of its learner today. */
export interface StepPack {
  /** Questions of the next pack. */
  readonly due: number
  readonly openAttempt: string | null
  /** When the first question of earlier steps will be due; null when they asked none, or some are due. */
  readonly nextOn: Day | null
  readonly done: readonly Pick<Attempt, 'id' | 'submittedAt'>[]
}

/** The pack of a review step: of what earlier steps of the path asked, what is due, most needed first. */
export async function packAt(db: Db, on: OnWalk, now: Date): Promise<StepPack> {
  const { questions, nextOn } = await dueAt(db, on, now)
  const attempts = await packsAt(db, on)
  return {
    ...{ due: questions.length, nextOn: questions.length > 0 ? null : nextOn },
    openAttempt: attempts.find(({ submittedAt }) => submittedAt === null)?.id ?? null,
    done: attempts.filter(({ submittedAt }) => submittedAt !== null),
  }
}

/** Begins the pack of a review step, or goes on with the open one; of parallel starts one wins and all get it. */
export async function startPackAt(db: Db, on: OnWalk, now: Date): Promise<PackStarted> {
  const open = (await packsAt(db, on)).find(({ submittedAt }) => submittedAt === null)
  if (open) return { ok: true, attemptId: open.id }
  const { learnerId: personId, enrolmentId, stop } = on
  const { questions } = await dueAt(db, on, now)
  return beginPack(
    db,
    { personId, enrolmentId, stepId: stop.step.id, title: stop.step.title },
    questions,
    now,
  )
}

const packsAt = (db: Db, { learnerId, enrolmentId, stop }: OnWalk) =>
  db
    .selectFrom('attempt')
    .select(['id', 'submittedAt'])
    .where('personId', '=', learnerId)
    .where('enrolmentId', '=', enrolmentId)
    .where('stepId', '=', stop.step.id)
    .where('pack', '=', true)
    .orderBy('number')
    .execute()

async function dueAt(db: Db, { learnerId, version, stop }: OnWalk, now: Date) {
  const learner = await personById(db, learnerId)
  if (!learner) return { questions: [], nextOn: null }
  const { plan, origins, today } = await reviewsOf(db, learner, now)
  const steps = stepsOf(version.path.steps)
  const earlier = steps.slice(
    0,
    steps.findIndex(({ id }) => id === stop.step.id),
  )
  const isAsked = askedBy(earlier)
  const asked = plan.filter(({ questionId }) => origins.get(questionId)?.some(isAsked))
  const { questions } = stop.step.of as { questions: number }
  const due = asked.filter(one => one.due <= today).slice(0, questions)
  return { questions: due.map(({ questionId }) => questionId), nextOn: asked[0]?.due ?? null }
}

/** Whether one of the steps is of the part, or of the whole work that it belongs to. */
function askedBy(steps: readonly Step[]) {
  const of = steps.map(step => step.of as { workId?: string; partId?: string })
  const parts = new Set(of.flatMap(({ partId }) => partId ?? []))
  const works = new Set(of.flatMap(({ workId, partId }) => (workId && !partId ? workId : [])))
  return (origin: { partId: string; workId: string }) => parts.has(origin.partId) || works.has(origin.workId)
}
