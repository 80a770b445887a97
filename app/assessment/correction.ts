import type { Question } from './question.ts'

/** Right keys, by question. */
export type Keys = Readonly<Record<string, unknown>>

/** A sheet with the keys that were corrected after it was dealt; of several corrections of one question the last counts. */
export function correctedSheet(
  sheet: readonly Question[],
  corrections: readonly Keys[],
): readonly Question[] {
  const keys: Keys = Object.assign({}, ...corrections)
  return sheet.map(question =>
    Object.hasOwn(keys, question.id) ? { ...question, key: keys[question.id] } : question,
  )
}

/**
 * Questions whose key was corrected and nothing else that an answer depends on: the same kind, asked in the same words with the
 * same options. Answers to any other question say nothing about the new one.
 */
export function correctedKeys(before: readonly Question[], after: readonly Question[]): Keys {
  const now = new Map(after.map(question => [question.id, question]))
  return Object.fromEntries(
    before.flatMap(question => {
      const later = now.get(question.id)
      const isSameQuestion = later?.kind === question.kind && alike(later.prompt, question.prompt)
      return later && isSameQuestion && !alike(later.key, question.key) ? [[question.id, later.key]] : []
    }),
  )
}

/** Whether two plain values are equal, in whatever order their keys were stored. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [mine, theirs] = [Object.entries(a), Object.entries(b)]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.length === theirs.length &&
    mine.every(([key, value]) => Object.hasOwn(b, key) && alike(value, (b as Keys)[key]))
  )
}
