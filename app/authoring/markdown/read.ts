import type { Code, List, ListItem, Paragraph, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { parse } from 'yaml'
import { type AnyKind, type DocNode, MarkdownMistake, type MarkdownNames } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { section } from '../blocks/section.ts'
import { lineOf, pictureOf, readInline, understood } from './read-inline.ts'

/** What blocks are read with: the whole text, and the ids of what it names. */
export interface Source {
  readonly text: string
  readonly names: MarkdownNames
}

/** How deep blocks may nest; far beyond any lesson, far below the stack. */
const deepest = 40

/** Blocks of a syntax tree as nodes of a document. */
export function readBlocks(nodes: readonly RootContent[], source: Source, depth = 0): DocNode[] {
  if (depth > deepest && nodes[0]) throw new MarkdownMistake(lineOf(nodes[0]), 'blocks nest too deeply')
  return nodes.flatMap(node => readBlock(node, source, depth))
}

function readBlock(node: RootContent, source: Source, depth: number): DocNode[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, source)
    case 'heading':
      return [holding('heading', readInline(node.children), { level: Math.min(4, Math.max(2, node.depth)) })]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'blockquote':
      return [{ type: 'blockquote', content: filled(readBlocks(node.children, source, depth + 1)) }]
    case 'list':
      return [readList(node, source, depth)]
    case 'code':
      return [readCode(node, source)]
    case 'table':
      return [readTable(node)]
    case 'containerDirective':
    case 'leafDirective':
      return [readDirective(node, source, depth)]
    default:
      throw new MarkdownMistake(lineOf(node), `not understood: ${node.type}`)
  }
}

const holding = (type: string, content: DocNode[], attrs?: DocNode['attrs']): DocNode => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length && { content }),
})

/** What must hold a block holds at least an empty paragraph. */
const filled = (content: DocNode[]): DocNode[] => (content.length ? content : [{ type: 'paragraph' }])

/** A paragraph of pictures is those pictures. */
function readParagraph(node: Paragraph, source: Source): DocNode[] {
  const stray = linesOf(node, source).findIndex(line => /^[ \t>]*:::/.test(line))
  if (stray >= 0) throw new MarkdownMistake(lineOf(node) + stray, '“:::” opens and closes nothing here')
  const parts = node.children.filter(child => child.type !== 'text' || child.value.trim())
  const pictures = parts.map(child => pictureOf(child, source.names))
  if (pictures.length && pictures.every(picture => picture !== null)) return pictures
  return [holding('paragraph', readInline(node.children))]
}

const linesOf = ({ position }: RootContent, { text }: Source) =>
  text.slice(position?.start.offset, position?.end.offset).split('\n')

function readList(node: List, source: Source, depth: number): DocNode {
  const content = node.children.map(item => readItem(item, source, depth))
  return node.ordered
    ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
    : { type: 'bulletList', content }
}

function readItem(node: ListItem, source: Source, depth: number): DocNode {
  const content = filled(readBlocks(node.children, source, depth + 1))
  const first = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
  return { type: 'listItem', content: [...first, ...content] }
}

function readCode(node: Code, source: Source): DocNode {
  const fences = linesOf(node, source).map(line => /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '')
  const [opening = '', ...rest] = fences
  if (!rest.at(-1)?.startsWith(opening)) throw new MarkdownMistake(lineOf(node), 'a fence is never closed')
  const language = [node.lang, node.meta].filter(Boolean).join(' ') || null
  const block = kindNamed(language ?? '')
  if (block?.markdown.form !== 'fence')
    return holding('codeBlock', node.value ? [{ type: 'text', text: node.value }] : [], { language })
  const { read } = block.markdown
  const attrs = understood(node, () => read(parse(`${node.value}\n`, { maxAliasCount: 0 }), source.names))
  return { type: block.name, attrs: Object(attrs) }
}

/** Rows are cut or filled to the header's width. */
function readTable(node: Table): DocNode {
  const [header, ...rows] = node.children
  const width = header?.children.length ?? 0
  const cells = (row: Table['children'][number] | undefined, type: string) =>
    Array.from({ length: width }, (_, column) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [holding('paragraph', readInline(row?.children[column]?.children ?? []))],
    }))
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: cells(header, 'tableHeader') },
      ...rows.map(row => ({ type: 'tableRow', content: cells(row, 'tableCell') })),
    ],
  }
}

function readDirective(
  node: ContainerDirective | LeafDirective,
  source: Source,
  depth: number,
  within?: AnyKind,
): DocNode {
  const block = kindNamed(node.name)
  const mistake = (what: string) => new MarkdownMistake(lineOf(node), what)
  if (block?.markdown.form !== 'directive') throw mistake(`no directive is named “${node.name}”`)
  if (block === section && within?.holds !== 'sections')
    throw mistake(`“${section.name}” stands only inside a block that holds sections`)
  const { markdown, name } = block
  const known = Object.keys(markdown.write(block.initial({ newId: () => '' })))
  const values = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''])
  const unknown = values.find(([key = '']) => !known.includes(key))
  if (unknown) throw mistake(`not understood: ${unknown[0]}`)
  const attrs = Object(understood(node, () => markdown.read(Object.fromEntries(values), source.names)))
  if (node.type === 'leafDirective' && !block.holds) return { type: name, attrs }
  if (node.type === 'leafDirective') throw mistake(`“${name}” holds text: “:::${name}”, closed by “:::”`)
  if (!block.holds) throw mistake(`“${name}” holds no text: “::${name}”`)
  if (!node.data?.position?.closing) throw mistake('a directive is never closed by “:::”')
  if (block.holds === 'sections')
    return { type: name, attrs, content: readSections(block, node, source, depth + 1) }
  return { type: name, attrs, content: filled(readBlocks(node.children, source, depth + 1)) }
}

function readSections(block: AnyKind, node: ContainerDirective, source: Source, depth: number): DocNode[] {
  const sections = node.children.map(child => {
    if (child.type !== 'containerDirective' || child.name !== section.name)
      throw new MarkdownMistake(
        lineOf(child),
        `“${block.name}” holds sections alone: “:::${section.name}{title="…"}”`,
      )
    return readDirective(child, source, depth, block)
  })
  const blank = { type: section.name, attrs: section.initial({ newId: () => '' }), content: filled([]) }
  return sections.length ? sections : [blank]
}
