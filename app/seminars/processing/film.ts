import type { Sprite } from './ffmpeg-args.ts'

/** A video that is ready to watch. */
export interface Film {
  /** Where its files stand, without a slash at the end. */
  readonly base: string
  /** From sound alone to the largest picture. */
  readonly renditions: readonly {
    readonly name: string
    readonly bytes: number
    readonly height: number | null
  }[]
  readonly sprite: Sprite | null
  /** What the slides weigh that are shown beside the sound; absent where there are none. */
  readonly slideBytes?: number
}

/** How one watches: by the line, or one rendition by its name. */
export type Quality = string
export const byTheLine: Quality = 'all'

export const soundOnly = 'sound'

export interface Choice {
  readonly quality: Quality
  /** At most, for the whole. */
  readonly bytes: number
}

/** What can be chosen, each with what the whole of it weighs: by the line first, sound last, with its slides. */
export function choicesOf({ renditions, slideBytes = 0 }: Film): readonly Choice[] {
  const pictures = renditions.filter(({ name }) => name !== soundOnly)
  const single = [...pictures].reverse().map(({ name, bytes }) => ({ quality: name, bytes }))
  const sound = renditions.find(({ name }) => name === soundOnly)
  return [
    ...(pictures.length > 1
      ? [{ quality: byTheLine, bytes: Math.max(...pictures.map(({ bytes }) => bytes)) }]
      : []),
    ...single,
    ...(sound ? [{ quality: soundOnly, bytes: sound.bytes + slideBytes }] : []),
  ]
}

/** What is chosen for someone who chose nothing: by the line; the sound for who saves data. */
export const firstChoice = (film: Film, savesData: boolean): Quality =>
  (savesData ? choicesOf(film).at(-1) : choicesOf(film)[0])?.quality ?? byTheLine

/** What leads from the sound to the picture: by the line, or the smallest for who saves data; null where there is none. */
export function pictureChoice(film: Film, savesData: boolean): Choice | null {
  const pictures = choicesOf(film).filter(({ quality }) => quality !== soundOnly)
  return (savesData ? pictures.at(-1) : pictures[0]) ?? null
}

/** Where in a sprite the picture for `second` stands. */
export function tileAt({ every, count, columns, width, height }: Sprite, second: number) {
  const index = Math.min(count - 1, Math.max(0, Math.floor(second / every)))
  return { x: (index % columns) * width, y: Math.floor(index / columns) * height }
}
