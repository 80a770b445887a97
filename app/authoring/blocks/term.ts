import { nodesOf } from '../doc-node.ts'
import type { DocNode } from './block.ts'

/** A word of the trade: what it is short for or how it is shortened, what it means, and where that is laid down. */
export interface Term {
  readonly term: string
  readonly short: string
  readonly meaning: string
  readonly source: string
}

const begins = '#term-'

/** Where a term is explained, as a link in the same lesson leads there. */
export const termHref = (term: string): string =>
  begins +
  term
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

export const isTermHref = (href: string): boolean => href.startsWith(begins)

/** The terms a document explains, in order. */
export const termsIn = (doc: DocNode): readonly Term[] =>
  [...nodesOf(doc)].flatMap(({ type, attrs }) =>
    type === 'glossary' && Array.isArray(attrs?.terms) ? (attrs.terms as Term[]) : [],
  )
