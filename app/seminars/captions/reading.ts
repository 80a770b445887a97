import type { Cue } from './captions.ts'
import { type KeptCue, wordsOf } from './cues.ts'

/**
 * What makes a line hard to read: letters a second, letters in a line of text, lines, seconds on screen. After the Timed Text
 * Style Guide of a large streaming house (17 letters a second for adults in most languages, two lines of 42, from 5/6 to 7 seconds),
 * a little wider where speech leaves no choice.
 */
export const readable = { perSecond: 20, inLine: 42, lines: 2, shortest: 0.8, longest: 7.5 }

export type HardToRead = 'tooFast' | 'tooWide' | 'tooManyLines' | 'tooShort' | 'tooLong'

export const perSecond = ({ text, from, to }: Cue): number =>
  text.replace(/\s+/g, ' ').length / Math.max(0.001, to - from)

/** What makes this line hard to read on screen; empty when nothing does. */
export function hardToRead(cue: Cue): readonly HardToRead[] {
  const lines = cue.text.split('\n')
  const found: readonly (HardToRead | false)[] = [
    perSecond(cue) > readable.perSecond && 'tooFast',
    lines.some(line => line.length > readable.inLine) && 'tooWide',
    lines.length > readable.lines && 'tooManyLines',
    cue.to - cue.from < readable.shortest && 'tooShort',
    cue.to - cue.from > readable.longest && 'tooLong',
  ]
  return found.filter(each => each !== false)
}

/** The words over as few lines of text as hold them, about equally long. */
export function wrapped(text: string): string {
  const words = wordsOf(text)
  const whole = words.join(' ')
  const wanted = Math.ceil(whole.length / readable.inLine)
  const width = Math.ceil(whole.length / Math.max(1, wanted))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const isRoom =
      last !== undefined &&
      last.length + 1 + word.length <= readable.inLine &&
      (last.length < width - word.length / 2 || lines.length >= wanted)
    if (isRoom) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

/** Lines that are read as one: up to a pause, another voice, or the end of a sentence once there is enough. */
export function paragraphs(cues: readonly KeptCue[]): readonly (readonly KeptCue[])[] {
  const all: KeptCue[][] = []
  let length = 0
  for (const cue of cues) {
    const before = all.at(-1)?.at(-1)
    const isNew =
      !before ||
      cue.from - before.to >= 2 ||
      (cue.voice ?? '') !== (before.voice ?? '') ||
      (length > 280 && /[.!?…]["”’)]?$/.test(before.text)) ||
      length > 900
    if (isNew) {
      all.push([])
      length = 0
    }
    all.at(-1)?.push(cue)
    length += cue.text.length
  }
  return all
}
