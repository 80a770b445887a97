import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathEventSchema } from '../evidence.ts'
import { compilePath } from '../machine.ts'
import { move, type Walk, walkAfter } from '../move.ts'
import { nodesOf, type Path, pathSchema, stepsOf } from '../path.ts'
import { placeOf } from '../place.ts'
import { anyHistory, anyLargePath, edited, mappingIn } from './edited-makers.ts'
import { mappingOf, objections, targetsOf } from './mapping.ts'
import { creditsOf, moved, returned } from './moved.ts'
import { retold } from './retold.ts'

/** Each tells a few hundred events; a quarter of the cases is as many transitions as elsewhere. */
const runs = { numRuns: Math.ceil(Number(process.env.RUNS ?? 200) / 4) }

const side = (id: string, path: Path) => ({ id, path, machine: compilePath(path) })
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const change = anyLargePath.chain(from =>
  fc.record({ change: edited(from), history: anyHistory(from) }).chain(({ change, history }) =>
    fc.record({
      change: fc.constant(change),
      history: fc.constant(history),
      later: anyHistory(change.to),
    }),
  ),
)

const isIn = (path: Path, id: string) => stepsOf(path.steps).some(step => step.id === id)

it('meets paths of up to 60 nodes', () => {
  const sizes = fc.sample(anyLargePath, 300).map(path => nodesOf(path.steps).length)
  expect(Math.max(...sizes)).toBeGreaterThan(30)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(120)
})

it('takes no credit from anyone: a step that was done stays done wherever it is, or has become another', () => {
  fc.assert(
    fc.property(change, ({ change, history }) => {
      const [from, to] = [side('v1', change.from), side('v2', change.to)]
      const mapping = mappingIn(change)
      const { before, walk } = moved(history, from, to, mapping)
      const { stops } = placeOf(change.to, walk)
      for (const [step] of creditsOf(before.evidence))
        for (const target of targetsOf(mapping, step))
          if (isIn(change.to, target))
            expect(stops.find(stop => stop.step.id === target)?.stand).toMatch(/passed|tested-out|waived/)
    }),
    runs,
  )
})

it('decides alike whenever the same history is told again, by stored snapshots as by the fold', () => {
  fc.assert(
    fc.property(change, ({ change, history, later }) => {
      const [from, to] = [side('v1', change.from), side('v2', change.to)]
      const { event, walk } = moved(history, from, to, mappingIn(change))
      expect(pathEventSchema.parse(stored(event))).toEqual(event)
      const anew = side('v2', change.to)
      const after = later.reduce((at, one) => stored(move(to.machine, at, one)), stored(walk))
      expect(after).toEqual(stored(walkAfter(anew.machine, retold([...history, event, ...later]))))
    }),
    runs,
  )
})

it('gives back everything on the way back, with what was done meanwhile', () => {
  fc.assert(
    fc.property(change, ({ change, history, later }) => {
      const [from, to] = [side('v1', change.from), side('v2', change.to)]
      const there = moved(history, from, to, mappingIn(change))
      const back = returned([...history, there.event, ...later], to, from)
      if (!back) throw new Error('there is a way back')
      const ended = back.walk.evidence.ended
      for (const [step, how] of creditsOf(there.before.evidence)) expect(ended[step]).toBe(how)
      for (const [step] of creditsOf(back.before.evidence))
        if (!there.event.kept[step])
          for (const target of targetsOf(back.event.mapping, step))
            if (isIn(change.from, target)) expect(ended[target]).toBeDefined()
      const again = [...history, there.event, ...later, back.event]
      expect(stored(back.walk)).toEqual(stored(walkAfter(compilePath(change.from), retold(again))))
    }),
    runs,
  )
})

it('keeps credit over several versions, there and back and on', () => {
  const journey = change.chain(one => edited(one.change.from, 'y').map(other => ({ ...one, other })))
  fc.assert(
    fc.property(journey, ({ change, history, later, other }) => {
      const [first, second, third] = [side('v1', change.from), side('v2', change.to), side('v3', other.to)]
      const there = moved(history, first, second, mappingIn(change))
      const told = [...history, there.event, ...later]
      const back = returned(told, second, first)
      if (!back) throw new Error('there is a way back')
      const mapping = mappingIn(other)
      const on = moved([...told, back.event], first, third, mapping)
      for (const [step] of creditsOf(back.walk.evidence))
        for (const target of targetsOf(mapping, step))
          if (isIn(other.to, target)) expect(on.walk.evidence.ended[target]).toBeDefined()
    }),
    runs,
  )
})

const lessons = (...ids: string[]): Path =>
  pathSchema.parse({
    title: 'Jalur',
    steps: ids.map(id => ({ id, kind: 'lesson', title: id, of: { workId: uuid, partId: uuid } })),
  })
const uuid = '0190a000-0000-7000-8000-000000000001'
const done = (step: string) => ({ type: 'step.finished' as const, step })
const nextAfter = (path: Path, walk: Walk) => placeOf(path, walk).next

it('does not count a step twice that became one with another and then came back', () => {
  const [from, to] = [side('v1', lessons('a', 'b', 'c')), side('v2', lessons('ab', 'c'))]
  const mapping = mappingOf(
    [
      { old: 'a', now: 'ab' },
      { old: 'b', now: 'ab' },
    ],
    to.path,
  )
  const there = moved([done('a')], from, to, mapping)
  expect(nextAfter(to.path, there.walk)).toBe('c')
  const back = returned([done('a'), there.event], to, from)
  expect(back && nextAfter(from.path, back.walk)).toBe('b')
})

it('knows no way back from a version that the walk did not come to last', () => {
  const [from, to] = [side('v1', lessons('a')), side('v2', lessons('b'))]
  expect(returned([done('a')], to, from)).toBeNull()
  const { event } = moved([done('a')], from, to, {})
  expect(returned([done('a'), event], from, to)).toBeNull()
})

it('goes back one version after the other, and keeps what was done at any of them', () => {
  const journey = change.chain(one => edited(one.change.to, 'y').map(other => ({ ...one, other })))
  fc.assert(
    fc.property(journey, ({ change, history, later, other }) => {
      const [first, second, third] = [side('v1', change.from), side('v2', change.to), side('v3', other.to)]
      const there = moved(history, first, second, mappingIn(change))
      const on = moved([...history, there.event, ...later], second, third, mappingIn(other))
      const back = returned([...history, there.event, ...later, on.event], third, second)
      if (!back) throw new Error('there is a way back')
      const told = [...history, there.event, ...later, on.event, back.event]
      const home = returned(told, second, first)
      if (!home) throw new Error('there is a way home')
      for (const [step, how] of creditsOf(there.before.evidence))
        expect(home.walk.evidence.ended[step]).toBe(how)
      for (const [step] of creditsOf(back.walk.evidence))
        if (!there.event.kept[step])
          for (const target of targetsOf(home.event.mapping, step))
            if (isIn(change.from, target)) expect(home.walk.evidence.ended[target]).toBeDefined()
      expect(stored(home.walk)).toEqual(
        stored(walkAfter(compilePath(change.from), retold([...told, home.event]))),
      )
      expect(returned([...told, home.event], first, second)).toBeNull()
    }),
    runs,
  )
})

it('objects to a mapping that names what is not there, and points out another kind', () => {
  const from = lessons('a', 'b')
  const to = pathSchema.parse({
    title: 'Jalur',
    steps: [...from.steps, { id: 'c', kind: 'task', title: 'c', of: { ask: 'Tulis' } }],
  })
  const pairs = [
    { old: 'z', now: 'c' },
    { old: 'a', now: 'z' },
    { old: 'b', now: 'c' },
  ]
  expect(objections(pairs, from, to).map(({ kind }) => kind)).toEqual([
    'unknownOld',
    'unknownNow',
    'otherKind',
  ])
})
