import { sameJson } from '#app/web/same.ts'
import type { AnyBlock, BlockWord, DocNode, DocumentFacts, Weight } from './blocks/block.ts'
import { isElsewhere } from './blocks/href.ts'
import { blockNamed, kindNamed } from './blocks/registry.ts'
import { attrsOf, idOf, nodesOf } from './doc-node.ts'

/** A lesson's body: a Tiptap document. */
export interface Doc extends DocNode {
  readonly type: 'doc'
}

export interface DocumentWeight {
  readonly words: number
  /** Whole minutes, at least one: 180 words a minute, ten seconds a picture, recordings as long as they are. */
  readonly minutes: number
  /** What a learner fetches: the text, its pictures and its stretches of recording. */
  readonly bytes: number
  /** The same time, not rounded. */
  readonly seconds: number
  /** The part of it that plays over a connection: recordings. */
  readonly streamed: Weight
}

export const emptyDocument: Doc = { type: 'doc', content: [{ type: 'paragraph' }] }

const wordsPerMinute = 180

/** The text a reader reads, blocks apart by newlines; for counting and search. */
export function textOf(node: DocNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const own = kindNamed(node.type)?.text?.(attrsOf(node)) ?? ''
  const inside = (node.content ?? []).map(textOf).join(isInline(node) ? '' : '\n')
  return [own, inside].filter(Boolean).join('\n')
}

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Minutes and bytes of a document; unknown media and recordings weigh nothing. */
export function weightOf(doc: DocNode, facts: DocumentFacts): DocumentWeight {
  const text = textOf(doc)
  const words = countWords(text)
  let seconds = (words / wordsPerMinute) * 60
  let bytes = new TextEncoder().encode(text).length
  const streamed = { seconds: 0, bytes: 0 }
  for (const node of nodesOf(doc)) {
    const block = blockNamed(node.type)
    const weight = block?.weigh(attrsOf(node), facts)
    if (!weight) continue
    seconds += weight.seconds
    bytes += weight.bytes
    if (!block?.streamed) continue
    streamed.seconds += weight.seconds
    streamed.bytes += weight.bytes
  }
  return { words, minutes: Math.max(1, Math.round(seconds / 60)), bytes, seconds, streamed }
}

/** What may reach a learner: each block's public part, so without keys and explanations of questions. */
export function promptsOnly<N extends DocNode>(node: N): N {
  const publicAttrs = kindNamed(node.type)?.publicAttrs
  const attrs = publicAttrs ? { id: idOf(node), ...Object(publicAttrs(attrsOf(node))) } : node.attrs
  const content = node.content?.map(promptsOnly)
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}

/** The questions asked in a document, with the block each stands in. */
export const questionsIn = (doc: DocNode) =>
  [...nodesOf(doc)].flatMap(node => {
    const question = node.type === 'question' ? node.attrs?.question : null
    return isAsked(question) ? [{ blockId: idOf(node), question }] : []
  })

const isAsked = (value: unknown): value is { readonly id: string; readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Ids of the media files a document shows. */
export const mediaIn = (doc: DocNode): readonly string[] => [
  ...new Set(
    [...nodesOf(doc)].flatMap(node => blockNamed(node.type)?.media?.(attrsOf(node)) ?? []).filter(Boolean),
  ),
]

/** Work ids of the recordings a document points to. */
export const recordingsIn = (doc: DocNode): readonly string[] => [
  ...new Set(
    [...nodesOf(doc)].flatMap(({ type, attrs }) => {
      const work = type === 'recording' ? attrs?.work : null
      return typeof work === 'string' && work ? [work] : []
    }),
  ),
]

/** Addresses elsewhere that a document links to. */
export const linksElsewhereIn = (doc: DocNode): readonly string[] => [
  ...new Set(
    [...nodesOf(doc)]
      .flatMap(({ attrs, marks = [] }) => [attrs?.href, ...marks.map(mark => mark.attrs?.href)])
      .filter(href => typeof href === 'string')
      .filter(isElsewhere),
  ),
]

/** Whether two documents say the same, in whatever order their attributes were stored. */
export const sameDocument = (a: DocNode, b: DocNode): boolean => sameJson(a, b)

export interface Gap {
  readonly blockId: string
  /** Says what is missing, in `editWords`. */
  readonly says: BlockWord
}

/** What an author still has to fill in before the document may be published. */
export function gapsIn(doc: DocNode, facts: DocumentFacts): readonly Gap[] {
  return [...nodesOf(doc)].flatMap(node => {
    const block = blockNamed(node.type)
    if (!block)
      return node.type === 'heading' && !textOf(node).trim()
        ? [{ blockId: idOf(node), says: 'headingEmpty' }]
        : []
    const own = block.gaps?.(attrsOf(node), facts) ?? []
    return [...own.map(says => ({ blockId: idOf(node), says })), ...sectionGaps(block, node)]
  })
}

function sectionGaps({ sections }: AnyBlock, node: DocNode): Gap[] {
  if (!sections) return []
  const { least, most, untitled } = sections
  const inside = node.content ?? []
  const says = inside.length < least ? 'sectionsTooFew' : inside.length > most ? 'sectionsTooMany' : null
  const titleless = untitled ? inside.filter(section => !String(section.attrs?.title ?? '').trim()) : []
  return [
    ...(says ? [{ blockId: idOf(node), says } as const] : []),
    ...titleless.map(section => ({ blockId: idOf(section), says: untitled! })),
  ]
}

export interface OutlineEntry {
  readonly id: string
  readonly level: number
  readonly title: string
}

/** The headings, in order. */
export const outlineOf = (doc: DocNode): readonly OutlineEntry[] =>
  [...nodesOf(doc)]
    .filter(node => node.type === 'heading')
    .map(node => ({ id: idOf(node), level: Number(node.attrs?.level ?? 2), title: textOf(node) }))

const inline = new Set(['paragraph', 'heading', 'codeBlock'])
const isInline = (node: DocNode) => inline.has(node.type)
