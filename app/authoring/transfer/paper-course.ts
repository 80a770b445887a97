import type { Check } from '#app/assessment/check.ts'
import type { Doc } from '../document.ts'
import type { Exported, ExportedPart } from './exported.ts'
import { type Paper, paperOf } from './paper.ts'
import { askedPaper } from './paper-questions.ts'
import { type PaperSay, paperSay } from './paper-say.ts'

export interface PaperPart {
  /** An anchor, the same in every form of paper. */
  readonly anchor: string
  readonly title: string
  readonly paper: readonly Paper[]
}

/** A whole course on paper. */
export interface PaperCourse {
  readonly title: string
  readonly summary: string
  readonly audience: string
  readonly language: Exported['language']
  readonly hoursJp: number | null
  readonly number: number | null
  readonly coverMediaId: string | null
  readonly modules: readonly { readonly title: string; readonly parts: readonly PaperPart[] }[]
  readonly say: PaperSay
}

/** Lays a course out for paper; answers of questions only with `keys`. */
export function paperCourse(course: Exported, keys: boolean): PaperCourse {
  const say = paperSay(course.language)
  const look = { facts: { media: course.media, recordings: course.recordings }, say, keys }
  let count = 0
  const partOf = (part: ExportedPart): PaperPart => {
    count += 1
    const paper =
      part.kind === 'lesson'
        ? paperOf((part.body as Doc).content, look)
        : (part.body as Check).questions.map(question => askedPaper(question, question.id, look))
    return { anchor: `b${count}`, title: part.title, paper }
  }
  const { title, summary, audience, language, hoursJp, number, coverMediaId } = course
  return {
    ...{ title, summary, audience, language, hoursJp, number, coverMediaId, say },
    modules: course.modules
      .filter(({ parts }) => parts.length > 0)
      .map(module => ({ title: module.title, parts: module.parts.map(partOf) })),
  }
}

/** Ids of the pictures that a course shows on paper, each once. */
export function picturesOn(course: PaperCourse): readonly string[] {
  const shown = piecesOn(course).flatMap(piece => (piece.is === 'picture' ? piece.media : []))
  return [...new Set([course.coverMediaId ?? '', ...shown])].filter(Boolean)
}

/** Everything that stands on paper, with what it holds. */
export function piecesOn({ modules }: PaperCourse): readonly Paper[] {
  const withInside = (piece: Paper): readonly Paper[] => {
    if (piece.is === 'list') return [piece, ...piece.items.flat().flatMap(withInside)]
    return 'inside' in piece ? [piece, ...piece.inside.flatMap(withInside)] : [piece]
  }
  return modules.flatMap(({ parts }) => parts.flatMap(({ paper }) => paper.flatMap(withInside)))
}
