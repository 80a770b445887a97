import * as z from 'zod/mini'
import type { Check } from '#app/assessment/check.ts'
import { type Feedback, feedbackOf } from '#app/assessment/feedback.ts'
import { gradeQuestion } from '#app/assessment/grade.ts'
import { answerQuestion, type Practised, practiceOf } from '#app/assessment/practice.server.ts'
import type { Prompt, Question } from '#app/assessment/question.ts'
import { questionSchema } from '#app/assessment/question-schema.ts'
import {
  learnerPart,
  type Publication,
  publicationInForce,
  publicationPart,
} from '#app/authoring/publications.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { RecordingFacet } from '../recording.ts'
import type { Ask } from './ask.ts'
import { bestGrades, settleCompletion } from './completing.server.ts'

export type Stand = 'open' | 'wrong' | 'right'

/** A question inside a recording as a learner meets it. */
export interface ShownAsk extends Ask {
  readonly question: Prompt
  readonly stand: Stand
  /** What they answered last, and what they may be told of it. */
  readonly practice: { readonly answer: unknown; readonly feedback: Feedback } | null
}

interface Where {
  readonly personId: string
  readonly publication: Publication
}

const placeOf = ({ personId, publication }: Where) => ({
  ...{ personId, enrolmentId: null, stepId: null },
  ...{ publicationId: publication.id, partId: publication.workId },
})

/** The questions inside a published recording, and where a person stands with each. */
export async function asksOf(db: Db, where: Where, language: Language): Promise<readonly ShownAsk[]> {
  const { personId, publication } = where
  const { asks = [] } = publication.outline.facet as RecordingFacet
  if (asks.length === 0) return []
  const [part, practice, grades] = await Promise.all([
    learnerPart(db, publication.id, publication.workId),
    practiceOf(db, placeOf(where), language, told),
    bestGrades(db, personId, publication.workId),
  ])
  const prompts = part?.kind === 'check' ? part.body.prompts : []
  return asks.flatMap(ask => {
    const question = prompts.find(({ id }) => id === ask.id)
    const grade = grades.get(ask.id)
    const stand: Stand = grade === undefined ? 'open' : grade === 1 ? 'right' : 'wrong'
    return question ? [{ ...ask, question, stand, practice: practice[ask.id] ?? null }] : []
  })
}

/** What is right is told only to who gave it: for the others there is the passage. */
function told(question: Question, value: unknown, language: Language): Feedback {
  const grade = gradeQuestion(question, value)
  return feedbackOf(question, value, grade, grade.score === 1 ? 'explanations' : 'score', language)
}

/** A question inside a recording with its key; null when there is none of that id. */
export async function askedQuestion(
  db: Db,
  { workId, id }: Publication,
  questionId: string,
): Promise<Question | null> {
  const inForce = await publicationInForce(db, id)
  const part = await publicationPart(db, inForce?.id ?? id, workId)
  const found =
    part?.kind === 'check' ? (part.body as Check).questions.find(each => each.id === questionId) : undefined
  const question = found && questionSchema(z).safeParse(found)
  return question?.success ? question.data : null
}

/** Grades an answer, once for each `op`, and sees whether it completes the recording. */
export async function answerInside(
  db: Db,
  where: Where,
  { question, value, op }: { question: Question; value: unknown; op?: string },
  now: Date,
): Promise<Practised> {
  const practised = await answerQuestion(db, placeOf(where), question, value, now, op)
  if (practised.ok)
    await settleCompletion(db, { personId: where.personId, workId: where.publication.workId }, now)
  return practised
}
