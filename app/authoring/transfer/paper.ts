import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { isAllowedHref } from '../blocks/href.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import { paperOfBlock } from './paper-blocks.ts'
import type { PaperSay } from './paper-say.ts'

/** A stretch of text with one look; `break` ends its line. */
export interface Ink {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  readonly href?: string
}

export type Line = readonly Ink[]

/** What a lesson is on paper: few kinds of things that every form of paper can show without script. */
export type Paper =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly line: Line }
  | { readonly is: 'words'; readonly line: Line; readonly quiet?: boolean }
  | { readonly is: 'list'; readonly start: number | null; readonly items: readonly (readonly Paper[])[] }
  | { readonly is: 'ticks'; readonly items: readonly string[] }
  | { readonly is: 'quote'; readonly inside: readonly Paper[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'rule' }
  | { readonly is: 'table'; readonly header: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly is: 'picture'; readonly media: string; readonly alt: string; readonly caption: string }
  | { readonly is: 'box'; readonly title: string; readonly inside: readonly Paper[]; readonly tone: Tone }
  | { readonly is: 'fold'; readonly title: string; readonly inside: readonly Paper[] }
  | { readonly is: 'formula'; readonly mathml: string; readonly tex: string; readonly caption: string }
  | AskedPaper

export type Tone = 'plain' | 'tip' | 'warning' | 'task'

/** A question; `answer` and `why` only where whoever exports wants them there. */
export interface AskedPaper {
  readonly is: 'asked'
  readonly id: string
  readonly ask: string
  readonly hint: string
  /** What one may tick; none where one writes. */
  readonly options: readonly string[]
  readonly mark: 'one' | 'many' | 'number' | 'write'
  readonly answer: readonly string[]
  readonly why: string
}

export interface PaperLook {
  readonly facts: DocumentFacts
  readonly say: PaperSay
  readonly keys: boolean
}

export const plain = (text: string): Line => [{ text }]

/** A document on paper. */
export const paperOf = (nodes: readonly DocNode[] = [], look: PaperLook): readonly Paper[] =>
  nodes.flatMap(node => paperOfNode(node, look))

const level = (node: DocNode) => (node.attrs?.level === 4 ? 4 : node.attrs?.level === 3 ? 3 : 2)

const texts: Readonly<Record<string, (node: DocNode, look: PaperLook) => readonly Paper[]>> = {
  paragraph: node => (node.content?.length ? [{ is: 'words', line: lineOf(node) }] : []),
  heading: node => [{ is: 'heading', level: level(node), id: idOf(node), line: lineOf(node) }],
  bulletList: (node, look) => [{ is: 'list', start: null, items: itemsOf(node, look) }],
  orderedList: (node, look) => [
    { is: 'list', start: Number(node.attrs?.start ?? 1), items: itemsOf(node, look) },
  ],
  blockquote: (node, look) => [{ is: 'quote', inside: paperOf(node.content, look) }],
  codeBlock: node => [{ is: 'code', text: (node.content ?? []).map(({ text = '' }) => text).join('') }],
  horizontalRule: () => [{ is: 'rule' }],
  table: node => {
    const [header, ...rows] = node.content ?? []
    return [{ is: 'table', header: cellsOf(header), rows: rows.map(cellsOf) }]
  },
}

const itemsOf = (node: DocNode, look: PaperLook) =>
  (node.content ?? []).map(item => paperOf(item.content, look))

const cellsOf = (row: DocNode | undefined): readonly Line[] =>
  (row?.content ?? []).map(cell => lineOf(cell.content?.[0] ?? cell))

function paperOfNode(node: DocNode, look: PaperLook): readonly Paper[] {
  const text = texts[node.type]
  if (text) return text(node, look)
  const kind = kindNamed(node.type)
  if (!kind) return []
  const sections = (node.content ?? []).filter(({ type }) => type === 'section')
  return paperOfBlock(kind, attrsOf(node), {
    ...look,
    id: idOf(node),
    inside: sections.length ? [] : paperOf(node.content, look),
    sections: sections.map(({ attrs, content }) => ({
      title: String(attrs?.title ?? ''),
      inside: paperOf(content, look),
    })),
  })
}

/** The text of one block, its looks and its links. */
function lineOf(node: DocNode): Line {
  return (node.content ?? []).map((child): Ink => {
    if (child.type === 'hardBreak') return { text: '\n' }
    const has = (type: string) => child.marks?.some(mark => mark.type === type) ?? false
    const href = child.marks?.find(mark => mark.type === 'link')?.attrs?.href
    return {
      text: child.text ?? '',
      ...(has('bold') && { bold: true }),
      ...(has('italic') && { italic: true }),
      ...(has('strike') && { strike: true }),
      ...(has('code') && { code: true }),
      ...(isAllowedHref(href) && { href: String(href) }),
    }
  })
}
