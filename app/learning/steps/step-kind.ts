import type { z } from 'zod'
import type { PartKind } from '#app/authoring/work.ts'
import type { AuthorField } from '../author-field.ts'
import type { Evidence } from '../evidence.ts'
import type { Both, Rule } from '../rules/rule.ts'
import type { Judged } from './judged.ts'

/** What one kind of step points to, and how it comes to its end. */
interface Definition<Of> {
  readonly name: string
  /** What the step is of. */
  readonly of: z.ZodType<Of>
  /** The course, recording or part it points to, for whoever looks for paths that use it. */
  readonly thing: (of: Of) => string | null
  /** Whether the evidence ends it, when the author gave no `passes` of their own. */
  readonly passes: (evidence: Evidence, step: string, of: Of) => boolean
  /** Competencies it can bring estimates for; null when that is not known. */
  readonly carries: (of: Of) => readonly string[] | null
  /** What of a course it shows, for kinds that are of a part of one. */
  readonly holds?: PartKind
  /** Whether what such a part says is something to make this of. */
  readonly suits?: (body: unknown) => boolean
  /** Whether the steps before it give it anything to do. */
  readonly hasUse?: (before: readonly { readonly of: unknown }[]) => boolean
  /** What ends it, told to its learner while it is open, where that does not go without saying. */
  readonly ends?: Both
  /** Whether the last answer ends it, without a button. */
  readonly endsWithAnswers?: boolean
  /** The rule that `passes` comes to, for kinds that have a mark to reach: it tells a learner what is asked. */
  readonly asks: (of: Of) => Rule | null
  /** How many tries came to nothing; 0 for a kind that one cannot fall short in. */
  readonly failures: (evidence: Evidence, step: string) => number
  /** Whether it brings a score and estimates of mastery. */
  readonly isGraded: boolean
  /** How someone else looks at what the learner hands in, for kinds that end by it. */
  readonly judged?: Judged<Of>
  /** A new one, for kinds that are written here and not published elsewhere; `label` names it in the list of what can be added. */
  readonly blank?: { readonly label: Both; readonly title: Both; readonly of: Of; readonly effort: number }
  /** What an author writes of it: names are fields of `of`. */
  readonly fields?: readonly AuthorField[]
}

export type StepKind = Definition<unknown>

/** Everything about one kind of step in one place. */
export const defineStep = <Of>(definition: Definition<Of>): StepKind => definition as StepKind

/** A kind that ends once it was finished: one cannot fall short in it, and it tells nothing of mastery. */
export const defineFinished = <Of>(
  definition: Omit<Definition<Of>, 'passes' | 'carries' | 'asks' | 'failures' | 'isGraded'>,
): StepKind =>
  defineStep({
    ...definition,
    passes: (evidence, step) => evidence.finished[step] === true,
    carries: () => [],
    asks: () => null,
    failures: () => 0,
    isGraded: false,
  })
