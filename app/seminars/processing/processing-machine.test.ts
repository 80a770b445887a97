import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getAdjacencyMap } from 'xstate/graph'
import { isOver } from './over.ts'
import {
  begun,
  missing,
  move,
  type ProcessingEvent,
  patience,
  processingMachine,
  type Standing,
  steps,
} from './processing-machine.ts'

const taken = { type: 'taken' } as const
const again = { type: 'again' } as const
const released = { type: 'released' } as const
const probed = { type: 'probed', steps } as const
const made = (step: (typeof steps)[number]) => ({ type: 'made', step }) as const
const refused = { type: 'refused', reason: 'tooLong' } as const
const failed = { type: 'failed', reason: 'noRoom' } as const
const all: readonly ProcessingEvent[] = [
  ...[taken, again, released, probed, { type: 'probed', steps: ['sound'] } as const],
  ...[...steps.map(made), refused, failed],
]
const after = (...events: readonly ProcessingEvent[]): Standing => events.reduce(move, begun)

it('leads from the upload to what people watch, step by step', () => {
  const way = [taken, probed, made('sound'), made('film'), made('sprite')] as const
  const states = way.map((_, at) => after(...way.slice(0, at + 1)).state)
  expect(states).toEqual(['probing', 'making', 'making', 'making', 'ready'])
})

it('takes no step twice, none out of turn, and none that was not planned', () => {
  const making = after(taken, probed)
  expect(move(making, made('film'))).toEqual(making)
  const further = move(making, made('sound'))
  expect(move(further, made('sound'))).toEqual(further)
  expect(after(taken, { type: 'probed', steps: ['sound'] }, made('sound')).state).toBe('ready')
  expect(after(taken, { type: 'probed', steps: [] }).state).toBe('probing')
})

it('goes on after being cut off with what is still missing', () => {
  const cut = after(taken, probed, made('sound'), taken)
  expect(cut.state).toBe('making')
  expect(missing(cut)).toEqual(['film', 'sprite'])
})

it('gives a step up that was cut off again and again, but not one that was let go', () => {
  const cut = Array.from({ length: patience + 1 }, () => taken)
  expect(after(...cut)).toMatchObject({ state: 'failed', reason: 'interrupted' })
  expect(after(taken, probed, ...cut)).toMatchObject({ state: 'failed', reason: 'interrupted' })
  expect(after(...Array.from({ length: 20 }, () => [taken, released]).flat()).state).toBe('probing')
})

it('tries again from where it failed, and from the beginning what was refused', () => {
  expect(after(taken, probed, made('sound'), failed, again)).toMatchObject({
    state: 'making',
    made: ['sound'],
  })
  expect(after(taken, failed, again).state).toBe('queued')
  expect(after(taken, probed, made('sound'), refused, again)).toMatchObject({
    state: 'queued',
    made: [],
    steps: [],
  })
})

it('makes all of it anew from what was ready', () => {
  const ready = after(taken, { type: 'probed', steps: ['sound'] }, made('sound'))
  expect(move(ready, again)).toMatchObject({ state: 'queued', steps: [], made: [] })
})

it('keeps, in every state that any events lead to, what its name says', () => {
  const states = Object.values(
    getAdjacencyMap(processingMachine, {
      events: all,
      serializeState: ({ value, context }) => JSON.stringify([value, context]) as never,
    }),
  )
  expect(states.length).toBeGreaterThan(20)
  for (const { state } of states) {
    const { reason, attempts, steps: planned, made: done } = state.context
    expect(reason !== null).toBe(state.value === 'refused' || state.value === 'failed')
    expect(attempts).toBeLessThanOrEqual(patience)
    expect(done).toEqual(planned.slice(0, done.length))
    if (state.value === 'ready') expect(missing(state.context)).toEqual([])
    if (state.value === 'making') expect(missing(state.context)).not.toEqual([])
  }
})

it('comes to an end from every state, by finishing what is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 30 }), events => {
      let standing = after(...events)
      if (standing.state === 'refused' || standing.state === 'failed') standing = move(standing, again)
      for (let turn = 0; !isOver(standing) && turn < 10; turn += 1) {
        standing = move(standing, taken)
        if (standing.state === 'probing') standing = move(standing, probed)
        for (const step of missing(standing)) standing = move(standing, made(step))
        if (standing.state === 'failed') standing = move(standing, again)
      }
      expect(standing.state).toBe('ready')
    }),
  )
})
