import type { KeptCue } from './cues.ts'

/** Seconds: how long a new line is shown, at most and at least. */
const usual = 4
const least = 0.3

/**
 * The lines with a new one without words from `second` on, up to the next one. The line that a person wrote and that is shown just
 * then ends there; null where a line begins within a moment, or a machine heard what is said there.
 */
export function withNewLine(cues: readonly KeptCue[], second: number, id: string): readonly KeptCue[] | null {
  const from = Math.round(second * 1000) / 1000
  const shown = cues.filter(cue => cue.from <= from && from < cue.to)
  const next = cues.find(cue => cue.from > from)
  const to = Math.min(from + usual, next?.from ?? Number.POSITIVE_INFINITY)
  if (to - from < least || shown.some(cue => cue.heard || from - cue.from < least)) return null
  const others = cues.map(cue => (shown.includes(cue) ? { ...cue, to: from } : cue))
  return [...others, { id, from, to, text: '' }].sort((a, b) => a.from - b.from)
}
