import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextWithin, outOfOrder, readShowings, shortest, showingAt } from './showings.ts'
import { writtenIn } from './times-form.ts'

const whole = { seconds: 600, pages: 5 }
const written = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 7 }),
    seconds: fc.oneof(fc.integer({ min: -5, max: 700 }), fc.constant(null), fc.constant('badTime' as const)),
  }),
  { maxLength: 30 },
)

it('keeps only times that can be, in their order, none at the same moment, none of a slide that goes on', () => {
  fc.assert(
    fc.property(written, given => {
      const read = readShowings(given, whole)
      if (!read.ok) return void expect(read.faults.size).toBeGreaterThan(0)
      for (const [i, { seconds, number }] of read.showings.entries()) {
        expect(seconds).toBeGreaterThanOrEqual(0)
        expect(seconds).toBeLessThanOrEqual(whole.seconds)
        expect(number).toBeLessThanOrEqual(whole.pages)
        const before = read.showings[i - 1]
        if (!before) continue
        expect(seconds - before.seconds).toBeGreaterThanOrEqual(shortest)
        expect(number).not.toBe(before.number)
      }
    }),
  )
})

it('reads what it made as the same again, in whatever order it is written', () => {
  fc.assert(
    fc.property(written, fc.integer(), (given, seed) => {
      const read = readShowings(given, whole)
      if (!read.ok) return
      const shuffled = [...read.showings].sort(
        (a, b) => ((a.seconds * 7 + seed) % 11) - ((b.seconds * 7 + seed) % 11),
      )
      expect(readShowings(shuffled, whole)).toEqual(read)
    }),
  )
})

it('names each fault where it stands', () => {
  const faults = (...given: Parameters<typeof readShowings>[0]) => {
    const read = readShowings(given, whole)
    return read.ok ? [] : [...read.faults]
  }
  expect(faults({ number: 1, seconds: 10 }, { number: 2, seconds: 10 })).toEqual([[1, 'sameTime']])
  expect(faults({ number: 1, seconds: 601 })).toEqual([[0, 'beyondEnd']])
  expect(faults({ number: 6, seconds: 1 })).toEqual([[0, 'absent']])
  expect(faults({ number: 1, seconds: null }, { number: 2, seconds: 'badTime' })).toEqual([[1, 'badTime']])
})

it('reads several times of one slide between commas, and none where nothing is written', () => {
  expect(
    writtenIn({ 'slide-1': '0, 2.30', 'slide-2': '', 'slide-3': '1:00;', 'slide-4': 'nanti' }, 4),
  ).toEqual([
    { number: 1, seconds: 0 },
    { number: 1, seconds: 150 },
    { number: 3, seconds: 60 },
    { number: 4, seconds: 'badTime' },
  ])
})

it('tells which slide is on show, and which comes soon', () => {
  const showings = [
    { seconds: 5, number: 1 },
    { seconds: 60, number: 2 },
    { seconds: 90, number: 1 },
  ]
  expect([0, 5, 59.9, 60, 1000].map(second => showingAt(showings, second)?.number ?? null)).toEqual([
    null,
    1,
    1,
    2,
    1,
  ])
  expect([30, 45, 60, 95].map(second => nextWithin(showings, second, 20)?.number ?? null)).toEqual([
    null,
    2,
    null,
    null,
  ])
})

it('names slides that come before one in front of them, and no slide that comes again', () => {
  const at = (...numbers: number[]) => numbers.map((number, i) => ({ number, seconds: i * 10 }))
  expect(outOfOrder(at(1, 2, 3, 1, 4))).toEqual([])
  expect(outOfOrder(at(1, 3, 2, 4))).toEqual([3])
})
