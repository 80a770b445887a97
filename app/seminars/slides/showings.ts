/** From a second on this slide is shown, until the next showing. */
export interface Showing {
  readonly seconds: number
  /** Of the slide, counted from 1. */
  readonly number: number
}

/** What is published of a recording's slides. */
export interface SlidesFacet {
  readonly mediaId: string
  readonly showings: readonly Showing[]
}

/** The showing that runs at a second; null before the first. */
export function showingAt(showings: readonly Showing[], second: number): Showing | null {
  let running: Showing | null = null
  for (const showing of showings) if (showing.seconds <= second) running = showing
  return running
}

/** What comes after that second, when it comes within `ahead` seconds. */
export const nextWithin = (showings: readonly Showing[], second: number, ahead: number): Showing | null =>
  showings.find(({ seconds }) => seconds > second && seconds <= second + ahead) ?? null

export type TimeFault = 'badTime' | 'beyondEnd' | 'sameTime' | 'absent'

/** What someone wrote for a showing; no time means that it is not shown. */
export interface Written {
  readonly number: number
  readonly seconds: number | null | 'badTime'
}

export type ReadShowings =
  | { readonly ok: true; readonly showings: readonly Showing[] }
  /** Each fault with its place among what was written. */
  | { readonly ok: false; readonly faults: ReadonlyMap<number, TimeFault> }

/** Seconds that a slide is shown at least; two closer than this are one mistake. */
export const shortest = 1

/**
 * The showings that someone wrote, in order of time. Each begins within the recording, none at the same moment as another, and
 * a slide that goes on is not begun again.
 */
export function readShowings(
  written: readonly Written[],
  { seconds: length, pages }: { seconds: number; pages: number },
): ReadShowings {
  const faults = new Map<number, TimeFault>()
  const taken: { at: number; place: number; number: number }[] = []
  for (const [place, { number, seconds }] of written.entries()) {
    if (seconds === null) continue
    if (number < 1 || number > pages) faults.set(place, 'absent')
    else if (seconds === 'badTime' || seconds < 0) faults.set(place, 'badTime')
    else if (seconds > length) faults.set(place, 'beyondEnd')
    else if (taken.some(other => Math.abs(other.at - seconds) < shortest)) faults.set(place, 'sameTime')
    else taken.push({ at: seconds, place, number })
  }
  if (faults.size > 0) return { ok: false, faults }
  const inOrder = taken.sort((a, b) => a.at - b.at)
  const showings = inOrder
    .filter(({ number }, at) => number !== inOrder[at - 1]?.number)
    .map(({ at, number }) => ({ seconds: at, number }))
  return { ok: true, showings }
}

/** When each slide is shown first, by its number. */
export function firstShown(showings: readonly Showing[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { number, seconds } of showings) if (!first.has(number)) first.set(number, seconds)
  return first
}

/** Slides that begin before one that stands before them in the deck, which is seldom meant. */
export function outOfOrder(showings: readonly Showing[]): readonly number[] {
  const inDeck = [...firstShown(showings)].sort(([one], [other]) => one - other)
  return inDeck
    .filter(([, seconds], at) => inDeck.slice(0, at).some(([, earlier]) => earlier > seconds))
    .map(([number]) => number)
}
