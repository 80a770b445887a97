import { expect, it } from 'vitest'
import type { PathEvent } from '../evidence.ts'
import { pathSchema } from '../path.ts'
import { type Situation, situationsOn } from './situations.ts'

const task = (id: string) => ({ id, kind: 'task', title: id, of: { ask: 'Tulis', accepts: 'either' } })
const start = situationsOn(pathSchema.parse({ title: 'Jalur', steps: [task('a'), task('b')] }))
const after = (...events: readonly PathEvent[]) =>
  events.reduce<Situation>((here, event) => here.after(event), start)

const begun = { type: 'step.started', step: 'a', try: 1 } as const
const handedIn = (submission: string) => ({ type: 'task.submitted', step: 'a', submission }) as const
const told = (verdict: 'returned' | 'verified', submission: string) =>
  ({ type: `task.${verdict}`, step: 'a', submission }) as const

it('is one however often a task came back before it was verified, and another until then', () => {
  const atOnce = after(begun, handedIn('1'), told('verified', '1'))
  const later = after(begun, handedIn('1'), told('returned', '1'), handedIn('2'), told('verified', '2'))
  expect(later).toBe(atOnce)
  expect(after(begun, handedIn('1'), told('returned', '1'))).not.toBe(after(begun, handedIn('1')))
})
