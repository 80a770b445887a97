import { expect, it } from 'vitest'
import type { Stretch } from './stretch.ts'
import { tellable, watchedUpTo } from './watching.ts'

const after = (...seconds: number[]) => seconds.reduce<readonly Stretch[]>(watchedUpTo, [])

it('grows a stretch while playing and begins another after a jump', () => {
  expect(after(0, 0.25, 0.5, 60, 60.3, 10, 10.2)).toEqual([
    [0, 0.5],
    [60, 60.3],
    [10, 10.2],
  ])
})

it('tells nothing of moments without a length', () => {
  expect(tellable(after(5, 90, 90.5))).toEqual([[90, 90.5]])
})
