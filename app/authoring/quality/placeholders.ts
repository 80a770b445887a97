import { idOf } from '../doc-node.ts'
import { lineOf } from './line.ts'
import { type Rule, textblocksOf } from './remark.ts'

/** What a template left to be filled in, words in square brackets, is no text for learners. */
export const placeholders: Rule = {
  name: 'placeholders',
  remarksOn: ({ doc }) =>
    textblocksOf(doc).flatMap(node => {
      const [left] = /\[\p{L}[^\][]{2,200}\]/u.exec(lineOf(node)) ?? []
      if (left === undefined) return []
      const words = left.length > 40 ? `${left.slice(0, 39)}…` : left
      return [{ level: 'warning', says: 'placeholderLeft', values: { words }, blockId: idOf(node) } as const]
    }),
}
