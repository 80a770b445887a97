import { expect, it } from 'vitest'
import { choose } from '../choose.ts'
import { atJakarta, makeFacts, willing } from '../nudge-makers.ts'
import { nudges } from '../nudges.ts'

it('who let five go by gets one letter a month and nothing else', () => {
  const history = [2, 3, 4, 5, 6].map(n => ({
    ...{ nudge: 'fresh-start', period: `${n}`, subject: null, transactional: false, isWord: false },
    ...{ sentAt: atJakarta(`2026-10-0${n}`, '09:00'), answered: false },
  }))
  const facts = makeFacts('2026-11-26', ['2026-11-09', '2026-11-16'], { isQuiet: true })
  const choice = choose(
    { facts, wishes: willing, history, heldOut: false },
    atJakarta('2026-11-26', '09:00'),
    0,
    nudges,
  )
  expect(choice.ok && choice.chosen.nudge.name).toBe('monthly-letter')
  expect(choice.dropped).toContainEqual({ nudge: 'streak-at-risk', period: '2026-11-23', reason: 'backOff' })
})
