import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { answersOf } from './answer.ts'
import { logOf } from './answers.server.ts'
import type { CheckRules } from './check.ts'
import { sheetInForce } from './corrections.server.ts'
import { graceSeconds, isOver } from './deadline.ts'
import type { Evidence } from './grade.ts'
import { type Graded, onGraded } from './graded.server.ts'
import { type Manifest, manifestOf, missingFrom } from './manifest.ts'
import { masteryFor } from './mastery.server.ts'
import { estimateOf } from './mastery.ts'
import { gradeAttempt, type Placement } from './placement.ts'

export type Submitted =
  | {
      readonly ok: true
      readonly grade: number
      readonly passed: boolean
      readonly evidence: readonly Evidence[]
    }
  /** Answers that the device has and the server has not. */
  | { readonly ok: false; readonly reason: 'answersMissing'; readonly missing: readonly number[] }
  /** As many answers, but not the same ones: the device sends its own again under a new name. */
  | { readonly ok: false; readonly reason: 'answersDiffer' }

/**
 * Hands in an attempt and grades it by the keys frozen on its sheet; null when it is not this person's. Once only: whoever
 * comes second, or fifty at a time, gets the first grade. With a manifest it is refused until both sides hold the same;
 * once the time is over, what arrived is what counts.
 */
export async function submitAttempt(
  db: Db,
  { attemptId, personId }: { attemptId: string; personId: string },
  now: Date,
  manifest?: Manifest,
): Promise<Submitted | null> {
  const attempt = await db
    .selectFrom('attempt')
    .selectAll()
    .where('id', '=', attemptId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!attempt) return null
  const rules = attempt.rules as unknown as CheckRules
  if (attempt.grade !== null) {
    const evidence = attempt.evidence as unknown as Evidence[]
    return { ok: true, grade: attempt.grade, passed: attempt.grade >= rules.passMark, evidence }
  }
  const refused = manifest && !isOver(attempt, now) && (await differs(db, attemptId, manifest))
  if (refused) return refused

  const { score: grade, evidence } = gradeAttempt(
    await sheetInForce(db, attemptId, attempt.sheet),
    attempt.placement as Placement | null,
    answersOf(await logOf(db, attemptId, { graded: true })),
  )
  const passed = grade >= rules.passMark
  await db
    .updateTable('attempt')
    .set({ submittedAt: now, grade, evidence: JSON.stringify(evidence) })
    .where('id', '=', attemptId)
    .execute()
  const { enrolmentId, stepId, publicationId, partId, questionId } = attempt
  const step = { enrolmentId, stepId, publicationId, partId, questionId }
  await tellGraded(db, { attemptId, personId, ...step, score: grade, passed, evidence }, now)
  return { ok: true, grade, passed, evidence }
}

async function differs(db: Db, attemptId: string, manifest: Manifest) {
  const log = await logOf(db, attemptId)
  const missing = missingFrom(log, manifest)
  if (missing.length > 0) return { ok: false, reason: 'answersMissing', missing } as const
  const own = log.filter(({ device, sequence }) => device === manifest.device && sequence < manifest.count)
  if (manifestOf(manifest.device, own).hash === manifest.hash) return null
  return { ok: false, reason: 'answersDiffer' } as const
}

/** Tells the rest of the house of a graded attempt, with what is now known of its competencies. */
export async function tellGraded(db: Db, told: Omit<Graded, 'mastery'>, now: Date): Promise<void> {
  if (onGraded.length === 0) return
  const mastery = await masteryKnown(db, told.personId, told.evidence, now)
  for (const hook of onGraded) await hook(db, { ...told, mastery }, now)
}

/** What is now known of the competencies that this evidence speaks of. */
export async function masteryKnown(
  db: Db,
  personId: string,
  evidence: readonly Evidence[],
  now: Date,
): Promise<Graded['mastery']> {
  const competencies = new Set(evidence.map(({ competency }) => competency))
  const estimates = (await masteryFor(db, personId, now)).flatMap(mastery => {
    const estimate = competencies.has(mastery.competency) ? estimateOf(mastery) : null
    return estimate ? [[mastery.competency, estimate] as const] : []
  })
  return Object.fromEntries(estimates)
}

/** Grades attempts whose time is over and that nobody handed in. */
export const closeOverdueAttempts = defineJob({
  name: 'close-overdue-attempts',
  cron: '* * * * *',
  async run(db, now) {
    const overdue = await db
      .selectFrom('attempt')
      .select(['id', 'personId'])
      .where('submittedAt', 'is', null)
      .where('deadlineAt', '<', new Date(now.getTime() - graceSeconds * 1000))
      .orderBy('deadlineAt')
      .limit(500)
      .execute()
    for (const { id, personId } of overdue) {
      await db.transaction().execute(trx => submitAttempt(trx, { attemptId: id, personId }, now))
    }
    return overdue.length
  },
})
