import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someCue, someText } from './caption-makers.ts'
import {
  confirmed,
  isUnsure,
  joined,
  type KeptCue,
  revoked,
  split,
  timesOf,
  unsureIn,
  withText,
  wordsOf,
} from './cues.ts'

const heard = (...sure: readonly number[]) => sure.map((each, at) => ({ from: at, to: at + 1, sure: each }))
const line: KeptCue = { id: 'a', from: 0, to: 4, text: 'be ka en hadir', heard: heard(0.2, 0.9, 0.3, 0.9) }

it('keeps one entry a word of what was heard, in time, whatever is written', () => {
  fc.assert(
    fc.property(someCue, someText, (cue, text) => {
      const after = withText(cue, text)
      expect([after.text, after.from, after.to, after.id]).toEqual([text, cue.from, cue.to, cue.id])
      expect(after.heard?.length).toBe(cue.heard && wordsOf(text).length)
      const starts = timesOf(after)
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
    }),
  )
})

it('remembers what it was not sure of, and takes what a person writes for sure', () => {
  const after = withText(line, 'BKN hadir')
  expect(after.heard).toEqual([
    { from: 0, to: 3, sure: 1 },
    { from: 3, to: 4, sure: 0.9 },
  ])
  expect(unsureIn([line, after])).toEqual([
    { id: 'a', at: 0 },
    { id: 'a', at: 2 },
  ])
  expect(confirmed(line, 2).heard?.map(isUnsure)).toEqual([true, false, false, false])
  expect(confirmed(line).heard?.some(isUnsure)).toBe(false)
})

it('splits between words so that joining gives the same words and times', () => {
  fc.assert(
    fc.property(someCue, fc.nat({ max: 10 }), (cue, at) => {
      const pieces = split(cue, at, 'two')
      const isBetween = at > 0 && at < wordsOf(cue.text).length
      expect(pieces !== null).toBe(isBetween)
      if (!pieces) return
      const [first, second] = pieces
      expect([first.id, second.id, first.to]).toEqual([cue.id, 'two', second.from])
      expect(first.to).toBeGreaterThan(first.from)
      expect(second.to).toBeGreaterThan(second.from)
      const whole = joined(first, second)
      expect([whole.from, whole.to, whole.text, whole.heard]).toEqual([cue.from, cue.to, cue.text, cue.heard])
    }),
  )
})

it('takes back what the glossary wrote, wherever the words have moved', () => {
  const cue: KeptCue = {
    id: 'a',
    from: 0,
    to: 4,
    text: 'dari BKN, kita',
    replaced: [{ at: 1, count: 1, was: 'be ka en,' }],
  }
  const written = withText(cue, 'jadi dari BKN, kita tahu')
  expect(written.replaced).toEqual([{ at: 2, count: 1, was: 'be ka en,' }])
  const [replaced] = written.replaced ?? []
  expect(replaced && revoked(written, replaced)).toMatchObject({ text: 'jadi dari be ka en, kita tahu' })
  expect(withText(cue, 'dari LAN, kita').replaced).toBeUndefined()
  const [, second] = split(cue, 1, 'b') ?? []
  expect(second?.replaced).toEqual([{ at: 0, count: 1, was: 'be ka en,' }])
})
