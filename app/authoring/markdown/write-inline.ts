import type { DocMark, DocNode } from '../blocks/block.ts'
import { isWordChar } from './inline.ts'

const nesting = ['link', 'bold', 'italic', 'strike', 'code']
const fences: Readonly<Record<string, string>> = { bold: '**', italic: '_', strike: '~~' }

interface Piece {
  readonly text: string
  readonly marks: readonly DocMark[]
}

/** The nodes of one block as text; `breaks` says how a line break is written. */
export function writeInline(nodes: readonly DocNode[], breaks: 'lines' | 'br'): string {
  const pieces = nodes.map((node, index) => pieceOf(node, breakFor(nodes, index, breaks)))
  let out = ''
  let open: readonly DocMark[] = []
  pieces.forEach((piece, index) => {
    const kept = sharedDepth(open, piece.marks)
    for (const mark of open.slice(kept).reverse()) out = closed(out, mark)
    const opening = piece.marks.slice(kept)
    const after = pieces[index + 1]
    out = bodyAfter(out, opening, open.slice(kept), piece, after)
    open = piece.marks
  })
  for (const mark of [...open].reverse()) out = closed(out, mark)
  return guardEnds(out)
}

const lineBreak = '\\\n'

/** A break at either end, or beside another, would be trimmed away as a line. */
function breakFor(nodes: readonly DocNode[], index: number, breaks: 'lines' | 'br'): string {
  const between = nodes[index - 1]?.type === 'text' && nodes[index + 1]?.type === 'text'
  return breaks === 'lines' && between ? lineBreak : '<br>'
}

function pieceOf(node: DocNode, lineBreak: string): Piece {
  if (node.type !== 'text') return { text: lineBreak, marks: [] }
  const marks = [...(node.marks ?? [])].sort((a, b) => nesting.indexOf(a.type) - nesting.indexOf(b.type))
  const isCode = marks.some(mark => mark.type === 'code')
  const text = (node.text ?? '').replace(/[\n\r]+/g, ' ')
  return {
    text: isCode ? codeSpan(text) : escapeText(text),
    marks: marks.filter(mark => mark.type !== 'code'),
  }
}

function sharedDepth(open: readonly DocMark[], next: readonly DocMark[]): number {
  const differs = next.findIndex((mark, index) => JSON.stringify(mark) !== JSON.stringify(open[index]))
  return Math.min(differs < 0 ? next.length : differs, open.length)
}

/** Opens the marks and writes the text, with a space or letter at a mark's edge written so that the mark still holds. */
function bodyAfter(
  out: string,
  opening: readonly DocMark[],
  closing: readonly DocMark[],
  piece: Piece,
  after: Piece | undefined,
): string {
  let head = out
  let text = piece.text
  const first = opening.map(startOf).join('')
  if (first.startsWith('_')) head = codedEnd(head, isWordChar)
  if (closing.at(0)?.type === 'italic' && !first) text = codedStart(text, isWordChar)
  if (opening.some(mark => mark.type in fences)) text = codedStart(text, isSpace)
  const ending = piece.marks.slice(sharedDepth(piece.marks, after?.marks ?? []))
  if (ending.some(mark => mark.type in fences)) text = codedEnd(text, isSpace)
  return head + first + text
}

const startOf = (mark: DocMark) => (mark.type === 'link' ? '[' : (fences[mark.type] ?? ''))

const closed = (out: string, mark: DocMark) =>
  mark.type === 'link'
    ? `${out}](${target(String(mark.attrs?.href ?? ''))})`
    : out + (fences[mark.type] ?? '')

const target = (href: string) => (/[()\\*_~`[\]&]/.test(href) ? `<${href.replace(/[\\<>]/g, '\\$&')}>` : href)

const isSpace = (char: string) => /\s/.test(char)

const coded = (char: string) => `&#${char.codePointAt(0)};`

function codedStart(text: string, when: (char: string) => boolean): string {
  const [first] = text
  return first && when(first) ? coded(first) + text.slice(first.length) : text
}

function codedEnd(text: string, when: (char: string) => boolean): string {
  const last = [...text.slice(-2)].at(-1)
  return last && when(last) && !/&#\d+;$/.test(text) ? text.slice(0, -last.length) + coded(last) : text
}

const isTrimmed = (char: string) => char === ' ' || char === '\t'

/** Spaces at the ends of a block or at the start of a line would be trimmed. */
const guardEnds = (text: string) =>
  codedEnd(codedStart(text, isTrimmed), isTrimmed).replace(/(?<=\\\n)[ \t]/g, coded)

const escapeText = (text: string) =>
  text
    .replace(/[\\`*~[\]<]/g, '\\$&')
    .replace(/_/g, '\\_')
    .replace(/&(?=#)/g, '\\&')
    .replace(/!$/, '\\!')
    .replace(/\t/g, coded)

function codeSpan(text: string): string {
  const runs = text.match(/`+/g)?.map(run => run.length) ?? []
  let length = 1
  while (runs.includes(length)) length += 1
  const pad = /^[` ]|[` ]$/.test(text) && text.trim() !== '' ? ' ' : ''
  return '`'.repeat(length) + pad + text + pad + '`'.repeat(length)
}
