import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chapterAt, lastBegun, resumeAt } from './recording.ts'

const chapters = [
  { seconds: 0, title: 'Pembuka' },
  { seconds: 20.5, title: 'Enam hari' },
  { seconds: 50, title: 'Satu pertanyaan' },
]

it('knows which chapter runs', () => {
  expect(chapterAt(chapters, 20)?.title).toBe('Pembuka')
  expect(chapterAt(chapters, 20.5)?.title).toBe('Enam hari')
  expect(chapterAt(chapters, 999)?.title).toBe('Satu pertanyaan')
  expect(chapterAt(chapters.slice(1), 3)).toBeNull()
})

it('finds what began last as a naive search does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 })),
      fc.integer({ min: -5, max: 105 }),
      (some, second) => {
        const starts = [...some].sort((a, b) => a - b)
        expect(lastBegun(starts, second)).toBe(starts.filter(start => start <= second).length - 1)
      },
    ),
  )
})

it('goes on where one stopped, but not at either end', () => {
  expect(resumeAt(83.4, 187)).toBe(83)
  expect(resumeAt(4, 187)).toBe(0)
  expect(resumeAt(184, 187)).toBe(0)
})
