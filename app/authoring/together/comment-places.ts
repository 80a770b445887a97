import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { isHolder } from './difference.ts'

/** A part of a text that can be talked about: a block, by its first words. */
export interface Place {
  readonly id: string
  readonly words: string
}

/** What is talked about: a block, or words of it. */
export interface OpenThread {
  readonly id: string
  /** Empty when it is about the lesson as a whole. */
  readonly blockId: string
  readonly quote: string
}

const longest = 80

/** The blocks of a text that say something, in reading order; what holds others is told by those. */
export const placesIn = (doc: DocNode): readonly Place[] =>
  [...nodesOf(doc)]
    .filter(node => idOf(node) !== '' && !isHolder(node))
    .map(node => ({ id: idOf(node), words: shortened(textOf(node)) }))
    .filter(({ words }) => words !== '')

/** The first words of a text, cut between words. */
export function shortened(text: string, most = longest): string {
  const line = inOneLine(text)
  if (line.length <= most) return line
  return `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}

const mostQuoted = 280

/** What a thread is about: the words that were chosen, as far as they stand in the block, else its first words. */
export function quoteOf(text: string, chosen: string): string {
  const [line, words] = [inOneLine(text), inOneLine(chosen)]
  return words !== '' && line.includes(words)
    ? words.slice(0, mostQuoted).trim()
    : shortened(line, mostQuoted)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
