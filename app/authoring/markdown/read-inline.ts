import type { Image, Nodes, PhrasingContent } from 'mdast'
import { type DocMark, type DocNode, MarkdownMistake, type MarkdownNames } from '../blocks/block.ts'
import { isAllowedHref } from '../blocks/href.ts'
import { blocks } from '../blocks/registry.ts'

export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

/** Marks as the schema ranks them. */
const order = ['link', 'bold', 'code', 'italic', 'strike']

/** The text of one block as nodes. */
export const readInline = (nodes: readonly PhrasingContent[]): DocNode[] => merged(marked(nodes, []))

const marked = (nodes: readonly PhrasingContent[], marks: readonly DocMark[]): DocNode[] =>
  nodes.flatMap(node => readNode(node, marks))

function readNode(node: PhrasingContent, marks: readonly DocMark[]): DocNode[] {
  switch (node.type) {
    case 'text':
      return [textOf(node.value.replaceAll('\n', ' '), marks)]
    case 'inlineCode':
      return [textOf(node.value, [{ type: 'code' }])]
    case 'strong':
      return marked(node.children, withMark(marks, { type: 'bold' }))
    case 'emphasis':
      return marked(node.children, withMark(marks, { type: 'italic' }))
    case 'delete':
      return marked(node.children, withMark(marks, { type: 'strike' }))
    case 'link':
      return marked(node.children, linked(node, node.url, marks))
    case 'image':
      return readForeign(node, marks)
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'html':
      return readTag(node.value, marks)
    default:
      throw new MarkdownMistake(lineOf(node), `not understood: ${node.type}`)
  }
}

/** A line break or a comment; any other tag is a word like others. */
function readTag(tag: string, marks: readonly DocMark[]): DocNode[] {
  if (tag.startsWith('<!--')) return []
  return [/^<br\s*\/?>$/i.test(tag) ? { type: 'hardBreak' } : textOf(tag, marks)]
}

const textOf = (text: string, marks: readonly DocMark[]): DocNode => ({
  type: 'text',
  text,
  ...(marks.length && { marks }),
})

function withMark(marks: readonly DocMark[], added: DocMark): readonly DocMark[] {
  if (marks.some(({ type }) => type === added.type)) return marks
  return [...marks, added].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

function linked(node: Nodes, href: string, marks: readonly DocMark[]) {
  if (!isAllowedHref(href)) throw new MarkdownMistake(lineOf(node), `a link may not lead to “${href}”`)
  return withMark(marks, { type: 'link', attrs: { href } })
}

/** A picture of another site becomes a link to it; one of ours is a block. */
function readForeign(node: Image, marks: readonly DocMark[]): DocNode[] {
  if (pictureOf(node, {})) throw new MarkdownMistake(lineOf(node), 'a picture stands alone on its line')
  return [textOf(node.alt || node.url, linked(node, node.url, marks))]
}

/** The block that a picture stands for; null when it is no picture of ours. */
export function pictureOf(node: PhrasingContent, names: MarkdownNames): DocNode | null {
  if (node.type !== 'image') return null
  const picture = { address: node.url, words: node.alt ?? '', title: node.title ?? '' }
  for (const { name, markdown } of blocks) {
    const attrs = markdown.form === 'picture' && understood(node, () => markdown.read(picture, names))
    if (attrs) return { type: name, attrs: Object(attrs) }
  }
  return null
}

/** What a block reads; what it throws gets its line. */
export function understood(node: Nodes, read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    throw new MarkdownMistake(lineOf(node), error instanceof Error ? error.message : String(error))
  }
}

/** Neighbours with the same marks become one; what is empty goes. */
function merged(nodes: readonly DocNode[]): DocNode[] {
  const out: DocNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && !node.text) continue
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      out[out.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else out.push(node)
  }
  return out
}

const sameMarks = (a: DocNode, b: DocNode) => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
