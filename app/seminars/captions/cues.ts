import type { Cue } from './captions.ts'

/** How a word was heard by a machine: when, in seconds, and how surely, from 0 to 1. */
export interface Heard {
  readonly from: number
  readonly to: number
  readonly sure: number
}

/** Words that the glossary put in the place of others: `count` of them from the word at `at` on, and what stood there. */
export interface Replaced {
  readonly at: number
  readonly count: number
  readonly was: string
}

/** A line of captions as it is corrected. `id` stays with it; `heard` has one entry a word, or is absent. */
export interface KeptCue extends Cue {
  readonly id: string
  readonly heard?: readonly Heard[]
  readonly replaced?: readonly Replaced[]
}

/** Below this a word is shown as uncertain. */
export const unsureBelow = 0.6

/** What is between white space, in order. */
export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

export const isUnsure = (heard: Heard | undefined): boolean => heard !== undefined && heard.sure < unsureBelow

/** When each word of a line is said: as it was heard, or else by its share of the letters. */
export function timesOf({ text, from, to, heard }: KeptCue): readonly number[] {
  if (heard) return heard.map(word => word.from)
  const words = wordsOf(text)
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0)
  let before = 0
  return words.map(word => {
    const at = from + ((to - from) * before) / Math.max(1, letters)
    before += word.length + 1
    return Math.round(at * 1000) / 1000
  })
}

/**
 * The line with other words. A word that stays keeps how it was heard; what a person wrote is sure, and is said where the
 * words around it leave room.
 */
export function withText(cue: KeptCue, text: string): KeptCue {
  if (text === cue.text) return cue
  const { heard, replaced, ...plain } = cue
  const [before, after] = [wordsOf(cue.text), wordsOf(text)]
  const kept = alike(before, after)
  const next = { ...plain, text }
  return {
    ...next,
    ...(heard && { heard: heardAfter(cue, heard, kept, after.length) }),
    ...tellReplaced(replaced?.flatMap(each => moved(each, kept))),
  }
}

const tellReplaced = (replaced: readonly Replaced[] | undefined) =>
  replaced && replaced.length > 0 ? { replaced } : {}

/** For each new word the old one that it is, by index; -1 for one that is new. The longest run in order that both share. */
function alike(before: readonly string[], after: readonly string[]): readonly number[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const middle = longest(before.slice(start, before.length - end), after.slice(start, after.length - end))
  return after.map((_, at) => {
    if (at < start) return at
    if (at >= after.length - end) return at - after.length + before.length
    const found = middle[at - start] ?? -1
    return found < 0 ? -1 : found + start
  })
}

/** More pairs than this are not compared one by one: such words count as new. */
const mostPairs = 250_000

function longest(before: readonly string[], after: readonly string[]): readonly number[] {
  if (before.length * after.length > mostPairs) return after.map(() => -1)
  const width = after.length + 1
  const length = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found = after.map(() => -1)
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      found[j] = i
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}

function heardAfter(
  { from, to }: KeptCue,
  heard: readonly Heard[],
  kept: readonly number[],
  count: number,
): readonly Heard[] {
  const known = Array.from({ length: count }, (_, at) => heard[kept[at] ?? -1])
  return known.map((word, at) => {
    if (word) return word
    let first = at
    while (first > 0 && !known[first - 1]) first -= 1
    let last = at
    while (last < count - 1 && !known[last + 1]) last += 1
    const begin = known[first - 1]?.to ?? from
    const end = Math.max(begin, known[last + 1]?.from ?? to)
    const each = (end - begin) / (last - first + 1)
    return { from: milli(begin + each * (at - first)), to: milli(begin + each * (at - first + 1)), sure: 1 }
  })
}

const milli = (seconds: number) => Math.round(seconds * 1000) / 1000

/** A replacement whose words all stay together moves with them; one that was written over is none any more. */
function moved({ at, count, was }: Replaced, kept: readonly number[]): readonly Replaced[] {
  const first = kept.indexOf(at)
  const isWhole =
    first >= 0 && Array.from({ length: count }, (_, i) => kept[first + i] === at + i).every(Boolean)
  return isWhole ? [{ at: first, count, was }] : []
}

/** The first words of a line, and the rest as a line named `id`; null where one of the two would be empty. `at` counts words. */
export function split(cue: KeptCue, at: number, id: string): readonly [KeptCue, KeptCue] | null {
  const parts = cue.text.split(/(\s+)/)
  const starts = parts.flatMap((part, index) => (/\S/.test(part) ? [index] : []))
  const begin = starts[at]
  const when = timesOf(cue)[at]
  if (at < 1 || begin === undefined || when === undefined) return null
  const middle = Math.min(cue.to - 0.001, Math.max(cue.from + 0.001, when))
  if (!(middle > cue.from && middle < cue.to)) return null
  const { heard, replaced, ...plain } = cue
  const piece = (from: number, to: number, text: string, first: number, end: number) => ({
    ...{ ...plain, from, to, text },
    ...(heard && { heard: heard.slice(first, end) }),
    ...tellReplaced(
      replaced
        ?.filter(each => each.at >= first && each.at + each.count <= end)
        .map(each => ({ ...each, at: each.at - first })),
    ),
  })
  const second = milli(middle)
  return [
    piece(cue.from, second, parts.slice(0, begin).join('').trim(), 0, at),
    { ...piece(second, cue.to, parts.slice(begin).join('').trim(), at, starts.length), id },
  ]
}

/** Two lines as one, under the name of the first; every word of both is in it. */
export function joined(first: KeptCue, second: KeptCue): KeptCue {
  const shift = wordsOf(first.text).length
  const replaced = [
    ...(first.replaced ?? []),
    ...(second.replaced ?? []).map(each => ({ ...each, at: each.at + shift })),
  ]
  const both = { ...first, to: Math.max(first.to, second.to), text: `${first.text} ${second.text}` }
  const { heard: _, replaced: __, ...plain } = both
  const isHeard = first.heard ?? second.heard
  return {
    ...plain,
    ...(isHeard && { heard: [...told(first), ...told(second)] }),
    ...tellReplaced(replaced),
  }
}

/** How a line was heard; one that a person wrote is sure. */
function told(cue: KeptCue): readonly Heard[] {
  if (cue.heard) return cue.heard
  const times = timesOf(cue)
  return times.map((from, at) => ({ from, to: times[at + 1] ?? cue.to, sure: 1 }))
}

/** A person said that this word, or without `at` every word of the line, is right. */
export const confirmed = (cue: KeptCue, at?: number): KeptCue =>
  cue.heard
    ? {
        ...cue,
        heard: cue.heard.map((word, index) =>
          at === undefined || at === index ? { ...word, sure: 1 } : word,
        ),
      }
    : cue

/** What stood there before the glossary changed it. */
export function revoked(cue: KeptCue, replaced: Replaced): KeptCue {
  const parts = cue.text.split(/(\s+)/)
  const starts = parts.flatMap((part, index) => (/\S/.test(part) ? [index] : []))
  const [begin, end] = [starts[replaced.at], starts[replaced.at + replaced.count - 1]]
  if (begin === undefined || end === undefined) return cue
  const text = [...parts.slice(0, begin), replaced.was, ...parts.slice(end + 1)].join('')
  return withText({ ...cue, replaced: cue.replaced?.filter(each => each !== replaced) ?? [] }, text)
}

export const inOrder = (cues: readonly KeptCue[]): readonly KeptCue[] =>
  [...cues].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))

/** Words nobody is sure of, in order. */
export const unsureIn = (cues: readonly KeptCue[]): readonly { readonly id: string; readonly at: number }[] =>
  cues.flatMap(({ id, heard = [] }) => heard.flatMap((word, at) => (isUnsure(word) ? [{ id, at }] : [])))
