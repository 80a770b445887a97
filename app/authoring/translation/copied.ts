import type { Translations } from './pieces.ts'

/** The translations of a part, for its copy in which blocks and questions have new `ids`; links to a block follow it. */
export const copiedTranslations = (
  translations: Translations,
  ids: ReadonlyMap<string, string>,
): Translations =>
  new Map(
    [...translations].flatMap(([piece, { original, words }]) => {
      const id = piece === '' ? '' : ids.get(piece)
      const led = (string: string) => ledTo(string, ids)
      return id === undefined ? [] : [[id, { original: original.map(led), words: words.map(led) }] as const]
    }),
  )

const ledTo = (line: string, ids: ReadonlyMap<string, string>) =>
  line.replace(/\]\(#([^)\s]+)/g, (link, id: string) => (ids.has(id) ? `](#${ids.get(id)}` : link))
