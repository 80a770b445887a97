import type { ComponentType, ReactElement } from 'react'
import type { ZodMiniType } from 'zod/mini'
import type { Language } from '#app/web/language.ts'
import type { Zod } from '#app/web/zod.ts'

/** What every prompt has: the text of the question. Paragraphs are parted by a blank line. */
export interface Asking {
  readonly ask: string
}

/** A question as its author keeps it. `difficulty` is the share of learners expected to miss it, 0 to 1. */
export interface Question {
  readonly id: string
  readonly kind: string
  readonly prompt: Asking
  readonly key: unknown
  readonly competency?: string
  readonly difficulty?: number
  readonly explanation?: string
}

/** A question as a learner may see it: nothing here tells what is right. */
export interface Prompt {
  readonly id: string
  readonly kind: string
  readonly prompt: Asking
}

export const promptOf = ({ id, kind, prompt }: Question): Prompt => ({ id, kind, prompt })

/** What keeps a question from being asked; `words.ts` says each in plain words. */
export type Problem =
  | 'askEmpty'
  | 'optionsFew'
  | 'optionEmpty'
  | 'optionsAlike'
  | 'keyMissing'
  | 'itemsFew'
  | 'itemEmpty'
  | 'itemsAlike'
  | 'itemsUnlikeKey'
  | 'acceptedEmpty'

export interface AskProps<P, A> {
  readonly prompt: P
  /** Name of the form field or fields. */
  readonly name: string
  readonly answer: A | null
  /** Told of every change; `typing` while more keystrokes are likely to follow. */
  readonly onAnswer?: (answer: A | null, typing?: boolean) => void
  readonly disabled?: boolean
}

export interface EditProps<P, K> {
  readonly prompt: P
  readonly answerKey: K
  readonly onChange: (prompt: P, key: K) => void
  /** Prefix of the field names, unique on the page. */
  readonly name: string
}

interface Definition<P extends Asking, K, A> {
  readonly name: string
  readonly prompt: (z: Zod) => ZodMiniType<P>
  readonly key: (z: Zod) => ZodMiniType<K>
  readonly answer: (z: Zod) => ZodMiniType<A>
  /** A new question of this kind, before anything is written. */
  readonly blank: () => { prompt: NoInfer<P>; key: NoInfer<K> }
  /** What an author still has to mend; empty when it can be asked. */
  readonly problems: (prompt: P, key: K) => Problem[]
  /** From 0 (wrong) to 1 (right). */
  readonly grade: (key: K, answer: A) => number
  /** An answer that earns the full grade, as `language` writes it. */
  readonly best: (key: K, language?: Language) => A
  /** The answer in lines of words, for feedback. */
  readonly tell: (prompt: P, answer: A, language: Language) => string[]
  /** Reads the fields of a plain form; null when nothing was answered. */
  readonly read: (values: readonly string[]) => A | null
  /** Lays a prompt out for one attempt. `random` gives numbers in [0, 1) and is seeded. */
  readonly deal?: (prompt: P, key: K, shuffle: boolean, random: () => number) => P
  readonly Ask: (props: AskProps<P, A>) => ReactElement
  readonly Edit: (props: EditProps<P, K>) => ReactElement
}

/** A kind of question where its own types are no longer known: values are checked by its schemas first. */
export interface QuestionKind {
  readonly name: string
  readonly prompt: (z: Zod) => ZodMiniType<Asking>
  readonly key: (z: Zod) => ZodMiniType
  readonly answer: (z: Zod) => ZodMiniType
  readonly blank: () => { prompt: Asking; key: unknown }
  readonly problems: (prompt: Asking, key: unknown) => Problem[]
  readonly grade: (key: unknown, answer: unknown) => number
  readonly best: (key: unknown, language?: Language) => unknown
  readonly tell: (prompt: Asking, answer: unknown, language: Language) => string[]
  readonly read: (values: readonly string[]) => unknown
  readonly deal?: (prompt: Asking, key: unknown, shuffle: boolean, random: () => number) => Asking
  readonly Ask: ComponentType<AskProps<Asking, unknown>>
  readonly Edit: ComponentType<EditProps<Asking, unknown>>
}

/** Everything about one kind of question, in one file. The cast forgets its types; the schemas keep them true. */
export const defineQuestion = <P extends Asking, K, A>(kind: Definition<P, K, A>) =>
  kind as Definition<P, K, A> & QuestionKind
