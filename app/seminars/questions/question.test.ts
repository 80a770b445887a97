import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askingGoesOn, canBeAsked, inOrder } from './question.ts'

const endsAt = new Date('2026-11-26T09:00:00Z')
const at = (ms: number) => new Date(endsAt.getTime() + ms)

describe('asking the speakers', () => {
  it('begins with the announcement and ends two weeks after the last session', () => {
    const announced = { standing: 'announced', span: { endsAt } } as const
    expect(canBeAsked(announced, at(-90 * 86_400_000))).toBe(true)
    expect(canBeAsked(announced, at(askingGoesOn - 1))).toBe(true)
    expect(canBeAsked(announced, at(askingGoesOn))).toBe(false)
  })

  it('is not for drafts, nor for what was called off, nor without a session', () => {
    for (const standing of ['draft', 'cancelled'] as const)
      expect(canBeAsked({ standing, span: { endsAt } }, at(-1))).toBe(false)
    expect(canBeAsked({ standing: 'announced', span: null }, at(-1))).toBe(false)
  })
})

const moment = fc.integer({ min: 0, max: 5 }).map(at)
const question = fc.record({
  id: fc.uuid(),
  votes: fc.nat({ max: 3 }),
  askedAt: moment,
  answeredAt: fc.option(moment),
  isHidden: fc.boolean(),
})
const questions = fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 12 })

describe('the order of questions', () => {
  it('is the same however they come, and loses none', () => {
    fc.assert(
      fc.property(questions, list => {
        const ordered = inOrder(list)
        expect(inOrder(list.toReversed())).toEqual(ordered)
        expect(new Set(ordered)).toEqual(new Set(list))
      }),
    )
  })

  it('puts no answered question before an open one, and none that is less wanted before one that is more', () => {
    fc.assert(
      fc.property(questions, list => {
        const open = inOrder(list.filter(({ isHidden }) => !isHidden))
        for (const [i, { answeredAt, votes }] of open.entries())
          for (const later of open.slice(i + 1)) {
            if (answeredAt) expect(later.answeredAt).not.toBeNull()
            else if (!later.answeredAt) expect(later.votes).toBeLessThanOrEqual(votes)
          }
      }),
    )
  })
})
