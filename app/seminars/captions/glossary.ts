import { joined, type KeptCue, type Replaced, split, withText, wordsOf } from './cues.ts'

/** How a name or term is spelled, and what is heard or written in its place. */
export interface Term {
  readonly heard: string
  readonly written: string
}

/** A place in a text: its first letter, and the one after its last. */
interface Span {
  readonly from: number
  readonly to: number
}

const letter = String.raw`[\p{L}\p{N}\p{M}_]`

/** Whole words only, whatever white space is between them. */
const pattern = (words: string, flags: string) => {
  const inner = wordsOf(words)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
  return new RegExp(`(?<!${letter})${inner}(?!${letter})`, flags)
}

/** All of them, also those that overlap: which of them count is decided once all are known. */
function placesOf(text: string, words: string, flags: string): readonly Span[] {
  if (wordsOf(words).length === 0) return []
  const search = pattern(words, flags)
  const places: Span[] = []
  for (let found = search.exec(text); found; found = search.exec(text)) {
    places.push({ from: found.index, to: found.index + found[0].length })
    search.lastIndex = found.index + 1
  }
  return places
}

const meet = (one: Span, other: Span) => one.from < other.to && other.from < one.to

interface Match extends Span {
  readonly written: string
}

/**
 * Where a text says something as it is heard, from the left, of several the longest. What stands there in its right spelling
 * already is left alone, of whichever term; so a second pass finds nothing.
 */
function matchesIn(text: string, terms: readonly Term[]): readonly Match[] {
  const right = terms.flatMap(({ written }) => placesOf(text, written, 'gu'))
  const all = terms
    .filter(({ written }) => wordsOf(written).length > 0)
    .flatMap(({ heard, written }) => placesOf(text, heard, 'giu').map(span => ({ ...span, written })))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const found: Match[] = []
  for (const match of all) if (![...right, ...found].some(span => meet(span, match))) found.push(match)
  return found
}

/** A replacement may part what was one word before, so it is looked again, but not for ever. */
const mostPasses = 5

/** The line in the organisation's spelling; its times stay, and each replacement is remembered with what stood there. */
export function spelled(cue: KeptCue, terms: readonly Term[], passes = mostPasses): KeptCue {
  const matches = passes > 0 ? matchesIn(cue.text, terms) : []
  if (matches.length === 0) return cue
  const next = matches.reduceRight((line, { from, to, written }) => {
    const text = `${line.text.slice(0, from)}${written}${line.text.slice(to)}`
    return remembered(line, withText(line, text), from, to, written.length)
  }, cue)
  return spelled(next, terms, passes - 1)
}

/** Counts in words, from one that the replacement begins in to the one it ends in. */
function remembered(before: KeptCue, after: KeptCue, from: number, to: number, length: number): KeptCue {
  const wholeWords = (text: string, start: number, end: number) => {
    const first = start - (/\S*$/.exec(text.slice(0, start))?.[0].length ?? 0)
    const last = end + (/^\S*/.exec(text.slice(end))?.[0].length ?? 0)
    return { first, words: text.slice(first, last) }
  }
  const [old, now] = [wholeWords(before.text, from, to), wholeWords(after.text, from, from + length)]
  const at = wordsOf(before.text.slice(0, old.first)).length
  const [was, count] = [wordsOf(old.words).length, wordsOf(now.words).length]
  const others = (before.replaced ?? []).flatMap(each => {
    if (each.at >= at + was) return [{ ...each, at: each.at + count - was }]
    return each.at + each.count <= at ? [each] : []
  })
  const replaced: Replaced = { at, count, was: old.words }
  return { ...after, replaced: [...others, replaced].sort((a, b) => a.at - b.at) }
}

/** Seconds of silence after which the next line says something else. */
const breath = 1

const isOneBreath = (first: KeptCue, second: KeptCue) =>
  first.voice === second.voice && second.from - first.to <= breath

/** All lines in the organisation's spelling; what is said across two of them goes to the first, which lasts as long as its words. */
export function spelledAll(cues: readonly KeptCue[], terms: readonly Term[]): readonly KeptCue[] {
  if (terms.length === 0) return cues
  const lines: KeptCue[] = []
  for (const cue of cues) {
    let rest: KeptCue | null = spelled(cue, terms)
    for (let before = lines.at(-1); before && rest && isOneBreath(before, rest); before = lines.at(-1)) {
      const drawn = drawnTogether(before, rest, terms)
      if (!drawn) break
      lines[lines.length - 1] = drawn[0]
      rest = drawn[1]
    }
    if (rest) lines.push(rest)
  }
  return lines
}

/** Two lines once a term that begins in the first and ends in the second stands in the first; null where there is none. */
function drawnTogether(first: KeptCue, second: KeptCue, terms: readonly Term[]) {
  const seam = first.text.length
  const across = matchesIn(`${first.text} ${second.text}`, terms).find(
    ({ from, to }) => from < seam && to > seam + 1,
  )
  if (!across) return null
  const words = wordsOf(second.text.slice(0, across.to - seam - 1)).length
  if (words >= wordsOf(second.text).length) return [spelled(joined(first, second), terms), null] as const
  const parts = split(second, words, second.id)
  return parts && ([spelled(joined(first, parts[0]), terms), parts[1]] as const)
}

const bare = (words: readonly string[]) => words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** Longest in words that one correction is taken for a term. */
const mostWords = 6

/** What a correction changed, as a term that could always be spelled so; null where it changed more, less or nothing. */
export function termIn(before: string, after: string): Term | null {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  const [heard, written] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  if (heard.length > mostWords || written.length > mostWords) return null
  const term = { heard: bare(heard), written: bare(written) }
  return term.heard && term.written && term.heard !== term.written ? term : null
}
