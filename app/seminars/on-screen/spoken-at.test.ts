import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lookOf, resized, usualLook } from './caption-look.ts'
import { spokenAt } from './spoken-at.ts'

const cues = [
  { from: 0, to: 6, text: 'Selamat pagi.' },
  { from: 6.5, to: 12, text: 'Inovasi dimulai\ndari satu menit.' },
  { from: 11, to: 13, text: 'Ya.' },
]

it('tells what is said at a moment, and when that changes', () => {
  expect(spokenAt(cues, 0)).toEqual({ text: 'Selamat pagi.', until: 6 })
  expect(spokenAt(cues, 6)).toEqual({ text: '', until: 6.5 })
  expect(spokenAt(cues, 11.5)).toEqual({ text: 'Inovasi dimulai\ndari satu menit.\nYa.', until: 12 })
  expect(spokenAt(cues, 13)).toEqual({ text: '', until: Number.POSITIVE_INFINITY })
})

const cue = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length, text: String(from) }))

it('says the same until the moment it names', () => {
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 12 }), fc.integer({ min: 0, max: 120 }), (some, second) => {
      const { text, until } = spokenAt(some, second)
      expect(until).toBeGreaterThan(second)
      const end = Math.min(until, 130)
      for (let at = second; at < end; at += 0.5) expect(spokenAt(some, at).text).toBe(text)
    }),
  )
})

it('keeps four sizes, and takes nothing strange for a look', () => {
  const sizes = [-1, -1, 1, 1, 1, 1, 1].map(by => by as 1 | -1)
  expect(sizes.reduce(resized, usualLook).size).toBe('largest')
  expect(resized({ size: 'small', contrast: 'light' }, -1)).toEqual({ size: 'small', contrast: 'light' })
  for (const strange of [null, 7, 'x', { size: 'huge' }, { contrast: 'red' }])
    expect(lookOf(strange)).toEqual(usualLook)
  expect(lookOf({ size: 'large', contrast: 'page' })).toEqual({ size: 'large', contrast: 'page' })
})
