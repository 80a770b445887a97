import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type Answers, answersOf } from './answer.ts'
import { logOf } from './answers.server.ts'
import type { Attempt } from './attempts.server.ts'
import { type Feedback, feedbackOf } from './feedback.ts'
import { gradeQuestion } from './grade.ts'
import { estimateOf } from './mastery.ts'
import type { Placed } from './placed.tsx'
import { beliefsAfter } from './placement.ts'
import type { Source } from './source.ts'
import { sourcesOf } from './sources.server.ts'

/** What a learner sees of a graded attempt. */
export interface Result {
  readonly passed: boolean
  /** null when the rules keep it to themselves. */
  readonly score: number | null
  readonly passMark: number
  readonly questions: readonly Feedback[]
  /** Answers that came too late to count. */
  readonly late: number
  /** It was a pack of questions to look back at. */
  readonly isPack: boolean
  /** Where what explains a question is to be seen again, for packs. */
  readonly sources: Readonly<Record<string, Source>>
  /** Explains a placement; null at any other check. */
  readonly placed: Placed | null
}

/** How competencies are called is known elsewhere; filled by `app/registries.ts`. */
export const competencyNames: ((slug: string, language: Language) => string)[] = []

/** The titles of steps that whoever was placed may skip is known elsewhere; filled by `app/registries.ts`. */
export const skippedBy: ((
  db: Db,
  at: { personId: string; enrolmentId: string | null },
) => Promise<readonly string[]>)[] = []

/** The result of a handed-in attempt, as far as its rules show it. */
export async function resultOf(db: Db, attempt: Attempt, language: Language): Promise<Result> {
  const { rules, sheet, grade } = attempt
  const answers = answersOf(await logOf(db, attempt.id, { graded: true }))
  const questions = sheet.map(question => {
    const value = answers.get(question.id)
    return feedbackOf(question, value, gradeQuestion(question, value), rules.shows, language)
  })
  const asked = attempt.pack ? sheet.map(({ id }) => id) : []
  return {
    passed: (grade ?? 0) >= rules.passMark,
    score: rules.shows === 'nothing' ? null : grade,
    passMark: rules.passMark,
    questions: rules.shows === 'nothing' ? [] : questions,
    late: await lateAnswers(db, attempt.id),
    isPack: attempt.pack === true,
    sources: Object.fromEntries(await sourcesOf(db, attempt.personId, asked)),
    placed: await placedIn(db, attempt, answers, language),
  }
}

async function placedIn(
  db: Db,
  { placement, pool, personId, enrolmentId }: Attempt,
  answers: Answers,
  language: Language,
): Promise<Placed | null> {
  if (!placement) return null
  const [skipped] = skippedBy
  const [nameOf = (slug: string) => slug] = competencyNames
  const believed = [...beliefsAfter(pool, placement, answers).values()]
    .filter(({ competency }) => competency !== '')
    .map(belief => ({
      competency: belief.competency,
      name: nameOf(belief.competency, language),
      estimate: estimateOf(belief),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    ...{ asked: placement.asked.length, pool: pool.length, enough: placement.enough, believed },
    skips: (await skipped?.(db, { personId, enrolmentId })) ?? [],
  }
}

async function lateAnswers(db: Db, attemptId: string): Promise<number> {
  const { late } = await db
    .selectFrom('answer')
    .select(({ fn }) => fn.count<number>('questionId').distinct().as('late'))
    .where('attemptId', '=', attemptId)
    .where('late', '=', true)
    .executeTakeFirstOrThrow()
  return late
}
