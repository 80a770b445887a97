import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chaptersFromSlides } from './slide-chapters.ts'

const slides = ['Pembuka', 'Enam hari (1/2)', 'Enam hari (2/2)', '', 'Penutup'].map((title, i) => ({
  number: i + 1,
  title,
}))

it('begins a chapter where the title changes, not with each slide of one title', () => {
  const showings = [0, 40, 80, 120, 160].map((seconds, i) => ({ seconds, number: i + 1 }))
  expect(chaptersFromSlides(showings, slides, [])).toEqual([
    { seconds: 0, title: 'Pembuka' },
    { seconds: 40, title: 'Enam hari (1/2)' },
    { seconds: 160, title: 'Penutup' },
  ])
  expect(chaptersFromSlides(showings, slides, [45]).map(({ seconds }) => seconds)).toEqual([0, 160])
})

it('never suggests two close to each other, close to one that is there, or one without a name', () => {
  const showing = fc.record({
    seconds: fc.integer({ min: 0, max: 900 }),
    number: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(
      fc.array(showing),
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
      (given, taken) => {
        const showings = given.sort((a, b) => a.seconds - b.seconds)
        const found = chaptersFromSlides(showings, slides, taken)
        for (const [i, { seconds, title }] of found.entries()) {
          expect(title).not.toBe('')
          const others = [...taken, ...found.slice(0, i).map(each => each.seconds)]
          for (const other of others) expect(Math.abs(other - seconds)).toBeGreaterThanOrEqual(20)
        }
      },
    ),
  )
})
