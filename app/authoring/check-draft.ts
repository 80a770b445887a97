import type { Check, CheckRules } from '#app/assessment/check.ts'
import type { Question } from '#app/assessment/question.ts'
import { blankQuestion } from '#app/assessment/questions.ts'
import { type Direction, movedWithin } from './outline.ts'

/** One change an author makes to a check. */
export type CheckChange =
  | { readonly kind: 'rules'; readonly rules: Partial<CheckRules> }
  | { readonly kind: 'added'; readonly question: string; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly with: Partial<Question> }
  | { readonly kind: 'moved'; readonly id: string; readonly direction: Direction }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'returned'; readonly question: Question; readonly at: number }
  | { readonly kind: 'replaced'; readonly check: Check }

/** The check after a change; questions keep their ids wherever they go. */
export function changed(check: Check, change: CheckChange): Check {
  const { questions, rules } = check
  switch (change.kind) {
    case 'rules':
      return { questions, rules: { ...rules, ...change.rules } }
    case 'added':
      return { rules, questions: [...questions, blankQuestion(change.question, change.id)] }
    case 'changed':
      return {
        rules,
        questions: questions.map(each => (each.id === change.id ? { ...each, ...change.with } : each)),
      }
    case 'moved': {
      const ids = movedWithin(
        questions.map(each => each.id),
        change.id,
        change.direction,
      )
      return { rules, questions: ids.flatMap(id => questions.find(each => each.id === id) ?? []) }
    }
    case 'removed':
      return { rules, questions: questions.filter(each => each.id !== change.id) }
    case 'returned':
      return {
        rules,
        questions: [...questions.slice(0, change.at), change.question, ...questions.slice(change.at)],
      }
    case 'replaced':
      return change.check
  }
}
