import type { FrozenTranslation } from '../freeze.ts'
import { type Piece, piecesOf, type Translation } from './pieces.ts'

type Part = Parameters<typeof piecesOf>[0]

/** What a part says in the other language, piece by piece, told from both texts as they were published. */
export function paired(part: Part, { title, body, untranslated }: FrozenTranslation) {
  const said = new Map(piecesOf({ kind: part.kind, title, body }).map(({ id, strings }) => [id, strings]))
  return Object.fromEntries(
    piecesOf(part).flatMap(({ id, strings }: Piece): [string, Translation][] => {
      const words = said.get(id)
      // Where two words became one, nobody knows any more which was which.
      return words?.length === strings.length && !untranslated.includes(id)
        ? [[id, { original: strings, words }]]
        : []
    }),
  )
}
