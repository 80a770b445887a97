import { stringify } from 'yaml'
import { z } from 'zod'
import { isKeepableText } from '#app/web/keepable.ts'
import { type Piece, piecesOf, sameStrings, type Translation } from '../translation/pieces.ts'
import type { Exported, ExportedPart } from './exported.ts'
import { readYaml } from './front-matter.ts'
import { NoCourse } from './incoming.ts'

/**
 * A course in its other language as files of YAML in a folder of that language: `course.yaml` for what it says of itself, and
 * for each part its pieces in reading order, each with what it said when it was translated. Pieces without `words` wait for some.
 */
export function translatedFiles(
  { translation, modules, title, summary, audience }: Exported,
  nameOf: (part: ExportedPart) => string,
): readonly { readonly path: string; readonly text: string }[] {
  if (!translation) return []
  const { language, course, parts } = translation
  const said = (piece: string, now: string) => {
    const { original = [now], words = [''] } = course[piece] ?? {}
    return { original: original[0] ?? '', words: words[0] ?? '' }
  }
  const own = {
    ...{
      title: said('title', title),
      summary: said('summary', summary),
      audience: said('audience', audience),
    },
    modules: modules.map(module => said(module.id, module.title)),
  }
  return [
    ...(Object.keys(course).length > 0 ? [fileOf(`${language}/course.yaml`, own)] : []),
    ...modules
      .flatMap(module => module.parts)
      .flatMap(part => {
        const kept = parts[part.id] ?? {}
        if (Object.keys(kept).length === 0) return []
        const pieces = piecesOf(part).map(({ id, strings }) => kept[id] ?? { original: strings, words: [] })
        return [fileOf(`${language}/${nameOf(part)}.yaml`, pieces)]
      }),
  ]
}

const fileOf = (path: string, told: unknown) => ({
  path,
  text: stringify(told, { lineWidth: 0, aliasDuplicateObjects: false }),
})

const text = z.string().max(100_000).refine(isKeepableText)
const entry = z.object({ original: z.array(text).max(1000), words: z.array(text).max(1000) })
const line = z.object({ original: text, words: text }).optional().catch(undefined)
const ownFile = z.object({
  ...{ title: line, summary: line, audience: line },
  modules: z.array(line).max(100).optional().catch(undefined),
})

/** A translation with the place, from 0, of its piece among those of the part. */
export interface Placed extends Translation {
  readonly at: number
}

export interface PlacedPieces {
  readonly placed: readonly Placed[]
  /** Words whose piece is not there any more. */
  readonly lost: readonly string[]
}

/** What a file says of a part's pieces, each at the piece that says the same, else at the one in the same place. */
export function readPieces(source: string, path: string, part: Parameters<typeof piecesOf>[0]): PlacedPieces {
  const entries = z.array(entry).max(20_000).safeParse(readYaml(source, path))
  if (!entries.success) throw new NoCourse('brokenCourse', path)
  return placedIn(piecesOf(part), entries.data)
}

export function placedIn(pieces: readonly Piece[], entries: readonly Translation[]): PlacedPieces {
  const told = [...entries.entries()].filter(
    ([, { original, words }]) => original.length === words.length && words.some(word => word.trim() !== ''),
  )
  const free = new Set(pieces.keys())
  const places = new Map<number, number>()
  const says = (at: number, { original }: Translation) => sameStrings(pieces[at]?.strings ?? [], original)
  const settle = (find: (turn: number, entry: Translation) => number | undefined) => {
    for (const [turn, each] of told) {
      const at = places.has(turn) ? undefined : find(turn, each)
      if (at === undefined || !free.delete(at)) continue
      places.set(turn, at)
    }
  }
  settle((turn, each) => (says(turn, each) ? turn : undefined))
  settle((_, each) => [...free].find(at => says(at, each)))
  if (entries.length === pieces.length) settle(turn => turn)
  return {
    placed: told
      .flatMap(([turn, { original, words }]) => {
        const at = places.get(turn)
        return at === undefined ? [] : [{ at, original, words }]
      })
      .sort((one, other) => one.at - other.at),
    lost: told.flatMap(([turn, { words }]) => (places.has(turn) ? [] : words.slice(0, 1))),
  }
}

/** What a file says of a course itself in its other language. */
export function readOwn(source: string, path: string) {
  const read = ownFile.safeParse(readYaml(source, path))
  if (!read.success) throw new NoCourse('brokenCourse', path)
  const { modules = [], ...own } = read.data
  const told = (said: z.output<typeof line>): Translation | null =>
    said?.words.trim() ? { original: [said.original], words: [said.words] } : null
  return {
    pieces: Object.entries(own).flatMap(([piece, said]) => {
      const translation = told(said)
      return translation ? [{ piece, ...translation }] : []
    }),
    modules: modules.map(told),
  }
}
