/** A change to a lesson, without what it changed. */
export interface Made {
  /** Counts from 1, without gaps. */
  readonly number: number
  readonly by: string
  readonly at: Date
}

export interface PointName {
  readonly number: number
  readonly name: string
}

/** A moment one can go back to: the end of a sitting, or one that someone named. */
export interface Point {
  /** Number of the last change that belongs to it. */
  readonly number: number
  /** The last change of the point before; 0 for the first. */
  readonly after: number
  readonly from: Date
  readonly to: Date
  /** Who wrote, in the order they began. */
  readonly by: readonly string[]
  readonly name: string | null
}

/** Milliseconds without a change after which a sitting has ended, and the longest one. */
const pause = 10 * 60_000
const longest = 30 * 60_000

/**
 * The points of a lesson's history, oldest first; derived, not stored. A sitting ends with ten minutes of silence, after half
 * an hour, and wherever someone named a point. Every change belongs to one point.
 */
export function pointsOf(changes: readonly Made[], names: readonly PointName[]): readonly Point[] {
  const named = new Map(names.map(({ number, name }) => [number, name]))
  const points: Point[] = []
  for (const { number, by, at } of changes) {
    const last = points.at(-1)
    const goesOn =
      last &&
      last.name === null &&
      at.getTime() - last.to.getTime() <= pause &&
      at.getTime() - last.from.getTime() <= longest
    const name = named.get(number) ?? null
    if (!goesOn) points.push({ number, after: number - 1, from: at, to: at, by: [by], name })
    else {
      const all = last.by.includes(by) ? last.by : [...last.by, by]
      points[points.length - 1] = { ...last, number, to: at, by: all, name }
    }
  }
  return points
}
