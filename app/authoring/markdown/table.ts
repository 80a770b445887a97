import type { DocNode } from '../blocks/block.ts'
import { isBlank, type Lines, trimmed } from './lines.ts'

const divider = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

export const startsTable = (lines: Lines): boolean =>
  trimmed(lines.peek()).startsWith('|') && lines.peek(1).includes('-') && divider.test(lines.peek(1))

/** A table whose first row is its header; rows are cut or filled to the header's width. */
export function readTable(lines: Lines, inline: (text: string) => DocNode[]): DocNode {
  const header = cellsOf(lines.peek())
  const rows = [rowOf('tableHeader', header, inline)]
  lines.next()
  lines.next()
  while (!lines.over && !isBlank(lines.peek()) && trimmed(lines.peek()).startsWith('|')) {
    const texts = cellsOf(lines.peek())
    rows.push(
      rowOf(
        'tableCell',
        header.map((_, column) => texts[column] ?? ''),
        inline,
      ),
    )
    lines.next()
  }
  return { type: 'table', content: rows }
}

function cellsOf(line: string): string[] {
  const inside = trimmed(line)
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map(cell => trimmed(cell).replaceAll('\\|', '|'))
}

const rowOf = (type: string, texts: readonly string[], inline: (text: string) => DocNode[]): DocNode => ({
  type: 'tableRow',
  content: texts.map(text => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: 'paragraph', ...content(inline(text)) }],
  })),
})

const content = (nodes: DocNode[]) => (nodes.length ? { content: nodes } : {})
