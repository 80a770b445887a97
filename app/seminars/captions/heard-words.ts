import { z } from 'zod'
import type { Heard } from './cues.ts'
import type { Span } from './pieces.ts'

/** A word as a machine heard it, in seconds from the beginning of the whole. */
export interface HeardWord extends Heard {
  readonly text: string
}

const time = z.number().min(-60).max(100_000)
const share = z.number().min(0).max(1)
const word = z.object({
  word: z.string().max(500),
  start: time,
  end: time,
  probability: share.optional(),
})
const segment = z.object({
  text: z.string().max(20_000),
  start: time,
  end: time,
  avg_logprob: z.number().max(1).optional(),
  words: z.array(word).max(20_000).optional(),
})

/**
 * An answer of a transcription endpoint in its `verbose_json` format: words with their times, either of their own or within
 * segments, and how surely each was heard: as `probability`, or by the mean logarithm of its segment.
 */
export const answerSchema = z.object({
  segments: z.array(segment).max(20_000).optional(),
  words: z.array(word).max(50_000).optional(),
})

export type TranscriptionAnswer = z.infer<typeof answerSchema>

type Segment = NonNullable<TranscriptionAnswer['segments']>[number]
type Word = z.infer<typeof word>

/** How sure one may be of a segment's words: e to the mean logarithm of their probabilities. */
const sureOf = (segment: Segment | undefined): number =>
  segment?.avg_logprob === undefined ? 1 : Math.min(1, Math.exp(segment.avg_logprob))

/** The words of an answer about one piece of the whole, all within that piece and in order. */
export function wordsHeard(
  { segments = [], words }: TranscriptionAnswer,
  [from, to]: Span,
): readonly HeardWord[] {
  const around = (at: number) => segments.find(each => at >= each.start && at <= each.end)
  const found = words?.length
    ? words.map(each => ({ ...each, sure: each.probability ?? sureOf(around(each.start)) }))
    : segments.flatMap(each =>
        wordsOfSegment(each).map(word => ({ ...word, sure: word.probability ?? sureOf(each) })),
      )
  const within = (second: number) => Math.round(Math.min(to, Math.max(from, from + second)) * 1000) / 1000
  return gluedTogether(found)
    .map(({ word, start, end, sure }) => ({
      ...{ text: word.replace(/\s+/g, ' ').trim(), sure: Math.round(sure * 100) / 100 },
      ...{ from: within(start), to: within(Math.max(start, end)) },
    }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.from - b.from)
}

type Sure = Word & { readonly sure: number }

/** Parts of words that come one by one, told by the space that a new word begins with, are one word. */
function gluedTogether(words: readonly Sure[]): readonly Sure[] {
  if (!words.some(({ word }) => /^\s/.test(word))) return words
  const glued: Sure[] = []
  for (const each of words) {
    const before = glued.at(-1)
    if (!before || /^\s/.test(each.word)) glued.push(each)
    else
      glued[glued.length - 1] = {
        ...{ word: before.word + each.word, start: before.start, end: each.end },
        sure: Math.min(before.sure, each.sure),
      }
  }
  return glued
}

/** The words of a segment: as they are told, or spread over its time by their letters. */
function wordsOfSegment({ text, start, end, words }: Segment): readonly Word[] {
  if (words?.length) return words
  const plain = text.split(/\s+/).filter(Boolean)
  const letters = plain.reduce((sum, each) => sum + each.length, 0)
  let before = 0
  return plain.map(each => {
    const at = (letters: number, all: number) => start + ((end - start) * letters) / Math.max(1, all)
    const begins = at(before, letters)
    before += each.length
    return { word: ` ${each}`, start: begins, end: at(before, letters) }
  })
}
