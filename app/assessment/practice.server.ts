import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { formDevice } from './answers.server.ts'
import type { AttemptAt } from './attempts.server.ts'
import { type CheckRules, usualRules } from './check.ts'
import { correctedSheet } from './correction.ts'
import { correctionsOf } from './corrections.server.ts'
import { type Feedback, feedbackOf } from './feedback.ts'
import { evidenceOf, gradeQuestion, gradeSheet } from './grade.ts'
import type { Question } from './question.ts'
import { questionKind } from './questions.ts'
import { tellGraded } from './submission.server.ts'

/** A question in a lesson is for learning: as often as one likes, and always explained. */
const practiceRules: CheckRules = { ...usualRules, passMark: 1, attempts: null, shuffle: false }

export type Practised =
  | { readonly ok: true; readonly score: number; readonly answer: unknown }
  | { readonly ok: false; readonly reason: 'answerFirst' }

/** Grades one answer to one question at once, and keeps it as an attempt of its own; under an id that was kept already, not again. */
export async function answerQuestion(
  db: Db,
  at: AttemptAt,
  question: Question,
  value: unknown,
  now: Date,
  id = newId(),
): Promise<Practised> {
  if (!gradeQuestion(question, value).answered) return { ok: false, reason: 'answerFirst' }
  const sheet = [question]
  const grade = gradeSheet(sheet, new Map([[question.id, value]]))
  const evidence = evidenceOf(sheet, grade)
  const attemptId = await storedAttempt(db, at, question, { id, score: grade.score, evidence }, now)
  if (!attemptId) return { ok: true, score: grade.score, answer: value }
  await db
    .insertInto('answer')
    .values({
      attemptId,
      device: formDevice,
      sequence: 0,
      questionId: question.id,
      value: JSON.stringify(value),
      answeredAt: now,
      receivedAt: now,
      late: false,
    })
    .execute()
  const told = {
    ...at,
    attemptId,
    questionId: question.id,
    score: grade.score,
    passed: grade.score === 1,
    evidence,
  }
  await tellGraded(db, told, now)
  return { ok: true, score: grade.score, answer: value }
}

async function storedAttempt(
  db: Db,
  at: AttemptAt,
  question: Question,
  { id, score, evidence }: { id: string; score: number; evidence: unknown },
  now: Date,
): Promise<string | null> {
  for (;;) {
    const { made } = await triesAt(db, at)
      .select(({ fn }) => fn.countAll<number>().as('made'))
      .where('questionId', '=', question.id)
      .executeTakeFirstOrThrow()
    const row = await db
      .insertInto('attempt')
      .values({
        id,
        ...at,
        questionId: question.id,
        number: made + 1,
        sheet: JSON.stringify([question]),
        rules: JSON.stringify(practiceRules),
        startedAt: now,
        submittedAt: now,
        grade: score,
        evidence: JSON.stringify(evidence),
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row) return row.id
    if (await db.selectFrom('attempt').select('id').where('id', '=', id).executeTakeFirst()) return null
  }
}

const triesAt = (db: Db, at: AttemptAt) =>
  db
    .selectFrom('attempt')
    .where('personId', '=', at.personId)
    .where('enrolmentId', 'is not distinct from', at.enrolmentId)
    .where('stepId', 'is not distinct from', at.stepId)
    .where('partId', '=', at.partId)

/** What a learner last answered to a question of a lesson, and what they were told. */
export interface Practice {
  readonly answer: unknown
  readonly feedback: Feedback
}

/** The last answers of a person to the questions of a part, by question id, with what they may be told. */
export async function practiceOf(
  db: Db,
  at: AttemptAt,
  language: Language,
  told: typeof explained = explained,
): Promise<Record<string, Practice>> {
  const rows = await triesAt(db, at)
    .innerJoin('answer', 'answer.attemptId', 'attempt.id')
    .distinctOn('attempt.questionId')
    .select(['attempt.id', 'attempt.questionId', 'attempt.sheet', 'answer.value'])
    .where('attempt.questionId', 'is not', null)
    .orderBy('attempt.questionId')
    .orderBy('attempt.number', 'desc')
    .execute()
  const corrections = await correctionsOf(
    db,
    rows.map(({ id }) => id),
  )
  return Object.fromEntries(
    rows.flatMap(({ id, questionId, sheet, value }) => {
      const [question] = correctedSheet(sheet as unknown as Question[], corrections.get(id) ?? [])
      return question
        ? [[questionId ?? '', { answer: value, feedback: told(question, value, language) }]]
        : []
    }),
  )
}

/** Everything there is to say about an answer to a question, as after a practice. */
export const explained = (question: Question, value: unknown, language: Language): Feedback =>
  feedbackOf(question, value, gradeQuestion(question, value), 'explanations', language)

/** Reads one question's answer from the fields of a plain form. */
export const answerIn = (question: Question, fields: Readonly<Record<string, unknown>>): unknown => {
  const given = fields[`answer.${question.id}`]
  const texts = (Array.isArray(given) ? given : [given]).filter(text => typeof text === 'string')
  return questionKind(question.kind).read(texts)
}
