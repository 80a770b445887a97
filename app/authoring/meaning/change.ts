/**
 * What a change means to who learns. `wording`: the same said better. `content`: other things are said or shown. `question`:
 * what is asked, or what is right, is another. `structure`: lessons, checks or modules came, went or moved. `translation`: the
 * same, said otherwise in the other language.
 */
export type Meaning = 'wording' | 'content' | 'question' | 'structure' | 'translation'

export const meanings: readonly Meaning[] = ['structure', 'question', 'content', 'wording', 'translation']

/** One difference between what is published and the draft, at its place. */
export interface MeaningChange {
  readonly meaning: Meaning
  readonly what: 'added' | 'removed' | 'changed' | 'moved'
  /** What of the place it is; `text` where it is the whole of a block, part or question. */
  readonly field: string
  /** The part it is in; null for the work or a module. */
  readonly partId: string | null
  readonly partTitle: string
  readonly blockId: string | null
  /** What kind of block it is; absent for anything else. */
  readonly block?: string
  /** Words on both sides; alike when only something else about them changed. */
  readonly before: string
  readonly after: string
}

/** The most that a list of changes means; null when there are none. */
export const mostOf = (changes: readonly MeaningChange[]): Meaning | null =>
  meanings.find(meaning => changes.some(change => change.meaning === meaning)) ?? null
