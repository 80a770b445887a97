import { isCurrent, type Piece, type Translations } from './pieces.ts'

/** What a course says of itself; what its parts are called stands with each of them. */
export interface CourseText {
  readonly title: string
  readonly summary: string
  readonly audience: string
  readonly modules: readonly {
    readonly id: string
    readonly title: string
    readonly parts: readonly unknown[]
  }[]
}

/** Everything a course says of itself that can be translated, in the order in which learners meet it; modules by their ids. */
export const piecesOfCourse = ({ title, summary, audience, modules }: CourseText): readonly Piece[] =>
  [
    { id: 'title', strings: [title] },
    { id: 'summary', strings: [summary] },
    { id: 'audience', strings: [audience] },
    ...modules.filter(({ parts }) => parts.length > 0).map(({ id, title }) => ({ id, strings: [title] })),
  ].filter(({ strings }) => strings.some(string => /\p{L}/u.test(string)))

export interface CourseInLanguage {
  /** What each piece that is translated says; by its id. */
  readonly names: Readonly<Record<string, string>>
  /** Ids of those that stay in the original. */
  readonly untranslated: readonly string[]
}

/** What a course says of itself in the other language, as far as that was translated from what it says now. */
export function courseInLanguage(course: CourseText, translations: Translations): CourseInLanguage {
  const pieces = piecesOfCourse(course)
  const current = pieces.filter(piece => isCurrent(piece, translations.get(piece.id)))
  return {
    names: Object.fromEntries(current.map(({ id }) => [id, translations.get(id)?.words[0] ?? ''])),
    untranslated: pieces.filter(piece => !current.includes(piece)).map(({ id }) => id),
  }
}

const mostLetters: Readonly<Record<string, number>> = { summary: 2000, audience: 500 }

/** Whether what a course says of itself may be as long as this. */
export const fitsCourse = (piece: string, words: readonly string[]): boolean =>
  words.every(word => word.length <= (mostLetters[piece] ?? 200))
