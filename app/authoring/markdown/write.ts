import type { BlockContent, ListItem, TableCell } from 'mdast'
import type {} from 'mdast-util-directive'
import { stringify } from 'yaml'
import type { AnyKind, DocNode } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf } from '../doc-node.ts'
import { writeInline, writeLine } from './write-inline.ts'

/** Nodes of a document as blocks of a syntax tree; empty paragraphs have no Markdown. */
export const writeBlocks = (nodes: readonly DocNode[] = []): BlockContent[] =>
  nodes.filter(node => node.type !== 'paragraph' || node.content?.length).map(writeBlock)

function writeBlock(node: DocNode): BlockContent {
  const own = kindNamed(node.type)
  if (own) return writeOwn(own, node)
  const inside = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: writeInline(inside) }
    case 'heading':
      return { type: 'heading', depth: depthOf(node), children: writeLine(inside) }
    case 'bulletList':
      return { type: 'list', ordered: false, spread: false, children: inside.map(writeItem) }
    case 'orderedList':
      return {
        type: 'list',
        ordered: true,
        start: start(node),
        spread: false,
        children: inside.map(writeItem),
      }
    case 'blockquote':
      return { type: 'blockquote', children: writeBlocks(inside) }
    case 'codeBlock':
      return code(String(node.attrs?.language ?? ''), inside.map(child => child.text ?? '').join(''))
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'table':
      return { type: 'table', children: inside.map(row => ({ type: 'tableRow', children: cells(row) })) }
    default:
      throw new Error(`no Markdown for “${node.type}”`)
  }
}

function writeOwn({ markdown, name, holds }: AnyKind, node: DocNode): BlockContent {
  const attrs = attrsOf(node)
  if (markdown.form === 'fence')
    return code(name, stringify(markdown.write(attrs), { lineWidth: 0 }).replace(/\n$/, ''))
  if (markdown.form === 'directive') {
    const attributes = markdown.write(attrs)
    return holds
      ? { type: 'containerDirective', name, attributes, children: writeBlocks(node.content) }
      : { type: 'leafDirective', name, attributes, children: [] }
  }
  const { address, words, title } = markdown.write(attrs)
  return { type: 'paragraph', children: [{ type: 'image', url: address, alt: words, title: title || null }] }
}

const depthOf = (node: DocNode) => (node.attrs?.level === 4 ? 4 : node.attrs?.level === 3 ? 3 : 2)

const start = (node: DocNode) => Number(node.attrs?.start ?? 1)

/** Blocks of an item stand apart, but for lists right below its words. */
function writeItem(item: DocNode): ListItem {
  const [, ...rest] = item.content ?? []
  const spread = rest.some(({ type }) => type !== 'bulletList' && type !== 'orderedList')
  return { type: 'listItem', spread, children: writeBlocks(item.content) }
}

function code(info: string, value: string): BlockContent {
  const [lang = '', ...meta] = info.split(' ')
  return { type: 'code', lang: lang || null, meta: meta.join(' ') || null, value }
}

const cells = (row: DocNode): TableCell[] =>
  (row.content ?? []).map(cell => ({
    type: 'tableCell',
    children: writeLine(cell.content?.[0]?.content ?? []),
  }))
