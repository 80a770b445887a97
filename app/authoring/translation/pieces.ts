import type { Check } from '#app/assessment/check.ts'
import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { parseMarkdown, toMarkdown } from '../markdown.ts'
import { readBody } from '../part-body.ts'
import { isRead } from '../read-fields.ts'
import type { PartKind } from '../work.ts'

/** What a block or question says of its own, each string once, in reading order. `id` is empty for the title of the part. */
export interface Piece {
  readonly id: string
  readonly strings: readonly string[]
}

/** What a piece said when it was translated, and that in the other language, string for string. */
export interface Translation {
  readonly original: readonly string[]
  readonly words: readonly string[]
}

export type Translations = ReadonlyMap<string, Translation>

/** Everything of a part that can be translated, its title first. Code stays as it is. */
export function piecesOf({ kind, title, body }: Part): readonly Piece[] {
  const inside =
    kind === 'check'
      ? (body as Check).questions.map(question => ({ id: question.id, strings: stringsIn(question) }))
      : [...nodesOf(body as DocNode)].map(node => ({ id: idOf(node), strings: stringsOf(node) }))
  return [
    { id: '', strings: [title] },
    ...inside.filter(({ id, strings }) => id !== '' && strings.length > 0),
  ]
}

interface Part {
  readonly kind: PartKind
  readonly title: string
  readonly body: unknown
}

/** Whether a translation is there and was made of what the piece says now. */
export const isCurrent = ({ strings }: Piece, translation: Translation | undefined): boolean =>
  translation !== undefined &&
  sameStrings(translation.original, strings) &&
  translation.words.every(word => word.trim() !== '')

export const sameStrings = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** What to begin a translation of these strings with: what was said of the same words before, else of the words in the same place. */
export const wordsToBeginWith = (strings: readonly string[], kept: Translation | null): readonly string[] =>
  strings.map((string, at) => {
    const before = kept?.original.indexOf(string) ?? -1
    if (before >= 0) return kept?.words[before] ?? ''
    return kept?.original.length === strings.length ? (kept.words[at] ?? '') : ''
  })

export interface InLanguage {
  readonly title: string
  readonly body: unknown
  /** Ids of the pieces that stayed in the original; the empty one is the title. */
  readonly untranslated: readonly string[]
}

/**
 * A part in the other language: the same blocks and questions under the same ids. A piece that is not translated, or was
 * translated from other words than it says now, stays in the original; so does a part that its translations would break.
 */
export function inLanguage(part: Part, translations: Translations): InLanguage {
  const pieces = piecesOf(part)
  const current = new Map(
    pieces.flatMap(piece => {
      const translation = translations.get(piece.id)
      if (!translation || !isCurrent(piece, translation)) return []
      return [
        [piece.id, new Map(piece.strings.map((said, at) => [said, translation.words[at] ?? '']))] as const,
      ]
    }),
  )
  const body =
    part.kind === 'check' ? questionsSaid(part.body as Check, current) : said(part.body as DocNode, current)
  if (!readBody(part.kind, body).ok)
    return { title: part.title, body: part.body, untranslated: pieces.map(piece => piece.id) }
  return {
    title: current.get('')?.get(part.title) ?? part.title,
    body,
    untranslated: pieces.map(piece => piece.id).filter(id => !current.has(id)),
  }
}

type Current = ReadonlyMap<string, ReadonlyMap<string, string>>

const questionsSaid = (check: Check, current: Current) => ({
  ...check,
  questions: check.questions.map(question => saidIn(question, current.get(question.id))),
})

function said(node: DocNode, current: Current): DocNode {
  const words = current.get(idOf(node))
  const [inline] = isLine(node) ? [lineOf(node)] : []
  const to = inline === undefined ? undefined : words?.get(inline)
  const content =
    to === undefined || to === inline ? node.content?.map(child => said(child, current)) : lineSaying(to)
  const attrs = words && node.attrs ? saidIn(node.attrs, words) : node.attrs
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}

const isLine = ({ type, content = [] }: DocNode) =>
  (type === 'paragraph' || type === 'heading') && content.some(({ text = '' }) => letter.test(text))

const letter = /\p{L}/u

const stringsOf = (node: DocNode): readonly string[] => [
  ...(isLine(node) ? [lineOf(node)] : []),
  ...stringsIn(node.attrs ?? {}),
]

/** Words with their marks, as Markdown. */
export const lineOf = ({ content = [] }: DocNode): string =>
  toMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] }).trim()

/** What a line of Markdown says; what is more than a line is taken letter by letter. */
function lineSaying(markdown: string): readonly DocNode[] {
  try {
    const [line, ...more] = parseMarkdown(markdown).content ?? []
    if (line?.type === 'paragraph' && line.content?.length && more.length === 0) return line.content
  } catch {
    // Something no lesson may hold; its letters are still what the translator wrote.
  }
  return [{ type: 'text', text: markdown }]
}

function stringsIn(value: unknown): readonly string[] {
  const found = new Set<string>()
  visit(value, '', string => {
    if (letter.test(string)) found.add(string)
    return string
  })
  return [...found]
}

/** The same value saying other words; what is right stays right, also where it is told by the words themselves. */
function saidIn<V>(value: V, words: ReadonlyMap<string, string> | undefined): V {
  return words ? (visit(value, '', string => words.get(string) ?? string) as V) : value
}

function visit(value: unknown, name: string, change: (string: string) => string): unknown {
  if (typeof value === 'string') return isRead(name) ? change(value) : value
  if (Array.isArray(value)) return value.map(inner => visit(inner, name, change))
  if (typeof value !== 'object' || value === null) return value
  const hasItems = 'prompt' in value && 'items' in Object(value.prompt)
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      visit(inner, field === 'key' && hasItems ? 'items' : field, change),
    ]),
  )
}
