import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stretch, united } from '../stretch.ts'
import { type Ask, askedBetween, askRules, type Done, isComplete, shareSeen, usualPolicy } from './ask.ts'

const seconds = 600
const ids = ['a', 'b', 'c', 'd']
const second = fc.integer({ min: 0, max: seconds })
const ask = (id: string): fc.Arbitrary<Ask> =>
  fc.record({ at: second, skips: fc.option(fc.integer({ min: 1, max: 200 })) }).map(({ at, skips }) => ({
    ...{ id, at, passage: null },
    skipTo: skips === null ? null : at + skips,
  }))
const asks = fc.tuple(...ids.map(ask)).chain(all => fc.subarray(all))
const policy = fc.record({
  share: fc.integer({ min: 1, max: 100 }).map(percent => percent / 100),
  asks: fc.constantFrom(...askRules),
})
const stretches = fc
  .array(fc.tuple(second, second) as fc.Arbitrary<Stretch>, { maxLength: 8 })
  .map(some => united(some, seconds))
const done: fc.Arbitrary<Done> = fc
  .record({ stretches, answered: fc.subarray(ids), right: fc.subarray(ids) })
  .map(({ stretches, answered, right }) => ({
    stretches,
    answered: new Set([...answered, ...right]),
    right: new Set(right),
  }))
const both = (a: Done, b: Done): Done => ({
  stretches: united([...a.stretches, ...b.stretches], seconds),
  answered: new Set([...a.answered, ...b.answered]),
  right: new Set([...a.right, ...b.right]),
})

it('is never undone by more, and does not ask in which order it came', () => {
  fc.assert(
    fc.property(policy, asks, done, done, (rule, all, a, b) => {
      const asking = { seconds, asks: all }
      const [one, other] = [isComplete(rule, asking, both(a, b)), isComplete(rule, asking, both(b, a))]
      expect(one).toBe(other)
      if (isComplete(rule, asking, a)) expect(one).toBe(true)
      expect(isComplete(rule, asking, both(a, a))).toBe(isComplete(rule, asking, a))
    }),
  )
})

it('asks for every question that the recording has, and for no other', () => {
  fc.assert(
    fc.property(policy, asks, done, (rule, all, did) => {
      const asking = { seconds, asks: all }
      const wholly = { ...did, stretches: [[0, seconds] as const] }
      const wanted = rule.asks === 'right' ? did.right : did.answered
      const all_ = rule.asks === 'nothing' || all.every(({ id }) => wanted.has(id))
      expect(isComplete(rule, asking, wholly)).toBe(all_)
      const forged = new Set([...did.answered, 'x', 'y'])
      expect(isComplete(rule, asking, { ...did, answered: forged })).toBe(isComplete(rule, asking, did))
    }),
  )
})

it('counts as seen what was watched and what a right answer may skip, no second twice and none besides', () => {
  fc.assert(
    fc.property(asks, done, (all, did) => {
      const seen = (at: number) =>
        did.stretches.some(([from, to]) => from <= at && at < to) ||
        all.some(
          ({ id, at: from, skipTo }) => skipTo !== null && did.right.has(id) && from <= at && at < skipTo,
        )
      const count = Array.from({ length: seconds }, (_, at) => at).filter(seen).length
      const share = shareSeen({ seconds, asks: all }, did)
      expect(share).toBeGreaterThanOrEqual(count / seconds - 1e-9)
      // Seams of a second and the kindness of the last two.
      expect(share).toBeLessThanOrEqual((count + all.length + 8 + 2) / seconds)
      const skipped = { ...did, right: new Set<string>() }
      expect(shareSeen({ seconds, asks: all }, skipped)).toBeLessThanOrEqual(share)
    }),
  )
})

it('is not completed by answers alone', () => {
  const all: Ask[] = [{ id: 'a', at: 60, passage: null, skipTo: 90 }]
  const right = { stretches: [], answered: new Set(['a']), right: new Set(['a']) }
  expect(isComplete({ share: 0.5, asks: 'right' }, { seconds, asks: all }, right)).toBe(false)
  expect(isComplete(usualPolicy, { seconds, asks: [] }, { ...right, stretches: [[0, 480]] })).toBe(true)
})

it('asks each question as playing passes it, once for each passing', () => {
  fc.assert(
    fc.property(
      asks,
      fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { maxLength: 400 }),
      (all, steps) => {
        const settled = new Set<string>()
        const asked: string[] = []
        let at = 0
        for (const step of steps) {
          for (;;) {
            const found = askedBetween(all, at, at + step, ({ id }) => settled.has(id))
            if (!found) break
            asked.push(found.id)
            settled.add(found.id)
          }
          at += step
        }
        expect(asked.toSorted()).toEqual(
          all
            .filter(each => each.at < at)
            .map(({ id }) => id)
            .toSorted(),
        )
      },
    ),
  )
})
