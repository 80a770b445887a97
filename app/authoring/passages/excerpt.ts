import { foldedWords } from './slips.ts'

/** A stretch of text, and whether it is what was looked for. All stretches together are the text. */
export interface Stretch {
  readonly text: string
  readonly isHit: boolean
}

/**
 * The part of a text around the first word that answers, about `length` characters long, cut between words, with every word
 * that answers marked. Cuts are shown by “…”.
 */
export function excerptOf(
  text: string,
  isHit: (foldedWord: string) => boolean,
  length = 180,
): readonly Stretch[] {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const words = [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const hits = words.filter(([word]) => foldedWords(word).some(isHit))
  const first = hits[0]?.index ?? 0
  const wanted = Math.max(0, Math.min(first - length / 3, plain.length - length))
  const from = wanted === 0 ? 0 : (words.find(({ index }) => index >= wanted)?.index ?? 0)
  const to = plain.length - from <= length ? plain.length : endBefore(words, from + length, from)
  const stretches: Stretch[] = []
  const add = (piece: string, isHit: boolean) => piece && stretches.push({ text: piece, isHit })
  let at = from
  if (from > 0) add('… ', false)
  for (const { 0: word, index } of hits) {
    if (index < at || index + word.length > to) continue
    add(plain.slice(at, index), false)
    add(word, true)
    at = index + word.length
  }
  add(plain.slice(at, to), false)
  if (to < plain.length) add(' …', false)
  return stretches
}

/** Where the last word that fits ends; a single word too long is cut. */
function endBefore(words: readonly RegExpExecArray[], most: number, from: number): number {
  const last = words.findLast(({ 0: word, index }) => index >= from && index + word.length <= most)
  return last ? last.index + last[0].length : most
}
