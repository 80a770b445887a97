import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { armOf } from './arms.ts'
import { mayStart } from './plan.ts'
import { type Part, readingOf } from './reading.ts'
import { chanceOf, simulate, worlds } from './simulate.ts'

const at = new Date('2026-06-01T02:00:00Z')
const inHours = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
const part = (arm: string, learnedAfter: number | null): Part => ({
  ...{ arm, at, learnedAt: learnedAfter === null ? null : inHours(learnedAfter) },
})
const arm = (name: string, learned: number, people: number) =>
  Array.from({ length: people }, (_, n) => part(name, n < learned ? 5 : null))
const plan = { arms: ['none', 'usual'], outcome: 'learned48h', perArm: 100 } as const

describe('an experiment', () => {
  it('says nothing before all its people are there and their time is over', () => {
    const parts = [...arm('none', 10, 100), ...arm('usual', 60, 100)]
    expect(readingOf(plan, parts, inHours(47), false)).toEqual({ state: 'gathering', perArm: 100, fewest: 0 })
    expect(readingOf(plan, parts.slice(1), inHours(48), false)).toMatchObject({
      state: 'gathering',
      fewest: 99,
    })
    const read = readingOf(plan, parts, inHours(48), false)
    expect(read).toMatchObject({ state: 'read', compared: [{ arm: 'usual', finding: 'more' }] })
  })

  it('says that there was not enough when it is over before', () => {
    expect(readingOf(plan, arm('none', 1, 40), inHours(900), true)).toMatchObject({ state: 'notEnough' })
  })

  it('counts learning within the time that was settled, and learning before it not at all', () => {
    const parts = [...arm('none', 0, 100), ...Array.from({ length: 100 }, () => part('usual', 49))]
    expect(readingOf(plan, parts, inHours(200), true)).toMatchObject({ compared: [{ finding: 'open' }] })
    const week = readingOf({ ...plan, outcome: 'learned7d' }, parts, inHours(200), true)
    expect(week).toMatchObject({ compared: [{ finding: 'more' }] })
    const early = [...arm('none', 0, 100), ...Array.from({ length: 100 }, () => part('usual', -1))]
    expect(readingOf(plan, early, inHours(200), true)).toMatchObject({ compared: [{ finding: 'open' }] })
  })

  it('does not start when it is too small, unless it says that it explores', () => {
    const asked = {
      arms: ['none', 'usual'],
      usualShare: 0.4,
      hopedShare: 0.45,
      perArm: 1534,
      exploration: false,
    }
    expect(mayStart(asked, 1800)).toEqual({
      ...{
        ok: false,
        reason: 'tooSmall',
        size: { needed: 1534, have: 900, couldFind: expect.closeTo(0.47, 5) },
      },
    })
    expect(mayStart({ ...asked, exploration: true, perArm: 900 }, 1800).ok).toBe(true)
    expect(mayStart(asked, 3068).ok).toBe(true)
    expect(mayStart({ ...asked, exploration: true, perArm: 9 }, 3068)).toMatchObject({
      reason: 'fewerThanTen',
    })
  })
})

describe('the arm of a person', () => {
  it('is always the same, as likely as the others, and tells nothing of the arm in another experiment', () => {
    const people = Array.from({ length: 4000 }, () => newId())
    const [one, two] = [newId(), newId()]
    const arms = ['a', 'b']
    expect(people.map(id => armOf(one, id, arms))).toEqual(people.map(id => armOf(one, id, arms)))
    for (const first of arms)
      for (const second of arms) {
        const both = people.filter(id => armOf(one, id, arms) === first && armOf(two, id, arms) === second)
        expect(Math.abs(both.length / people.length - 0.25)).toBeLessThan(0.04)
      }
  })

  it('is one of the arms', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.uniqueArray(fc.string(), { minLength: 2 }),
        (one, person, arms) => {
          expect(arms).toContain(armOf(one, person, arms))
        },
      ),
    )
  })
})

it.each(worlds.slice(0, 6))('read as the page reads it, $name is found as often as it should be', world => {
  const runs = 250
  const { found, expected, covered } = simulate(world, runs, 'proof')
  expect(Math.abs(found - expected)).toBeLessThan(chanceOf(expected, runs) + 0.01)
  expect(covered).toBeGreaterThan(0.95 - chanceOf(0.95, runs) - 0.005)
})
