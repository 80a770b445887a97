import type { DocNode } from '../blocks/block.ts'
import { nodesOf } from '../doc-node.ts'
import { countWords, textOf } from '../document.ts'
import { paperPurposes } from '../media-kind.ts'
import type { IncomingCourse } from './incoming.ts'
import type { Note } from './notes.ts'

export interface ReportedNote extends Note {
  /** Place (from 0) of the part among all; null for the whole. */
  readonly part: number | null
}

export interface Counts {
  readonly modules: number
  readonly lessons: number
  readonly checks: number
  readonly words: number
  readonly pictures: number
  readonly papers: number
  readonly tables: number
  readonly questions: number
  /** Pieces that came in the other language too; reports of earlier days do not say. */
  readonly translated?: number
}

/** What came in, and what changed or was lost on the way. */
export interface Report {
  readonly counts: Counts
  readonly notes: readonly ReportedNote[]
}

const mostNotes = 500

export function reportOf({ modules, files, notes }: IncomingCourse): Report {
  const parts = modules.flatMap(({ parts }) => parts)
  const docs = parts.flatMap(part => (part.kind === 'lesson' ? [part.doc] : []))
  const count = (is: (node: DocNode) => boolean) =>
    docs.reduce((sum, doc) => sum + [...nodesOf(doc)].filter(is).length, 0)
  const shown = Object.values(files)
  const asked = parts.reduce(
    (sum, part) => sum + (part.kind === 'check' ? part.check.questions.length : 0),
    0,
  )
  return {
    counts: {
      modules: modules.length,
      lessons: docs.length,
      checks: parts.length - docs.length,
      words: docs.reduce((sum, doc) => sum + countWords(textOf(doc)), 0),
      pictures: shown.filter(({ purpose }) => purpose === 'picture').length,
      papers: shown.filter(({ purpose }) => paperPurposes.includes(purpose)).length,
      tables: count(({ type }) => type === 'table'),
      translated: parts.reduce((sum, part) => sum + (part.translations?.length ?? 0), 0),
      questions: asked + count(({ type }) => type === 'question'),
    },
    notes: [
      ...notes.map(note => ({ ...note, part: null })),
      ...parts.flatMap((part, at) => part.notes.map(note => ({ ...note, part: at }))),
    ].slice(0, mostNotes),
  }
}
