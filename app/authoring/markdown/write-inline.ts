import type { PhrasingContent } from 'mdast'
import type { DocMark, DocNode } from '../blocks/block.ts'

/** A node and the marks around it, the outermost first. */
interface Piece {
  readonly node: PhrasingContent
  readonly marks: readonly DocMark[]
}

const nesting = ['link', 'bold', 'italic', 'strike']

/** The text of a block as a syntax tree; a break between words is a line's end. */
export const writeInline = (nodes: readonly DocNode[]): PhrasingContent[] =>
  nested(
    nodes.map((node, index) => {
      const between = nodes[index - 1]?.type === 'text' && nodes[index + 1]?.type === 'text'
      return pieceOf(node, between ? { type: 'break' } : breakTag)
    }),
  )

/**
 * The text of a heading or a cell, which is one line. A space at its end would be taken for padding, and code in a cell would
 * lose a backslash before a pipe.
 */
export function writeLine(nodes: readonly DocNode[]): PhrasingContent[] {
  const pieces = nodes.map(node => pieceOf(node, breakTag)).flatMap(codeApart)
  const started = pieces.flatMap((piece, index) => (index === 0 ? referred(piece, /^([ \t])/) : [piece]))
  return nested(
    started.flatMap((piece, index) => (index === started.length - 1 ? referred(piece, /([ \t])$/) : [piece])),
  )
}

function codeApart(piece: Piece): Piece[] {
  if (piece.node.type !== 'inlineCode') return [piece]
  const parts = piece.node.value.split('\\|')
  return parts.flatMap((part, index) => {
    const value = `${index ? '|' : ''}${part}${index < parts.length - 1 ? '\\' : ''}`
    const code: Piece = { ...piece, node: { type: 'inlineCode', value } }
    return index ? [{ ...piece, node: comment }, code] : [code]
  })
}

const comment: PhrasingContent = { type: 'html', value: '<!---->' }

/** Written where a line's end would be trimmed away or may not be. */
const breakTag: PhrasingContent = { type: 'html', value: '<br>' }

/** What `kept` catches in a text, as a character reference. */
const referred = ({ node, marks }: Piece, kept: RegExp): Piece[] =>
  node.type === 'text'
    ? node.value.split(kept).map((value, index) => ({
        node: index % 2 ? { type: 'html', value: `&#${value.codePointAt(0)};` } : { type: 'text', value },
        marks,
      }))
    : [{ node, marks }]

/** Code takes no other mark, a break none at all. */
function pieceOf({ type, text = '', marks = [] }: DocNode, lineBreak: PhrasingContent): Piece {
  if (type !== 'text') return { node: lineBreak, marks: [] }
  const value = text.replace(/[\n\r]+/g, ' ')
  if (marks.some(({ type }) => type === 'code')) return { node: { type: 'inlineCode', value }, marks: [] }
  const sorted = [...marks].sort((a, b) => nesting.indexOf(a.type) - nesting.indexOf(b.type))
  return { node: { type: 'text', value }, marks: sorted }
}

function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let at = 0, end = 0; at < pieces.length; at = end) {
    const { node, marks } = pieces[at]!
    const [mark] = marks
    end = at + 1
    while (mark && end < pieces.length && isSame(pieces[end]!.marks[0], mark)) end += 1
    const inside = pieces.slice(at, end).map(piece => ({ ...piece, marks: piece.marks.slice(1) }))
    out.push(mark ? wrapped(mark, nested(inside)) : node)
  }
  return out
}

const isSame = (a: DocMark | undefined, b: DocMark) => JSON.stringify(a) === JSON.stringify(b)

function wrapped(mark: DocMark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type === 'bold') return { type: 'strong', children }
  if (mark.type === 'italic') return { type: 'emphasis', children }
  if (mark.type === 'strike') return { type: 'delete', children }
  return { type: 'link', url: String(mark.attrs?.href ?? ''), children }
}
