import { expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { makeFacts } from '../nudge-makers.ts'
import { finishedSomething } from './finished-something.ts'

it('what was completed is told within three days, once', () => {
  const on = (day: string) =>
    makeFacts(day, [], {
      next: null,
      finished: { id: 'walk', title: 'Pelayanan prima', on: asDay('2026-11-23') },
    })
  expect(['2026-11-23', '2026-11-26', '2026-11-27'].map(day => finishedSomething.eligible(on(day)))).toEqual([
    true,
    true,
    false,
  ])
  expect(finishedSomething.period(on('2026-11-24'))).toBe('walk')
})
