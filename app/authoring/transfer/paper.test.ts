import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocNode } from '../blocks/block.ts'
import { aDocument } from '../document-makers.ts'
import { type Line, type Paper, paperOf } from './paper.ts'
import { paperSay } from './paper-say.ts'

const look = { facts: { media: {}, recordings: {} }, say: paperSay('id'), keys: false }

const lineText = (line: Line) => line.map(({ text }) => text).join('')

function written(paper: readonly Paper[]): string {
  return paper
    .map(piece => {
      switch (piece.is) {
        case 'heading':
        case 'words':
          return lineText(piece.line)
        case 'list':
          return piece.items.map(written).join('\n')
        case 'table':
          return [piece.header, ...piece.rows].flat().map(lineText).join('\n')
        case 'quote':
          return written(piece.inside)
        case 'box':
        case 'fold':
          return `${piece.title}\n${written(piece.inside)}`
        default:
          return JSON.stringify(piece)
      }
    })
    .join('\n')
}

const textsIn = (node: DocNode): readonly string[] => [
  ...(node.type === 'text' && node.text ? [node.text] : []),
  ...(node.content ?? []).flatMap(textsIn),
]

it('puts every word that an author wrote on paper, in whatever block it stands', () => {
  fc.assert(
    fc.property(aDocument, doc => {
      const paper = written(paperOf(doc.content, look))
      const code = JSON.stringify(paper)
      for (const text of textsIn(doc))
        expect(
          paper.includes(text) ||
            code.includes(JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)),
        ).toBe(true)
    }),
    { numRuns: 200 },
  )
})
