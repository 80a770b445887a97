import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { isHolder } from './difference.ts'

/** A part of a text that can be talked about: a block, by its first words. */
export interface Place {
  readonly id: string
  readonly words: string
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
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}
