import type { Db } from '#db/connection.ts'
import { type Answer, bySequence } from './answer.ts'
import { inTime } from './deadline.ts'
import type { Question } from './question.ts'
import { questionKind } from './questions.ts'

export interface Appended {
  /** The attempt is handed in or its time is over: what came now is kept, but not graded. */
  readonly closed: boolean
}

/** The device of a form without JavaScript. */
export const formDevice = 'form'

/**
 * Appends to the log of an attempt; null when it is not this person's. What is there already stays as it is, so replays
 * change nothing and order does not matter. What comes too late is kept and flagged.
 */
export async function appendAnswers(
  db: Db,
  { attemptId, personId }: { attemptId: string; personId: string },
  answers: readonly Answer[],
  now: Date,
): Promise<Appended | null> {
  const attempt = await lockedAttempt(db, attemptId, personId)
  if (!attempt) return null
  const late = !inTime(attempt, now)
  if (answers.length > 0) {
    await db
      .insertInto('answer')
      .values(
        // In one order, so that two who send the same at once wait in turn instead of crosswise.
        bySequence(answers).map(answer => ({
          attemptId,
          device: answer.device,
          sequence: answer.sequence,
          questionId: answer.questionId,
          value: JSON.stringify(answer.value),
          answeredAt: within(new Date(answer.answeredAt), attempt.startedAt, now),
          receivedAt: now,
          late,
        })),
      )
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
  return { closed: late }
}

/** Shared, so that answers do not wait for each other, only for the submission. */
const lockedAttempt = (db: Db, attemptId: string, personId: string) =>
  db
    .selectFrom('attempt')
    .select(['startedAt', 'deadlineAt', 'submittedAt'])
    .where('id', '=', attemptId)
    .where('personId', '=', personId)
    .forShare()
    .executeTakeFirst()

const within = (at: Date, earliest: Date, latest: Date) =>
  at < earliest ? earliest : at > latest ? latest : at

/** Everything that was answered in an attempt, as it came; without the late on request. */
export async function logOf(db: Db, attemptId: string, { graded = false } = {}): Promise<Answer[]> {
  const rows = await db
    .selectFrom('answer')
    .select(['device', 'sequence', 'questionId', 'value', 'answeredAt'])
    .where('attemptId', '=', attemptId)
    .$if(graded, query => query.where('late', '=', false))
    .execute()
  return rows.map(row => ({ ...row, answeredAt: row.answeredAt.toISOString() }))
}

/**
 * Appends what a plain form changed: for each question what was chosen, beside what the form showed when it was made. So a
 * form left open overwrites nothing that was answered elsewhere. The form's own key keeps it from counting twice.
 */
export async function appendForm(
  db: Db,
  { attemptId, personId, sheet }: { attemptId: string; personId: string; sheet: readonly Question[] },
  fields: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<Appended | null> {
  const changed = sheet.flatMap(({ id, kind }) => {
    const value = questionKind(kind).read(texts(fields[`answer.${id}`]))
    return JSON.stringify(value) === (fields[`shown.${id}`] ?? 'null') ? [] : [{ questionId: id, value }]
  })
  await db.selectFrom('attempt').select('id').where('id', '=', attemptId).forUpdate().execute()
  const { last } = await db
    .selectFrom('answer')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('attemptId', '=', attemptId)
    .where('device', '=', formDevice)
    .executeTakeFirstOrThrow()
  const answers = changed.map((entry, i) => ({
    ...entry,
    device: formDevice,
    sequence: (last ?? -1) + 1 + i,
    answeredAt: now.toISOString(),
  }))
  return appendAnswers(db, { attemptId, personId }, answers, now)
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(text => typeof text === 'string')
