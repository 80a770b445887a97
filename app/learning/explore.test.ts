import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getAdjacencyMap } from 'xstate/graph'
import type { Evidence, PathEvent } from './evidence.ts'
import { type Explored, explore } from './explore.ts'
import { findingsOf, misshapen } from './findings.ts'
import { isLate, lateOn } from './late.ts'
import { compilePath, completed } from './machine.ts'
import { beginningsOn, happeningsOn, knownOn, outcomesOn } from './outcomes.ts'
import { type Path, pathSchema } from './path.ts'
import { anyPath } from './path-makers.ts'
import { placeOf } from './place.ts'

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value

interface Next {
  readonly event: PathEvent
  readonly state: { readonly value: unknown; readonly context: unknown }
}

/** Ways on that somebody can take: who the learner is may change, and grades may come late, but that is no way on. */
const ways = (transitions: Readonly<Record<string, Next>>): readonly Next[] =>
  Object.values(transitions).filter(({ event }) => event.type !== 'person.known' && !isLate(event))

/** Every state the machine can get into, told apart by all its evidence: nothing merged or taken at once; null when too many. */
function exploreInFull(path: Path) {
  const limit = 1500
  let seen = 0
  const outcomes = outcomesOn(path)
  const around = happeningsOn(path)
  const known = knownOn(path)
  const late = lateOn(path)
  const keyOf = ({ value, context }: { value: unknown; context: unknown }) => {
    const { person, ...evidence } = context as Evidence
    const { number: _, ...who } = { number: 0, roles: [], units: [], ...person }
    return JSON.stringify(sorted({ value, evidence, who }))
  }
  const machine = compilePath(path)
  const found = beginningsOn(path, machine).flatMap(({ value, evidence }) =>
    Object.values(
      getAdjacencyMap(machine, {
        fromState: machine.resolveState({ value, context: evidence }),
        events: ({ value, context }) => {
          seen += 1
          if (seen > limit) return []
          const walk = { value, evidence: context }
          const { stops } = placeOf(path, walk)
          return [...outcomes(walk, stops), ...around(walk, stops), ...known(walk), ...late(walk, stops)]
        },
        serializeState: state => keyOf(state) as never,
      }),
    ),
  )
  const states = [...new Map(found.map(one => [keyOf(one.state), one])).values()]
  if (seen > limit) return null
  const saved = new Set(
    states.filter(({ state }) => state.value === completed).map(({ state }) => keyOf(state)),
  )
  for (let size = -1; size !== saved.size; ) {
    size = saved.size
    for (const { state, transitions } of states)
      if (ways(transitions).some(next => saved.has(keyOf(next.state)))) saved.add(keyOf(state))
  }
  const stops = states.flatMap(
    ({ state: { value, context } }) => placeOf(path, { value, evidence: context }).stops,
  )
  const come = stops.filter(({ stand }) => !['closed', 'aside', 'spare'].includes(stand))
  return { reached: new Set(come.map(stop => stop.step.id)), canTrap: saved.size < states.length }
}

const verdict = ({ reached, traps }: Explored) => ({
  reached: [...reached].toSorted(),
  canTrap: traps.length > 0,
})

it('finds the same unreachable steps and traps as a full exploration of every state', () => {
  fc.assert(
    fc.property(anyPath, path => {
      fc.pre(misshapen(path).length === 0)
      const explored = explore(path)
      const full = exploreInFull(path)
      if (!full) return fc.pre(false)
      expect(explored.isComplete).toBe(true)
      expect(verdict(explored)).toEqual({ reached: [...full.reached].toSorted(), canTrap: full.canTrap })
    }),
    { numRuns: Number(process.env.RUNS ?? 200), maxSkipsPerRun: 1000 },
  )
})

it('counts as reached what is come by on one of two ways that are the same from there on', () => {
  const of = {
    workId: '0190a000-0000-7000-8000-000000000001',
    partId: '0190a000-0000-7000-8000-000000000001',
  }
  const lesson = (id: string, more: object = {}) => ({
    id,
    kind: 'lesson',
    title: id,
    of,
    effort: 10,
    ...more,
  })
  const path = pathSchema.parse({
    title: 'Jalur',
    steps: [
      lesson('satu', { passes: { rule: 'is', unit: of.workId } }),
      {
        ...{ id: 'pilihan', kind: 'choose', title: 'Pilihan', atLeast: 1 },
        nodes: [
          lesson('hadir', { skips: { rule: 'attended', seminar: of.workId } }),
          lesson('dua', { skips: { rule: 'passed', step: 'satu' } }),
        ],
      },
      lesson('tiga'),
    ],
  })
  expect([...explore(path).reached].toSorted()).toEqual(['dua', 'hadir', 'satu', 'tiga'])
})

it('finds no fault in a path of 200 steps with remedies', () => {
  const of = {
    workId: '0190a000-0000-7000-8000-000000000001',
    partId: '0190a000-0000-7000-8000-000000000001',
  }
  const unit = (i: number) => ({
    id: `g${i}`,
    kind: 'all',
    title: 'Bagian',
    nodes: [0, 1, 2].map(k => ({ id: `l${i}-${k}`, kind: 'lesson', title: 'Pelajaran', of })),
  })
  const check = (i: number) => ({
    id: `c${i}`,
    kind: 'check',
    title: 'Kuis',
    of,
    attempts: 3,
    remedy: [{ id: `r${i}`, kind: 'lesson', title: 'Bantuan', of }],
  })
  const path = pathSchema.parse({
    title: 'Panjang',
    steps: Array.from({ length: 40 }, (_, i) => [unit(i), check(i)]).flat(),
  })
  expect(findingsOf(path).filter(({ level }) => level === 'error')).toEqual([])
})
