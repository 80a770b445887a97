import type { Db } from '#db/connection.ts'
import { answersOf } from './answer.ts'
import { logOf } from './answers.server.ts'
import type { CheckRules } from './check.ts'
import { alike, correctedSheet, type Keys } from './correction.ts'
import { sheetInForce } from './corrections.server.ts'
import type { Graded } from './graded.server.ts'
import { gradeAttempt, type Placement } from './placement.ts'
import { masteryKnown } from './submission.server.ts'

/** Keys that a publication corrects, for what was answered in one part of another. */
export interface KeyCorrection {
  readonly publicationId: string
  readonly partId: string
  readonly keys: Keys
}

/** A grade that a corrected key raised. */
export interface Regraded extends Graded {
  readonly before: number
  readonly passedBefore: boolean
}

/** What a correction came to. */
export interface Regrade {
  readonly raised: readonly Regraded[]
  /** Handed in, but no better for it: their grades stay as they are. */
  readonly kept: number
}

/** Called once for every raised grade, in the transaction that raises it; listed by `app/registries.ts`. */
export const onRegraded: ((db: Db, regraded: Regraded, correction: string, now: Date) => Promise<void>)[] = []

interface Regrading {
  /** The publication that corrects. */
  readonly by: string
  readonly personId: string
  readonly corrections: readonly KeyCorrection[]
}

/**
 * Grades what was answered before anew by corrected keys. A grade only ever rises, so nobody loses a pass; what is still open
 * will be graded by the right keys. Done again for the same publication it changes nothing. Run it in a transaction.
 */
export async function regrade(db: Db, { by, personId, corrections }: Regrading, now: Date): Promise<Regrade> {
  const raised: Regraded[] = []
  let kept = 0
  for (const { publicationId, partId, keys } of corrections) {
    const attempts = await db
      .selectFrom('attempt')
      .selectAll()
      .where('publicationId', '=', publicationId)
      .where('partId', '=', partId)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('attemptCorrection')
              .select('attemptId')
              .whereRef('attemptId', '=', 'attempt.id')
              .where('attemptCorrection.publicationId', '=', by),
          ),
        ),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const attempt of attempts) {
      const known = await sheetInForce(db, attempt.id, attempt.sheet)
      if (!known.some(({ id, key }) => Object.hasOwn(keys, id) && !alike(key, keys[id]))) continue
      const sheet = correctedSheet(known, [keys])
      const answers = answersOf(await logOf(db, attempt.id, { graded: true }))
      const grade = gradeAttempt(sheet, attempt.placement as Placement | null, answers)
      if (attempt.grade !== null && grade.score <= attempt.grade) {
        kept += 1
        continue
      }
      await correct(db, { attemptId: attempt.id, by, personId, keys, before: attempt.grade }, now)
      if (attempt.grade !== null)
        raised.push(await raise(db, { attempt, grade, before: attempt.grade }, by, now))
    }
  }
  return { raised, kept }
}

interface Correcting {
  readonly attemptId: string
  readonly by: string
  readonly personId: string
  readonly keys: Keys
  readonly before: number | null
}

const correct = (db: Db, { attemptId, by, personId, keys, before }: Correcting, now: Date) =>
  db
    .insertInto('attemptCorrection')
    .values({
      ...{ attemptId, publicationId: by, keys: JSON.stringify(keys) },
      ...{ gradeBefore: before, correctedAt: now, correctedBy: personId },
    })
    .execute()

interface Raising {
  readonly attempt: Omit<Graded, 'attemptId' | 'score' | 'passed' | 'evidence' | 'mastery'> & {
    readonly id: string
    readonly rules: unknown
  }
  readonly grade: ReturnType<typeof gradeAttempt>
  readonly before: number
}

async function raise(
  db: Db,
  { attempt, grade, before }: Raising,
  correction: string,
  now: Date,
): Promise<Regraded> {
  const { id, personId, enrolmentId, stepId, publicationId, partId, questionId } = attempt
  const { passMark } = attempt.rules as CheckRules
  const { score, evidence } = grade
  await db
    .updateTable('attempt')
    .set({ grade: score, evidence: JSON.stringify(evidence) })
    .where('id', '=', id)
    .execute()
  const regraded: Regraded = {
    ...{ attemptId: id, personId, enrolmentId, stepId, publicationId, partId, questionId, score, evidence },
    ...{ passed: score >= passMark, before, passedBefore: before >= passMark },
    mastery: await masteryKnown(db, personId, evidence, now),
  }
  for (const hook of onRegraded) await hook(db, regraded, correction, now)
  return regraded
}
