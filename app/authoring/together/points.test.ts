import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Made, pointsOf } from './points.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 8, minute))
const made = (...minutes: number[]): Made[] =>
  minutes.map((minute, place) => ({ number: place + 1, by: 'dewi', at: at(minute) }))

it('takes what was written without a long pause as one sitting', () => {
  expect(pointsOf(made(0, 3, 9, 25, 30), [])).toEqual([
    { number: 3, after: 0, from: at(0), to: at(9), by: ['dewi'], name: null },
    { number: 5, after: 3, from: at(25), to: at(30), by: ['dewi'], name: null },
  ])
})

it('ends a sitting after half an hour of writing, and where a point has a name', () => {
  expect(pointsOf(made(0, 8, 16, 24, 31), []).map(({ number }) => number)).toEqual([4, 5])
  expect(pointsOf(made(0, 1, 2), [{ number: 2, name: 'Sebelum uji coba' }])).toMatchObject([
    { number: 2, name: 'Sebelum uji coba' },
    { number: 3, name: null },
  ])
})

it('names everyone who wrote in a sitting once, in the order they began', () => {
  const changes = made(0, 1, 2, 3).map((change, place) => ({
    ...change,
    by: ['a', 'b', 'a', 'c'][place] ?? '',
  }))
  expect(pointsOf(changes, [])[0]?.by).toEqual(['a', 'b', 'c'])
})

it('puts every change in one point', () => {
  const minutes = fc.array(fc.nat(20), { maxLength: 40 }).map(gaps => {
    let sum = 0
    return gaps.map(gap => {
      sum += gap
      return sum
    })
  })
  fc.assert(
    fc.property(minutes, fc.array(fc.nat(40)), (times, named) => {
      const points = pointsOf(
        made(...times),
        named.map(number => ({ number, name: 'n' })),
      )
      const covered = points.flatMap(({ after, number }) =>
        Array.from({ length: number - after }, (_, i) => after + i + 1),
      )
      expect(covered).toEqual(times.map((_, place) => place + 1))
    }),
  )
})
