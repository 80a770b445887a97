import { isId, newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { extraTimeOf } from './accommodations.server.ts'
import type { Check, CheckRules } from './check.ts'
import { sheetInForce } from './corrections.server.ts'
import { isOver } from './deadline.ts'
import { masteryFor } from './mastery.server.ts'
import { beginPlacement, type Placement, questionsAsked } from './placement.ts'
import type { Question } from './question.ts'
import { dealSheet } from './sheet.ts'
import { strengthsOf } from './strengths.server.ts'
import { submitAttempt } from './submission.server.ts'

/** What an attempt is at: a part as published, on a walk or outside any. */
export interface AttemptAt {
  readonly personId: string
  readonly enrolmentId: string | null
  readonly stepId: string | null
  readonly publicationId: string
  readonly partId: string
  /** What its step is called, where there is one. */
  readonly title?: string | null
  /** Whether its questions come from anywhere, to look back at them; the part is that of the first. */
  readonly pack?: boolean
}

export interface Attempt extends AttemptAt {
  readonly id: string
  readonly questionId: string | null
  readonly number: number
  /** What was asked so far; the whole sheet, unless it is a placement. */
  readonly sheet: readonly Question[]
  /** The questions that a placement chooses from, for the server only. */
  readonly pool: readonly Question[]
  readonly placement: Placement | null
  readonly rules: CheckRules
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  readonly grade: number | null
  /** What its step is called, else the part as published. */
  readonly title: string
}

export type Started =
  | { readonly ok: true; readonly attemptId: string; readonly resumed: boolean }
  | { readonly ok: false; readonly reason: 'noAttemptsLeft' | 'noQuestions' }

/**
 * Opens an attempt, or resumes the open one: of parallel starts one wins and all get it. An attempt whose time is over is
 * graded first. The sheet is dealt and frozen with its keys; extra time of the person is in its rules.
 * `places`: its questions are asked one by one, as `placement.ts` chooses them.
 */
export async function startAttempt(
  db: Db,
  at: AttemptAt,
  check: Check,
  now: Date,
  places = false,
): Promise<Started> {
  if (check.questions.length === 0) return { ok: false, reason: 'noQuestions' }
  const rules = await rulesFor(db, at, check.rules)
  for (;;) {
    const open = await openAttempt(db, at)
    if (open && !isOver(open, now)) return { ok: true, attemptId: open.id, resumed: true }
    if (open) await submitAttempt(db, { attemptId: open.id, personId: at.personId }, now)
    const number = (await attemptsMade(db, at)) + 1
    if (rules.attempts !== null && number > rules.attempts) return { ok: false, reason: 'noAttemptsLeft' }
    const id = newId()
    const sheet = dealSheet({ ...check, rules }, id)
    const placement = places ? await placementFor(db, at.personId, sheet, now) : null
    const made = await db
      .insertInto('attempt')
      .values({
        id,
        ...at,
        number,
        sheet: JSON.stringify(sheet),
        placement: placement && JSON.stringify(placement),
        rules: JSON.stringify(rules),
        startedAt: now,
        deadlineAt: rules.minutes === null ? null : new Date(now.getTime() + rules.minutes * 60_000),
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return { ok: true, attemptId: id, resumed: false }
  }
}

async function placementFor(db: Db, personId: string, sheet: readonly Question[], now: Date) {
  const ids = sheet.map(({ id }) => id)
  return beginPlacement(sheet, await masteryFor(db, personId, now), await strengthsOf(db, ids))
}

/** The rules of a check as they hold for this person there: accommodations lengthen the time. */
export async function rulesFor(
  db: Db,
  at: Omit<AttemptAt, 'publicationId'>,
  rules: CheckRules,
): Promise<CheckRules> {
  if (rules.minutes === null) return rules
  const extraTimePercent = await extraTimeOf(db, at.personId, at)
  return { ...rules, minutes: Math.ceil(rules.minutes * (1 + extraTimePercent / 100)) }
}

const checkAttempts = (db: Db, at: Omit<AttemptAt, 'publicationId'>) =>
  db
    .selectFrom('attempt')
    .where('personId', '=', at.personId)
    .where('enrolmentId', 'is not distinct from', at.enrolmentId)
    .where('stepId', 'is not distinct from', at.stepId)
    .where('partId', '=', at.partId)
    .where('questionId', 'is', null)

const openAttempt = (db: Db, at: AttemptAt) =>
  checkAttempts(db, at).select(['id', 'deadlineAt']).where('submittedAt', 'is', null).executeTakeFirst()

async function attemptsMade(db: Db, at: AttemptAt): Promise<number> {
  const { made } = await checkAttempts(db, at)
    .select(({ fn }) => fn.countAll<number>().as('made'))
    .executeTakeFirstOrThrow()
  return made
}

/** A person's attempts at one check, first to last, without sheets. */
export const attemptsAt = (db: Db, at: Omit<AttemptAt, 'publicationId'>) =>
  checkAttempts(db, at)
    .select(['id', 'number', 'startedAt', 'deadlineAt', 'submittedAt', 'grade'])
    .orderBy('number')
    .execute()

/** One attempt of this person, keys and all; null when it is not theirs. For the server only. */
export async function attemptOf(db: Db, personId: string, attemptId: string): Promise<Attempt | null> {
  if (!isId(attemptId)) return null
  const row = await db
    .selectFrom('attempt')
    .innerJoin('publicationPart', join =>
      join
        .onRef('publicationPart.publicationId', '=', 'attempt.publicationId')
        .onRef('publicationPart.partId', '=', 'attempt.partId'),
    )
    .selectAll('attempt')
    .select(({ fn }) => fn.coalesce('attempt.title', 'publicationPart.title').as('title'))
    .where('attempt.id', '=', attemptId)
    .where('attempt.personId', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  const pool = await sheetInForce(db, row.id, row.sheet)
  const placement = row.placement as Placement | null
  return {
    ...row,
    sheet: questionsAsked(pool, placement),
    pool,
    placement,
    rules: row.rules as unknown as CheckRules,
  }
}
