import { expect, it } from 'vitest'
import { makeFacts, makeNext } from '../nudge-makers.ts'
import { stepWaiting } from './step-waiting.ts'

const waiting = (since: string, begun = true) =>
  makeFacts('2026-11-26', ['2026-11-20'], { next: makeNext(since, { begun }) })

it('a step of a walk that was begun waits a week before it is named', () => {
  expect(stepWaiting.eligible(waiting('2026-11-19'))).toBe(true)
  expect(stepWaiting.eligible(waiting('2026-11-20'))).toBe(false)
  expect(stepWaiting.eligible(waiting('2026-11-19', false))).toBe(false)
})
