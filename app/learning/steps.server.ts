import { type AttemptAt, startAttempt } from '#app/assessment/attempts.server.ts'
import type { Check } from '#app/assessment/check.ts'
import { readIn } from '#app/authoring/translation/published.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { believed, recordActivity } from './activity.server.ts'
import { readingOf } from './course-words.server.ts'
import { enrol, type Told, tell } from './enrolments.server.ts'
import type { Evidence } from './evidence.ts'
import { leftAt } from './left.server.ts'
import { allowedTries, failuresOf } from './machine.ts'
import type { Step } from './path.ts'
import { groupIn, type Stop, workIdOf } from './place.ts'
import type { PackStarted } from './reviews/reviews.server.ts'
import { startPackAt } from './reviews/step-pack.server.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { heldBy } from './steps/registry.ts'
import { countElsewhere } from './things.server.ts'

interface At {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
}

type No<R extends string> = { readonly ok: false; readonly reason: R }
type Absent = No<'absent'>

/** The step with what is known of the walk, its row locked; null when the walk or step is not theirs. */
async function stopOf(db: Db, at: At, now: Date): Promise<(Told & { stop: Stop }) | null> {
  const told = await tell(db, at, [], now)
  const stop = told?.place.stops.find(one => one.step.id === at.stepId)
  return told && stop ? { ...told, stop } : null
}

/** The learner began an open step; which publication they began is kept with it. */
export async function startStep(db: Db, at: At, now: Date): Promise<{ ok: true } | Absent | No<'closed'>> {
  const found = await stopOf(db, at, now)
  if (!found) return { ok: false, reason: 'absent' }
  if (found.stop.stand === 'doing') return { ok: true }
  if (!found.stop.isOpen) return { ok: false, reason: 'closed' }
  await tellStarted(db, at, found, now)
  return { ok: true }
}

async function tellStarted(db: Db, at: At, { stop, walk, version }: Told & { stop: Stop }, now: Date) {
  const number = failuresOf(stop.step, walk.evidence) + 1
  const part = await publishedPartOf(db, { enrolmentId: at.enrolmentId, version, step: stop.step })
  const event = {
    type: 'step.started' as const,
    step: at.stepId,
    try: number,
    publication: part?.publicationId,
  }
  await tell(db, at, [{ event, once: `step.started:${at.stepId}:${number}` }], now)
}

export type Finished = { readonly ok: true; readonly told: Told } | Absent | No<'closed' | 'questionsOpen'>

/**
 * The learner says that they are done with a step: whatever it asks has to be answered first. `finishedAt` is when they said
 * so on a device without a connection; it is believed as far back as any activity.
 */
export async function finishStep(db: Db, at: At, now: Date, finishedAt = now): Promise<Finished> {
  const found = await stopOf(db, at, now)
  const left = found && (await leftAt(db, { ...at, ...found }, now))
  if (!found || !left) return { ok: false, reason: 'absent' }
  if (found.stop.stand === 'passed') return { ok: true, told: found }
  if (!found.stop.isOpen) return { ok: false, reason: 'closed' }
  if (left.asks > 0) return { ok: false, reason: 'questionsOpen' }
  if (found.stop.stand !== 'doing') await tellStarted(db, at, found, now)
  if (left.partId)
    await recordActivity(db, {
      ...{ personId: at.learnerId, kind: 'lesson', subject: left.partId },
      ...{ occurredAt: finishedAt, now },
    })
  const told = await tell(
    db,
    at,
    [
      {
        event: { type: 'step.finished', step: at.stepId },
        once: `step.finished:${at.stepId}`,
        occurredAt: believed(finishedAt, now),
      },
    ],
    now,
  )
  await countElsewhere(db, at, found.stop.step, now)
  return told ? { ok: true, told } : { ok: false, reason: 'absent' }
}

export type CheckStarted =
  | { readonly ok: true; readonly attemptId: string }
  | Absent
  | No<'closed' | 'noAttemptsLeft' | 'noQuestions'>

/** Opens (or resumes) an attempt at the check of a step, under the mark and number of tries that the path fixed. */
export async function startCheck(db: Db, at: At, now: Date, reading?: Language): Promise<CheckStarted> {
  const found = await stopOf(db, at, now)
  if (!found || !isCheck(found.stop.step)) return { ok: false, reason: 'absent' }
  if (!found.stop.isOpen) return { ok: false, reason: 'closed' }
  const part = await publishedPartOf(db, { ...at, version: found.version, step: found.stop.step })
  if (part?.kind !== 'check') return { ok: false, reason: 'absent' }
  const wanted =
    reading && (await readingOf(db, { id: at.learnerId, language: reading }, workIdOf(found.stop)))
  const { body, title } = wanted ? await readIn(db, part, wanted) : part
  const where: AttemptAt = {
    ...{ personId: at.learnerId, enrolmentId: at.enrolmentId, stepId: at.stepId },
    ...{ publicationId: part.publicationId, partId: part.id },
    title: found.stop.step.title === part.title ? title : found.stop.step.title,
  }
  const started = await startAttempt(
    db,
    where,
    underPath(body as Check, found.stop.step, found.walk.evidence),
    now,
    found.stop.step.kind === 'placement',
  )
  if (!started.ok) return started
  if (found.stop.stand !== 'doing') await tellStarted(db, at, found, now)
  return { ok: true, attemptId: started.attemptId }
}

export const isCheck = (step: Step): boolean => heldBy(step) === 'check'

/**
 * The check under the rules of the step: the path's mark and tries, a placement passed by anyone, and once unless its author asks for
 * more to pass it.
 */
export function underPath(check: Check, step: Step, evidence: Evidence): Check {
  const { passMark } = step.of as { passMark?: number }
  const attempts = step.passes ? null : 1
  if (step.kind === 'placement') return { ...check, rules: { ...check.rules, attempts, passMark: 0 } }
  return {
    ...check,
    rules: {
      ...check.rules,
      attempts: allowedTries(step, evidence),
      passMark: passMark ?? check.rules.passMark,
    },
  }
}

/** Begins (or goes on with) the pack of a review step. */
export async function startReview(db: Db, at: At, now: Date): Promise<PackStarted | Absent | No<'closed'>> {
  const found = await stopOf(db, at, now)
  if (found?.stop.step.kind !== 'review') return { ok: false, reason: 'absent' }
  if (!found.stop.isOpen) return { ok: false, reason: 'closed' }
  const started = await startPackAt(db, { ...at, ...found }, now)
  if (started.ok && found.stop.stand !== 'doing') await tellStarted(db, at, found, now)
  return started
}

/** Begins (or finds) the walk through the course that a step stands for. */
export async function startCourse(
  db: Db,
  at: At,
  now: Date,
): Promise<{ ok: true; enrolmentId: string } | Absent | No<'closed' | 'notOffered'>> {
  const found = await stopOf(db, at, now)
  if (found?.stop.step.kind !== 'course') return { ok: false, reason: 'absent' }
  if (!found.stop.isOpen) return { ok: false, reason: 'closed' }
  const { workId } = found.stop.step.of as { workId: string }
  const path = await db.selectFrom('path').select('id').where('workId', '=', workId).executeTakeFirst()
  const inner = path && (await enrol(db, { learnerId: at.learnerId, pathId: path.id }, now))
  if (!inner?.ok) return { ok: false, reason: 'notOffered' }
  if (found.stop.stand !== 'doing') await tellStarted(db, at, found, now)
  return { ok: true, enrolmentId: inner.enrolmentId }
}

/** The learner picks one option of a choice they have come to. */
export async function choose(
  db: Db,
  at: Omit<At, 'stepId'> & { choose: string; option: string },
  now: Date,
): Promise<{ ok: true; told: Told } | Absent | No<'closed'>> {
  const found = await tell(db, at, [], now)
  if (!found) return { ok: false, reason: 'absent' }
  const group = groupIn(found.version.path.steps, at.choose)
  if (group?.kind !== 'choose' || !group.nodes.some(node => node.id === at.option))
    return { ok: false, reason: 'absent' }
  const isOpen = found.place.stops.some(stop => stop.groups.includes(at.choose) && stop.isReached)
  if (!isOpen || found.walk.evidence.ended[at.choose]) return { ok: false, reason: 'closed' }
  const event = { type: 'choice.made' as const, choose: at.choose, option: at.option }
  const told = await tell(db, at, [{ event, once: `choice.made:${at.choose}:${at.option}` }], now)
  return told ? { ok: true, told } : { ok: false, reason: 'absent' }
}
