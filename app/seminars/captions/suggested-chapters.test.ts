import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someCues } from './caption-makers.ts'
import { readCaptions } from './captions.ts'
import type { Span } from './pieces.ts'
import { suggestChapters } from './suggested-chapters.ts'

const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc
    .tuple(fc.nat({ max: 600 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, lasts]) => [from, from + lasts] as const),
)

it('keeps suggestions apart from each other, from chapters that are there and from both ends', () => {
  fc.assert(
    fc.property(
      someCues,
      spans,
      fc.array(fc.nat({ max: 600 })),
      fc.boolean(),
      (cues, silences, taken, hasWords) => {
        const found = suggestChapters({ seconds: 600, cues: hasWords ? cues : [], silences }, taken)
        const all = [0, ...found.map(({ seconds }) => seconds), 600]
        for (const [at, second] of all.entries())
          if (at > 0) expect(second - (all[at - 1] ?? 0)).toBeGreaterThanOrEqual(40)
        for (const { seconds } of found)
          for (const other of taken) expect(Math.abs(other - seconds)).toBeGreaterThanOrEqual(40)
      },
    ),
  )
})

it('finds where a talk turns to something else', () => {
  const about = (word: string, from: number) =>
    [0, 1, 2, 3, 4, 5].map(at => ({
      ...{ from: from + at * 10, to: from + at * 10 + 9 },
      text: `${word} pertama, ${word} kedua dan ${word} lagi.`,
    }))
  const cues = [...about('Antrean', 0), ...about('Formulir', 60), ...about('Anggaran', 120)]
  const found = suggestChapters({ seconds: 180, cues, silences: [] }, [])
  expect(found.map(({ seconds }) => seconds)).toEqual([60, 120])
  expect(found[0]?.title).toBe('Formulir pertama, Formulir kedua dan Formulir lagi')
})

it('goes by long pauses where there are no words', () => {
  const silences = [
    [50, 50.9],
    [90, 94],
    [95, 97.5],
    [150, 153],
  ] as const
  const found = suggestChapters({ seconds: 300, cues: [], silences }, [])
  expect(found).toEqual([
    { seconds: 94, title: '' },
    { seconds: 153, title: '' },
  ])
})

it('finds most chapters of the sample near where its author set them', () => {
  const folder = new URL('../../../content/seminars/inovasi-layanan/', import.meta.url)
  const read = readCaptions(readFileSync(new URL('captions.id.vtt', folder), 'utf8'))
  const chapters: { start: number }[] = JSON.parse(readFileSync(new URL('chapters.json', folder), 'utf8'))
  const cues = read.ok ? read.cues : []
  const silences = cues.slice(1).map((cue, at) => [cues[at]?.to ?? 0, cue.from] as const)
  const found = suggestChapters({ seconds: 187, cues, silences }, [])
  const near = chapters
    .slice(1)
    .filter(({ start }) => found.some(({ seconds }) => Math.abs(seconds - start) <= 8))
  expect(near.length).toBeGreaterThanOrEqual(3)
})
