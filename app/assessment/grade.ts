import { zod } from '#app/web/zod.ts'
import type { Answers } from './answer.ts'
import type { Question } from './question.ts'
import { schemasFor } from './question-schema.ts'
import { questionKind } from './questions.ts'

export interface QuestionGrade {
  readonly id: string
  readonly answered: boolean
  /** 0 to 1. */
  readonly score: number
}

export interface SheetGrade {
  /** The mean over all questions, 0 to 1; an unanswered one counts 0. */
  readonly score: number
  readonly perQuestion: readonly QuestionGrade[]
}

/** What one graded question says about a competency. */
export interface Evidence {
  readonly questionId: string
  readonly competency: string
  readonly score: number
  readonly difficulty?: number
}

/** Grades a sheet by the keys on it. What does not fit a question's kind counts as unanswered. */
export function gradeSheet(questions: readonly Question[], answers: Answers): SheetGrade {
  const perQuestion = questions.map(question => gradeQuestion(question, answers.get(question.id)))
  const sum = perQuestion.reduce((total, { score }) => total + score, 0)
  return { score: questions.length === 0 ? 0 : sum / questions.length, perQuestion }
}

export function gradeQuestion(question: Question, value: unknown): QuestionGrade {
  const kind = questionKind(question.kind)
  const answer = schemasFor(zod, question.kind).answer.safeParse(value)
  if (!answer.success) return { id: question.id, answered: false, score: 0 }
  const score = kind.grade(question.key, answer.data)
  return { id: question.id, answered: true, score: Math.min(1, Math.max(0, score)) }
}

/** What a graded sheet says about competencies; questions without one say nothing. */
export function evidenceOf(questions: readonly Question[], grade: SheetGrade): Evidence[] {
  const scores = new Map(grade.perQuestion.map(({ id, score }) => [id, score]))
  return questions.flatMap(({ id, competency, difficulty }) =>
    competency ? [{ questionId: id, competency, score: scores.get(id) ?? 0, difficulty }] : [],
  )
}
