import type { Cue } from './captions.ts'
import { wordsOf } from './cues.ts'
import type { Span } from './pieces.ts'

/** Where a chapter may begin, with the first words that are said there. */
export interface SuggestedChapter {
  readonly seconds: number
  readonly title: string
  /** Whether a slide says so, and not what is said. */
  readonly isSlide?: true
}

export interface Sentence {
  readonly from: number
  readonly text: string
  readonly stems: readonly string[]
}

/** Words that say nothing of a topic. */
const plain = new Set(
  `ada adalah agar akan anda apa atau bagi bahwa bapak beberapa belum bisa bukan dalam dan dapat dari dengan di dia harus hari ia ibu ini itu
  jadi jika juga kalau kami kata kita ke kepada ketika lagi lalu lebih maka mereka oleh pada para saat saja sama sampai sangat saya sebagai
  sebuah sehingga semua seperti sudah supaya tapi telah tetapi tidak untuk yaitu yang
  a about after all also an and are as at be because been but by can did do for from had has have he her his how i if in into is it its like
  more most my no not now of on one or our out she so some than that the their them then there these they this those to too up us was we were
  what when which who will with would you your`.split(/\s+/),
)

/** Words of a topic, each cut to its beginning: prefixes and endings of one word mostly differ after that. */
const stemsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter(word => word.length > 2 && !plain.has(word))
    .map(word => word.slice(0, 6))

/** Sentences with the second they begin at, told by the lines they begin in. */
export function sentencesOf(cues: readonly Cue[]): readonly Sentence[] {
  const sentences: { from: number; text: string }[] = []
  let isOpen = false
  for (const cue of cues)
    for (const part of cue.text.replace(/\s+/g, ' ').split(/(?<=[.!?…]["”’)]?)\s+/)) {
      const last = sentences.at(-1)
      if (isOpen && last) last.text += ` ${part}`
      else sentences.push({ from: cue.from, text: part })
      isOpen = !/[.!?…]["”’)]?$/.test(part)
    }
  return sentences.map(each => ({ ...each, stems: stemsOf(each.text) }))
}

const counted = (sentences: readonly Sentence[]) => {
  const counts = new Map<string, number>()
  for (const stem of sentences.flatMap(({ stems }) => stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const length = (counts: ReadonlyMap<string, number>) =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0))
  const both = [...one].reduce((sum, [stem, count]) => sum + count * (other.get(stem) ?? 0), 0)
  const lengths = length(one) * length(other)
  return lengths > 0 ? both / lengths : 0
}

/** Sentences on either side that are compared. */
const block = 4

/**
 * How deep the likeness of what is said before and after falls at each gap between sentences, from 0 to 2, after
 * Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational Linguistics 23 (1), 1997:
 * blocks are compared by the cosine of their words, and a gap's depth is what likeness rises to on its left and on its right.
 */
function depthsOf(sentences: readonly Sentence[]): readonly number[] {
  const likeness = sentences
    .slice(1)
    .map((_, at) =>
      cosine(
        counted(sentences.slice(Math.max(0, at + 1 - block), at + 1)),
        counted(sentences.slice(at + 1, at + 1 + block)),
      ),
    )
  return likeness.map((here, at) => {
    let [left, right] = [here, here]
    for (let i = at - 1; i >= 0 && (likeness[i] ?? 0) >= left; i -= 1) left = likeness[i] ?? left
    for (let i = at + 1; i < likeness.length && (likeness[i] ?? 0) >= right; i += 1)
      right = likeness[i] ?? right
    return left - here + (right - here)
  })
}

/** What a pause of this many seconds adds to a gap's depth: nothing below one second, half of all from three on. */
const weightOf = (pause: number) => Math.min(1, Math.max(0, (pause - 1) / 2)) / 2

/** Seconds that a chapter lasts at least: a fifteenth of the whole, from 20 seconds to five minutes. */
const shortestIn = (seconds: number) => Math.min(300, Math.max(20, seconds / 15))

interface Candidate extends SuggestedChapter {
  readonly depth: number
}

/**
 * Where chapters may begin: where the topic shifts in what is said, the more so where the speaker pauses; without words, after
 * long pauses alone. Never nearer to each other, to `taken` or to either end than a chapter lasts.
 */
export function suggestChapters(
  { seconds, cues, silences }: { seconds: number; cues: readonly Cue[]; silences: readonly Span[] },
  taken: readonly number[],
): readonly SuggestedChapter[] {
  const shortest = shortestIn(seconds)
  const found: Candidate[] = []
  const isFree = ({ seconds: at }: Candidate) =>
    at >= shortest &&
    at <= seconds - shortest &&
    [...taken, ...found.map(each => each.seconds)].every(other => Math.abs(other - at) >= shortest)
  const candidates = cues.length > 0 ? shiftsIn(cues, silences) : pausesIn(silences)
  for (const candidate of [...candidates].sort((a, b) => b.depth - a.depth || a.seconds - b.seconds))
    if (isFree(candidate)) found.push(candidate)
  return found.sort((a, b) => a.seconds - b.seconds).map(({ seconds, title }) => ({ seconds, title }))
}

/** Gaps deeper than most: Hearst's mean less half a deviation, for depths as they are; here the mean, as pauses add to some. */
function shiftsIn(cues: readonly Cue[], silences: readonly Span[]): readonly Candidate[] {
  const sentences = sentencesOf(cues)
  const pauseBefore = (second: number) =>
    silences.reduce(
      (longest, [from, to]) =>
        second >= from && second <= to + 1.5 ? Math.max(longest, to - from) : longest,
      0,
    )
  const gaps = depthsOf(sentences).map((depth, at) => {
    const sentence = sentences[at + 1]
    return {
      seconds: Math.floor(sentence?.from ?? 0),
      title: titleOf(sentence?.text ?? ''),
      depth: depth + weightOf(pauseBefore(sentence?.from ?? 0)),
    }
  })
  const mean = gaps.reduce((sum, { depth }) => sum + depth, 0) / Math.max(1, gaps.length)
  return gaps.filter(({ depth }) => depth > mean)
}

/** Long enough to be a break between two parts. */
const longPause = 2

const pausesIn = (silences: readonly Span[]): readonly Candidate[] =>
  silences
    .filter(([from, to]) => to - from >= longPause)
    .map(([from, to]) => ({ seconds: Math.floor(to), title: '', depth: to - from }))

/** The first words, as a title to be made better. */
function titleOf(text: string): string {
  const words = wordsOf(text)
  const first = words
    .slice(0, 7)
    .join(' ')
    .slice(0, 80)
    .replace(/[.,;:!?]+$/, '')
  return words.length > 7 ? `${first} …` : first
}
