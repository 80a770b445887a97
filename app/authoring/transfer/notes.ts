import type { DocNode } from '../blocks/block.ts'
import { idOf } from '../doc-node.ts'
import type { Doc } from '../document.ts'

/** What happens to things on their way in. A note of a level says so wherever it is told. */
const levels = {
  headingDeep: 'changed',
  tableSpans: 'changed',
  footnotes: 'changed',
  pictureApart: 'changed',
  pictureLinked: 'changed',
  linkOff: 'changed',
  keptAsWritten: 'changed',
  formula: 'changed',
  tracked: 'changed',
  styles: 'changed',
  pictureMissing: 'lost',
  pictureRefused: 'lost',
  fileMissing: 'lost',
  recordingUnknown: 'lost',
  drawing: 'lost',
  object: 'lost',
  comment: 'lost',
  script: 'lost',
  frame: 'lost',
  media: 'lost',
  form: 'lost',
  headerFooter: 'lost',
  fileUnused: 'lost',
  translationUnplaced: 'lost',
  translationOther: 'lost',
  competencyUnknown: 'lost',
} as const

export type NoteWhat = keyof typeof levels

/** What changed or was lost, with the block it happened at. */
export interface Note {
  readonly what: NoteWhat
  readonly detail?: string
  readonly blockId?: string
}

export const levelOf = ({ what }: Note): 'changed' | 'lost' => levels[what]

const isWhat = (text: string): text is NoteWhat => Object.hasOwn(levels, text)

const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']
const marks = /[\uE000-\uE002]/g
const written = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g

/** A note as signs within a text, to travel with it until the text has blocks; nobody writes these signs. */
export const noted = (what: NoteWhat, detail = ''): string =>
  `${opens}${what}${parts}${withoutMarks(detail).slice(0, 200)}${closes}`

/** A text that comes from outside, so that it brings no notes of its own. */
export const withoutMarks = (text: string): string => text.replace(marks, '')

interface Walk {
  readonly notes: Note[]
  /** Notes whose paragraph is gone; they belong to the next block. */
  waiting: Note[]
  last: string
}

/** Takes the notes out of a document's text; a paragraph that held nothing else goes where it may. */
export function takeNotes(doc: Doc): { doc: Doc; notes: readonly Note[] } {
  const walk: Walk = { notes: [], waiting: [], last: '' }
  const content = (doc.content ?? []).flatMap(node => taken(node, '', walk, true))
  walk.notes.push(...walk.waiting.map(note => ({ ...note, ...(walk.last && { blockId: walk.last }) })))
  return {
    doc: { ...doc, content: content.length ? content : [{ type: 'paragraph' }] },
    notes: walk.notes,
  }
}

function taken(node: DocNode, around: string, walk: Walk, mayGo: boolean): DocNode[] {
  const id = idOf(node) || around
  if (node.type === 'text') {
    const text = (node.text ?? '').replace(written, (_, what: string, detail: string) => {
      if (isWhat(what)) walk.waiting.push({ what, ...(detail && { detail }) })
      return ''
    })
    return text ? [{ ...node, text }] : []
  }
  const had = walk.waiting.length
  const content = node.content?.flatMap(child => taken(child, id, walk, false))
  const isGone =
    mayGo && node.type === 'paragraph' && walk.waiting.length > had && !content?.some(isWorthKeeping)
  if (isGone) return []
  if (id) {
    walk.notes.push(...walk.waiting.map(note => ({ ...note, blockId: id })))
    walk.waiting = []
    walk.last = id
  }
  const { content: _, ...bare } = node
  return [{ ...bare, ...(content?.length && { content }) }]
}

const isWorthKeeping = ({ type, text = '' }: DocNode) => type !== 'text' || text.trim() !== ''
