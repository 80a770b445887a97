import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ending, type PathEvent, pathEventSchema } from './evidence.ts'
import { compilePath } from './machine.ts'
import { anyHistory, anyLargePath } from './migrating/edited-makers.ts'
import { begin, move, type Walk, walkAfter } from './move.ts'
import { nodesOf, type Path, pathSchema, stepsOf } from './path.ts'
import { anyPath, workOfPaths } from './path-makers.ts'
import { placeOf } from './place.ts'
import { waitsOn } from './waits.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 200) }

const anyEvent = (path: Path): fc.Arbitrary<PathEvent> => {
  const step = fc.constantFrom(...stepsOf(path.steps).map(one => one.id), 'elsewhere')
  const node = fc.constantFrom(...nodesOf(path.steps).map(one => one.id))
  const name = fc.constantFrom('one', 'two', 'three')
  const share = fc.constantFrom(0, 0.4, 0.7, 0.95)
  const mastery = fc.record({ komunikasi: fc.record({ value: share, sure: share }) })
  return fc.oneof(
    fc.record({ type: fc.constant('step.started' as const), step, try: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ type: fc.constant('step.finished' as const), step }),
    fc.record({
      type: fc.constantFrom('check.graded' as const, 'check.regraded' as const),
      ...{ step, attempt: name, score: share, mastery },
    }),
    fc.record({
      type: fc.constantFrom('task.submitted', 'task.verified', 'task.returned'),
      step,
      submission: name,
    }),
    fc.record({ type: fc.constant('choice.made' as const), choose: node, option: node }),
    fc.record({ type: fc.constant('seminar.attended' as const), seminar: fc.constant(workOfPaths) }),
    fc.record({
      type: fc.constant('person.known' as const),
      number: fc.integer({ min: 1, max: 3 }),
      roles: fc.subarray(['mentor', 'expert']),
      units: fc.subarray([workOfPaths]),
      cohorts: fc.constantFrom([workOfPaths], undefined),
    }),
    waitsOn(path).length > 0
      ? fc.constantFrom(...waitsOn(path)).map(({ step, wait }) => ({
          ...{ type: 'time.reached' as const, step: step.id, wait },
        }))
      : fc.record({ type: fc.constant('path.paused' as const), pause: name }),
    fc.record({ type: fc.constant('path.paused' as const), pause: name }),
    fc.record({ type: fc.constant('path.resumed' as const), pause: name, days: fc.constant(2) }),
    fc.record({ type: fc.constant('step.waived' as const), step, reason: fc.constant('') }),
    fc.record({
      type: fc.constant('attempts.granted' as const),
      step,
      grant: name,
      extra: fc.constant(1),
      reason: fc.constant(''),
    }),
  )
}

const story = anyPath.chain(path =>
  fc.record({ path: fc.constant(path), history: fc.array(anyEvent(path), { maxLength: 12 }) }),
)

const stored = (walk: Walk): Walk => JSON.parse(JSON.stringify(walk))

it('tells the same history to the same place, on a machine compiled anew', () => {
  fc.assert(
    fc.property(story, ({ path, history }) => {
      expect(walkAfter(compilePath(path), history)).toEqual(walkAfter(compilePath(path), history))
    }),
    runs,
  )
})

it('comes to the same place by stored snapshots, one event at a time, as by the fold', () => {
  fc.assert(
    fc.property(story, ({ path, history }) => {
      const machine = compilePath(path)
      const kept = history.reduce((walk, event) => stored(move(machine, walk, event)), stored(begin(machine)))
      expect(kept).toEqual(stored(walkAfter(machine, history)))
    }),
    runs,
  )
})

it('changes nothing when an event is told again, or is about something this path does not have', () => {
  fc.assert(
    fc.property(story, ({ path, history }) => {
      const machine = compilePath(path)
      const walk = walkAfter(machine, history)
      for (const event of history) expect(move(machine, walk, event)).toEqual(walk)
      expect(move(machine, walk, { type: 'step.finished', step: 'elsewhere' })).toEqual(walk)
      expect(move(machine, walk, { type: 'seminar.dreamt', step: 's0' } as never)).toEqual(walk)
    }),
    runs,
  )
})

const longStory = anyLargePath.chain(path =>
  fc.record({ path: fc.constant(path), history: anyHistory(path) }),
)

it('keeps the place that the whole history tells, on paths of up to 60 nodes, whatever is told twice or of elsewhere', () => {
  fc.assert(
    fc.property(longStory, ({ path, history }) => {
      const machine = compilePath(path)
      const kept = history.reduce((walk, event) => stored(move(machine, walk, event)), stored(begin(machine)))
      expect(kept).toEqual(stored(walkAfter(machine, history)))
      const said = history[Math.floor(history.length / 2)]
      if (said) expect(stored(move(machine, kept, said))).toEqual(kept)
      expect(stored(move(machine, kept, { type: 'step.finished', step: 'elsewhere' }))).toEqual(kept)
    }),
    { numRuns: Math.ceil(runs.numRuns / 4) },
  )
})

it('never drops evidence: what was reported is there, whether its step was open or not, and what ended stays ended', () => {
  fc.assert(
    fc.property(story, ({ path, history }) => {
      const machine = compilePath(path)
      const known = new Set(stepsOf(path.steps).map(step => step.id))
      let walk = begin(machine)
      for (const event of history) {
        const before = walk
        walk = move(machine, walk, event)
        for (const [node, how] of Object.entries(before.evidence.ended))
          expect(walk.evidence.ended[node]).toBe(how)
        if (!('step' in event) || !known.has(event.step)) continue
        if (event.type === 'step.finished') expect(walk.evidence.finished[event.step]).toBe(true)
        if (event.type === 'step.waived') expect(walk.evidence.waived[event.step]).toBe(true)
        if (event.type === 'check.graded')
          expect(walk.evidence.grades[event.step]?.[event.attempt]).toBeDefined()
        if (event.type === 'task.verified')
          expect(walk.evidence.tasks[event.step]?.[event.submission]).toBeDefined()
      }
    }),
    runs,
  )
})

it('says 100 percent exactly when the path is done, and names a next step whenever one is open', () => {
  fc.assert(
    fc.property(story, ({ path, history }) => {
      const place = placeOf(path, walkAfter(compilePath(path), history))
      expect(place.percent === 100).toBe(place.isCompleted)
      const isOpen = place.stops.some(stop => stop.isOpen && stop.stand !== 'handed-in')
      expect(place.next !== null).toBe(isOpen)
      if (place.isCompleted) expect(place.minutesLeft).toBe(0)
    }),
    runs,
  )
})

interface Golden {
  readonly path: object
  readonly history: readonly object[]
  readonly ended: Record<string, Ending>
  readonly value: unknown
}

const goldens = import.meta.glob<Golden>('./fixtures/*.json', { eager: true, import: 'default' })

it.each(Object.entries(goldens))('decides an old story as it did then: %s', (_, golden) => {
  const path = pathSchema.parse(golden.path)
  const walk = walkAfter(
    compilePath(path),
    golden.history.map(event => pathEventSchema.parse(event)),
  )
  expect(walk.value).toEqual(golden.value)
  expect(walk.evidence.ended).toEqual(golden.ended)
})
