import { sql } from 'kysely'
import { type AttemptAt, startAttempt } from '#app/assessment/attempts.server.ts'
import { type CheckRules, usualRules } from '#app/assessment/check.ts'
import { correctedSheet } from '#app/assessment/correction.ts'
import { correctionsOf } from '#app/assessment/corrections.server.ts'
import type { Evidence } from '#app/assessment/grade.ts'
import type { Question } from '#app/assessment/question.ts'
import type { Person } from '#app/people/person.ts'
import { type Day, dayOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { learnerDays } from '../learner-days.server.ts'
import { enoughRecalls, habitFrom, tellingIn } from './habit.ts'
import { type Recall, traceOf } from './memory.ts'
import { askedOn, dailyCap, type Planned, packSize, planOf } from './plan.ts'
import { reviewWords } from './review-words.ts'

/** The step that attempts of packs are made at; they belong to no walk. */
const reviewStep = 'review'

/** Where a question was asked. */
interface Origin {
  readonly partId: string
  readonly workId: string
}

interface Reviews {
  readonly today: Day
  readonly plan: readonly Planned[]
  /** Where the questions were met, by their ids. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>
  /** Answers that tell how this person remembers. */
  readonly telling: number
  readonly openAttempt: string | null
}

/** What of a person's answered questions asks for another look, and when; told from their attempts. */
export async function reviewsOf(db: Db, learner: Person, now: Date): Promise<Reviews> {
  const { today, isWorkday } = await learnerDays(db, learner, now)
  const { histories, ...answered } = await answeredBy(db, learner, today)
  const all = [...histories.values()]
  const habit = habitFrom(all)
  const remembered = [...histories].map(([questionId, recalls]) => ({
    questionId,
    trace: traceOf(recalls, habit)!,
  }))
  const { doneToday, openAttempt, origins } = answered
  const circumstances = { today, habit, doneToday, isWorkday }
  return { today, openAttempt, origins, telling: tellingIn(all), plan: planOf(remembered, circumstances) }
}

const daysShown = 5

/** Today's packs in figures, and those of the days after. */
export async function packToday(db: Db, learner: Person, now: Date) {
  const { today, plan, telling, openAttempt } = await reviewsOf(db, learner, now)
  const asked = askedOn(plan, today)
  const pack = asked.slice(0, packSize)
  const later = Map.groupBy(
    plan.filter(({ on }) => on > today),
    ({ on }) => on,
  )
  return {
    ...{ telling, openAttempt, due: asked.length, enough: enoughRecalls, cap: dailyCap },
    chance: pack.length === 0 ? null : pack.reduce((sum, { chance }) => sum + chance, 0) / pack.length,
    nextDays: [...later]
      .map(([day, list]) => ({ day, count: list.length }))
      .sort((a, b) => a.day.localeCompare(b.day))
      .slice(0, daysShown),
  }
}

/** The answers of a person by question, of lessons and checks they are done with, first to last. */
async function answeredBy(db: Db, { id, zone }: Person, today: Day) {
  const attempts = await db
    .selectFrom('attempt')
    .innerJoin('publication', 'publication.id', 'attempt.publicationId')
    .innerJoin('work', 'work.id', 'publication.workId')
    .select(['attempt.id', 'evidence', 'submittedAt', 'pack', 'enrolmentId', 'partId', 'workId'])
    .where('personId', '=', id)
    .where('work.retiredAt', 'is', null)
    .where(isDoneWith)
    .orderBy('submittedAt')
    .execute()
  const histories = new Map<string, Recall[]>()
  const origins = new Map<string, Origin[]>()
  let doneToday = 0
  for (const { evidence, submittedAt, pack, partId, workId } of attempts) {
    const day = dayOf(submittedAt ?? new Date(0), zone)
    if (submittedAt && pack && day === today) doneToday += (evidence as unknown[]).length
    for (const { questionId, score } of submittedAt ? (evidence as unknown as Evidence[]) : []) {
      histories.set(questionId, [...(histories.get(questionId) ?? []), { day, score }])
      if (!pack) origins.set(questionId, [...(origins.get(questionId) ?? []), { partId, workId }])
    }
  }
  const open = attempts.find(one => one.submittedAt === null && one.pack && one.enrolmentId === null)
  return { histories, origins, doneToday, openAttempt: open?.id ?? null }
}

/** A whole check, an answer outside any walk, or a question of a lesson that was finished. */
const isDoneWith = sql<boolean>`(attempt.question_id is null or attempt.enrolment_id is null or exists (
  select from path_event where path_event.enrolment_id = attempt.enrolment_id
    and path_event.step_id = attempt.step_id and path_event.kind = 'step.finished'))`

const packRules: CheckRules = {
  ...usualRules,
  ...{ passMark: 0, attempts: null, minutes: null, shuffle: true, shows: 'explanations' },
}

export type PackStarted =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly reason: 'nothingDue' }

/** Begins today's next pack, or goes on with the open one; of parallel starts one wins and all get it. */
export async function startPack(
  db: Db,
  learner: Person,
  language: Language,
  now: Date,
): Promise<PackStarted> {
  await db.selectFrom('person').select('id').where('id', '=', learner.id).forUpdate().execute()
  const { plan, today, openAttempt } = await reviewsOf(db, learner, now)
  if (openAttempt) return { ok: true, attemptId: openAttempt }
  const asked = askedOn(plan, today).slice(0, packSize)
  const title = wordsIn(reviewWords, language)('reviews')
  const at = { personId: learner.id, enrolmentId: null, stepId: reviewStep, title }
  return beginPack(
    db,
    at,
    asked.map(({ questionId }) => questionId),
    now,
  )
}

/** Begins a pack of these questions. */
export async function beginPack(
  db: Db,
  at: Omit<AttemptAt, 'publicationId' | 'partId'>,
  questionIds: readonly string[],
  now: Date,
): Promise<PackStarted> {
  const found = await questionsAsked(db, at.personId, questionIds)
  const [first] = found
  if (!first) return { ok: false, reason: 'nothingDue' }
  const { publicationId, partId } = first
  const check = { rules: packRules, questions: found.map(({ question }) => question) }
  const started = await startAttempt(db, { ...at, publicationId, partId, pack: true }, check, now)
  return started.ok ? started : { ok: false, reason: 'nothingDue' }
}

/** These questions as the person met them last, with the keys in force. */
async function questionsAsked(db: Db, personId: string, questionIds: readonly string[]) {
  const found = []
  for (const questionId of questionIds) {
    const row = await db
      .selectFrom('attempt')
      .select(['id', 'sheet', 'publicationId', 'partId'])
      .where('personId', '=', personId)
      .where('submittedAt', 'is not', null)
      .where(sql<boolean>`sheet @> ${JSON.stringify([{ id: questionId }])}::jsonb`)
      .orderBy('submittedAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row) continue
    const corrections = (await correctionsOf(db, [row.id])).get(row.id) ?? []
    const sheet = correctedSheet(row.sheet as unknown as Question[], corrections)
    const question = sheet.find(({ id }) => id === questionId)
    if (question) found.push({ question, publicationId: row.publicationId, partId: row.partId })
  }
  return found
}
