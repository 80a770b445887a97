import { stringify } from 'yaml'
import type { AnyBlock, DocNode } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { attrsOf } from '../document.ts'
import { writeInline } from './write-inline.ts'

/** Blocks as Markdown, blank lines between them. */
export function writeBlocks(nodes: readonly DocNode[]): string {
  const written: string[] = []
  let marker = ''
  let before = ''
  for (const node of nodes) {
    marker = node.type === before && isList(node) ? otherMarker(marker) : firstMarker(node)
    before = node.type
    const text = writeBlock(node, marker)
    if (text) written.push(text)
    else before = ''
  }
  return written.join('\n\n')
}

function writeBlock(node: DocNode, marker: string): string {
  const block = blockNamed(node.type)
  if (block) return writeOwn(block, node)
  const inside = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return guardLines(writeInline(inside, 'lines'))
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${writeInline(inside, 'br')}`.replace(/ +$/, '')
    case 'bulletList':
      return inside.map(item => indented(`${marker} `, writeItem(item))).join('\n')
    case 'orderedList':
      return inside
        .map((item, index) => indented(`${start(node) + index}${marker} `, writeItem(item)))
        .join('\n')
    case 'blockquote':
      return writeBlocks(inside)
        .split('\n')
        .map(line => (line ? `> ${line}` : '>'))
        .join('\n')
    case 'codeBlock':
      return fenced(String(node.attrs?.language ?? ''), inside.map(child => child.text ?? '').join(''))
    case 'horizontalRule':
      return '---'
    case 'table':
      return writeTable(node)
    default:
      throw new Error(`no Markdown for “${node.type}”`)
  }
}

function writeOwn(block: AnyBlock, node: DocNode): string {
  const attrs = attrsOf(node)
  const { markdown, name } = block
  if (markdown.form === 'line') return markdown.write(attrs)
  if (markdown.form === 'fence')
    return fenced(name, stringify(markdown.write(attrs), { lineWidth: 0 }).trimEnd())
  const values = Object.entries(markdown.write(attrs)).filter(([, value]) => value !== null)
  const opening = `:::${name}{${values.map(([key, value]) => `${key}="${quoted(String(value))}"`).join(' ')}}`
  return block.holds ? `${opening}\n${writeBlocks(node.content ?? [])}\n:::` : opening
}

const quoted = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')

const isList = (node: DocNode) => node.type === 'bulletList' || node.type === 'orderedList'
const firstMarker = (node: DocNode) => (node.type === 'orderedList' ? '.' : '-')
const others: Readonly<Record<string, string>> = { '-': '*', '*': '-', '.': ')', ')': '.' }
const otherMarker = (marker: string) => others[marker] ?? '-'
const start = (node: DocNode) => Number(node.attrs?.start ?? 1)

/** An item whose first paragraph is empty begins on its marker's line all the same. */
function writeItem(item: DocNode): string {
  const [first, ...rest] = item.content ?? []
  const isEmpty = first?.type === 'paragraph' && !first.content?.length
  return isEmpty && rest.length ? `\n${writeBlocks(rest)}` : writeBlocks(item.content ?? [])
}

function indented(marker: string, text: string): string {
  const indent = ' '.repeat(marker.length)
  const [first = '', ...rest] = text.split('\n')
  return [`${marker}${first}`.replace(/ +$/, ''), ...rest.map(line => (line ? indent + line : line))].join(
    '\n',
  )
}

function fenced(info: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${info}`, ...(text ? [text.replaceAll('\r', '')] : []), fence].join('\n')
}

function writeTable(table: DocNode): string {
  const rows = (table.content ?? []).map(row => `| ${(row.content ?? []).map(writeCell).join(' | ')} |`)
  const columns = table.content?.[0]?.content?.length ?? 0
  return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n')
}

const writeCell = (cell: DocNode) =>
  writeInline(cell.content?.[0]?.content ?? [], 'br').replaceAll('|', '\\|')

/** A line of a paragraph that would begin a block begins with a backslash instead. */
const guardLines = (text: string) =>
  text
    .split('\n')
    .map(line => line.replace(/^([#>|+:-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2'))
    .join('\n')
