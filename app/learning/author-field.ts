import type { Both } from './rules/rule.ts'

/** One thing an author can pick. */
export interface AuthorChoice {
  readonly value: string
  readonly label: Both
}

/**
 * One open place in what an author writes: something picked from a list (by its name among `AuthorLists`, or spelled out), a
 * number, or words. `label` leads in to it, `unit` follows it.
 */
export type AuthorField =
  | {
      readonly kind: 'pick'
      readonly name: string
      readonly label: Both
      readonly from: string | readonly AuthorChoice[]
    }
  | {
      readonly kind: 'number'
      readonly name: string
      readonly label: Both
      readonly unit?: Both
      readonly min: number
      readonly max: number
      readonly initial: number
    }
  | { readonly kind: 'words'; readonly name: string; readonly label: Both; readonly max: number }

/** What the fields of a path can pick from: `graded`, `judged`, `nodes`, `options`, `competencies`, and what the server adds. */
export type AuthorLists = Readonly<Record<string, readonly AuthorChoice[]>>

/** What was typed or picked, by the name of the field. */
export type Typed = Readonly<Record<string, string>>

/** How an author writes one kind of rule. Both ways are each other's inverse; what `write` returns is checked by the rule's schema. */
export interface RuleForm<R> {
  readonly label: Both
  readonly fields: readonly AuthorField[]
  readonly write: (typed: Typed) => unknown
  readonly read: (rule: R, self: string) => Typed
}

/** A number of 100 as a share, and back. */
export const shareOf = (typed: string | undefined): number => Number(typed) / 100
