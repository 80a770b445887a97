import type { Language } from '#app/web/language.ts'
import type { Stretch } from './line.ts'

const segmenters = new Map<Language, Intl.Segmenter>()

/** The sentences of a text, spaces after them included. */
export function sentencesIn(text: string, language: Language): readonly Stretch[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    from: index,
    to: index + segment.length,
  }))
}
