import * as z from 'zod/mini'
import { zod } from '#app/web/zod.ts'
import type { Problem, Question } from './question.ts'
import { questionSchema } from './question-schema.ts'
import { problemsOf } from './questions.ts'

export const checkRules = z.object({
  /** From this score on it is passed, 0 to 1. */
  passMark: z.number().check(z.minimum(0), z.maximum(1)),
  /** null: as often as one likes. */
  attempts: z.nullable(z.int().check(z.minimum(1), z.maximum(50))),
  /** null: no limit. */
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  /** Questions and their options in another order for everyone. */
  shuffle: z.boolean(),
  /** What the learner sees afterwards; each includes the one before. */
  shows: z.enum(['nothing', 'score', 'explanations']),
})

export type CheckRules = z.infer<typeof checkRules>

export const usualRules: CheckRules = {
  passMark: 0.7,
  attempts: 3,
  minutes: null,
  shuffle: true,
  shows: 'explanations',
}

export interface Check {
  readonly rules: CheckRules
  readonly questions: readonly Question[]
}

/** A check as it is kept in a draft; it may still be unfinished: see `checkFindings`. */
export const checkSchema = z.object({
  rules: z._default(checkRules, usualRules),
  questions: z.array(questionSchema(zod)).check(z.maxLength(200)),
}) satisfies z.ZodMiniType<Check>

/** Something about a check, said by `words.ts`; an error keeps it from being published, a warning does not. */
export interface Finding {
  readonly says: Problem | 'questionsMissing' | 'idsAlike' | 'timeShort' | 'explanationMissing'
  readonly level: 'error' | 'warning'
  readonly questionId?: string
  /** Counted from 1. */
  readonly number?: number
}

const secondsAQuestion = 20

/** What an author has to mend, or should think about, before learners meet the check. */
export function checkFindings({ rules, questions }: Check): Finding[] {
  const findings: Finding[] = questions.flatMap((question, at) =>
    questionFindings(question).map(finding => ({ ...finding, number: at + 1 })),
  )
  if (questions.length === 0) findings.push({ says: 'questionsMissing', level: 'error' })
  questions.forEach(({ id }, at) => {
    if (questions.findIndex(other => other.id === id) < at)
      findings.push({ says: 'idsAlike', level: 'error', questionId: id, number: at + 1 })
  })
  if (rules.minutes !== null && rules.minutes * 60 < questions.length * secondsAQuestion)
    findings.push({ says: 'timeShort', level: 'warning' })
  return findings
}

/** The same for one question alone, as in a lesson. */
export function questionFindings(question: Question): Finding[] {
  const errors = problemsOf(question).map(says => ({
    says,
    level: 'error' as const,
    questionId: question.id,
  }))
  if (question.explanation?.trim()) return errors
  return [...errors, { says: 'explanationMissing', level: 'warning', questionId: question.id }]
}
