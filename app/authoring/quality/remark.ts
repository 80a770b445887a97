import type { Language } from '#app/web/language.ts'
import type { Values } from '#app/web/words.tsx'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { nodesOf } from '../doc-node.ts'
import type { Doc } from '../document.ts'
import type { QualityWord } from './words.ts'

/** How much it asks of an author: an error keeps a lesson from being published, a warning wants a reason, advice nothing. */
export type Severity = 'error' | 'warning' | 'advice'

/** A change that would answer a remark, made with one press: the block as it was read, and as it would be. */
export interface Mend {
  readonly says: QualityWord
  readonly values?: Values
  readonly of: DocNode
  readonly to: DocNode
}

/** Something a reader would stumble over, at the block where it is. */
export interface Remark {
  readonly level: Severity
  readonly says: QualityWord
  readonly values?: Values
  readonly blockId: string
  readonly mend?: Mend
}

export interface Reading {
  readonly doc: Doc
  readonly facts: DocumentFacts
  /** The language the lesson is written in. */
  readonly language: Language
}

/** One thing that is looked for in a lesson, in a file of its own; `rules.ts` lists them. */
export interface Rule {
  readonly name: string
  remarksOn(reading: Reading): readonly Remark[]
}

/** The blocks that hold running text: paragraphs and headings, not fixed text. */
export const textblocksOf = (doc: DocNode): readonly DocNode[] =>
  [...nodesOf(doc)].filter(({ type }) => type === 'paragraph' || type === 'heading')
