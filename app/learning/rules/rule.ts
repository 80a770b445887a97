import type { z } from 'zod'
import type { Day } from '#app/web/day.ts'
import type { RuleForm } from '../author-field.ts'
import type { Evidence } from '../evidence.ts'
import type { JudgedWord } from '../steps/judged.ts'

/** A condition as an author wrote it: plain JSON, the name of its kind in `rule`. */
export interface Rule {
  readonly rule: string
}

/** One sentence part in both languages of the house. */
export interface Both {
  readonly id: string
  readonly en: string
}

/** Whom the words address: the learner, or a coordinator or mentor who reads about them. */
export type Reader = 'learner' | 'helper'

/** What a rule is decided on: the evidence, and the step that carries the rule. */
export interface View {
  readonly evidence: Evidence
  readonly self: string
  readonly holds: (rule: Rule) => boolean
  /** Whether it is known by now if the rule holds. */
  readonly isTold: (rule: Rule) => boolean
}

/** What a rule is told with: the view, and how things are called. */
export interface Telling extends View {
  readonly title: (node: string) => string
  readonly competency: (slug: string) => Both
  /** What is said of something handed in, by the kind of the step. */
  readonly judged: (node: string, word: JudgedWord) => Both
  /** The day it is for the reader; absent where that is not known. */
  readonly today?: Day | undefined
  /** The learner, as the reader calls them: “you”, “they”; and “your”, “their”. */
  readonly who: Both
  readonly whose: Both
  readonly asks: (rule: Rule) => Both
  readonly says: (rule: Rule) => Both
}

/** What a rule points to: steps, groups or options of its path. */
export type Mention =
  | { readonly kind: 'step' | 'option' | 'score' | 'task'; readonly id: string }
  | { readonly kind: 'competency' | 'seminar' | 'unit' | 'cohort'; readonly id: string }

/** A walk on which nothing is open: its evidence, and which options of a choice may still be picked. */
export interface Standstill {
  readonly evidence: Evidence
  readonly isOffered: (option: string) => boolean
}

interface Definition<R extends Rule> {
  readonly name: R['rule']
  /** Shape of the rule; `rule` is the shape of any rule, for those that hold others. */
  readonly schema: (rule: z.ZodType<Rule>) => z.ZodType<R>
  readonly holds: (rule: R, view: View) => boolean
  /** What is asked, as a clause without values: “a score of at least 80 in “Quiz””. */
  readonly asks: (rule: R, telling: Telling) => Both
  /** How it stands, with values: “82 of 100 in “Quiz”; 80 is asked”. */
  readonly says: (rule: R, telling: Telling) => Both
  /** What it points to. `self` is the step that carries it. */
  readonly mentions?: (rule: R, self: string) => readonly Mention[]
  readonly inner?: (rule: R) => readonly Rule[]
  /** Whether it is known by now if it holds; absent for what is so from the beginning. */
  readonly isTold?: (rule: R, evidence: Evidence) => boolean
  /** Whether more evidence can make it false again. */
  readonly turns?: boolean
  /** Whether it can still change while no step is open to the learner; absent for what comes of steps alone. */
  readonly moves?: (rule: R, at: Standstill) => boolean
  /** How an author writes it; absent for those that only join others. */
  readonly form?: RuleForm<R>
}

/** One kind of rule, as the registry keeps it. */
export type RuleKind = Definition<Rule>

/** Everything about one kind of rule in one place. */
export const defineRule = <R extends Rule>(definition: Definition<R>): RuleKind =>
  definition as unknown as RuleKind

export const outOf100 = (share: number): number => Math.round(share * 100)
