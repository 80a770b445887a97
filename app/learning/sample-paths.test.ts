import { expect, it } from 'vitest'
import { getInitialMicrosteps, getMicrosteps, type SnapshotFrom, type StateValue } from 'xstate'
import { randomFrom } from '#app/assessment/shuffle.ts'
import { readPaths } from '#content/library.server.ts'
import { withIds } from '#content/path-things.ts'
import type { PathEvent } from './evidence.ts'
import { compilePath, completed, type PathMachine } from './machine.ts'
import { begin } from './move.ts'
import { happeningsOn, knownOn, outcomesOn } from './outcomes.ts'
import { type Path, pathSchema, type Step, stepsOf } from './path.ts'
import { placeOf } from './place.ts'
import { canFail, isLimited } from './proving/facts.ts'
import { judgedAs } from './steps/registry.ts'

type Snapshot = SnapshotFrom<PathMachine>

/** Every way from one state of a step to another that its definition allows; what is open from the start never waits. */
function waysOf(step: Step, isFirst: boolean): readonly string[] {
  const falls = canFail(step) && step.attempts !== 1
  const skips = step.skips ? ['tested-out'] : []
  const failing = [...(falls ? ['falling-short'] : []), ...(isLimited(step) ? ['needs-a-hand'] : [])]
  const from = (state: string, to: readonly string[]) => to.map(one => `${step.id}: ${state} → ${one}`)
  return [
    ...from('waiting', isFirst ? ['open'] : ['open', 'passed', 'waived', ...skips]),
    ...from('open', ['doing', 'passed', 'waived', ...skips, ...failing]),
    ...from('doing', ['passed', 'waived', ...failing]),
    ...(falls ? from('falling-short', ['open', ...(step.remedy ? ['passed', 'waived'] : [])]) : []),
    ...(isLimited(step) ? from('needs-a-hand', ['open', 'passed', 'waived']) : []),
  ]
}

function waysOn(path: Path): readonly string[] {
  const steps = stepsOf(path.steps)
  const { value } = begin(compilePath(path))
  const first = statesIn(value, new Set(steps.map(({ id }) => id)))
  return steps.flatMap(step => waysOf(step, first.get(step.id) === 'open'))
}

/** The state of every step that is somewhere, by its id. */
function statesIn(value: StateValue, steps: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (inner: StateValue) => {
    if (typeof inner === 'string') return
    for (const [key, one] of Object.entries(inner)) {
      if (!one) continue
      if (steps.has(key)) found.set(key, typeof one === 'string' ? one : (Object.keys(one)[0] ?? ''))
      look(one)
    }
  }
  look(value)
  return found
}

function happenings(path: Path) {
  const [outcomes, around, known] = [outcomesOn(path), happeningsOn(path), knownOn(path)]
  return ({ value, context }: Snapshot, count: number): readonly (readonly PathEvent[])[] => {
    const walk = { value, evidence: context }
    const { stops } = placeOf(path, walk)
    const at = (isIt: (step: Step) => boolean, event: (step: Step) => PathEvent) =>
      stops.filter(({ step }) => isIt(step)).map(({ step }) => event(step))
    const stands = (...list: string[]) =>
      new Set(stops.filter(({ stand }) => list.includes(stand)).map(({ step }) => step))
    const [open, fallen] = [stands('open', 'doing'), stands('falling-short', 'needs-a-hand')]
    const again = (event: PathEvent): PathEvent => {
      if (event.type === 'check.graded') return { ...event, attempt: `try-${count}` }
      return event.type === 'task.returned' ? { ...event, submission: `try-${count}` } : event
    }
    return [
      outcomes(walk, stops).map(again),
      [...around(walk, stops), ...known(walk)],
      at(
        step => open.has(step),
        ({ id }) => ({ type: 'step.started', step: id, try: count }),
      ),
      at(
        step => open.has(step) && judgedAs(step) !== undefined,
        ({ id }) => ({ type: 'task.returned', step: id, submission: `back-${count}` }),
      ),
      at(
        step => fallen.has(step),
        ({ id }) => ({ type: 'attempts.granted', step: id, grant: `grant-${count}`, extra: 1, reason: '' }),
      ),
      at(
        step => fallen.has(step) || step.kind === 'placement',
        ({ id, kind }): PathEvent =>
          judgedAs({ kind })
            ? { type: 'task.verified', step: id, submission: `late-${count}` }
            : { type: 'check.regraded', step: id, attempt: `late-${count}`, score: 1, mastery: {} },
      ),
      count % 4 > 0
        ? []
        : at(
            step => count % 8 > 0 || open.has(step) || fallen.has(step),
            ({ id }) => ({ type: 'step.waived', step: id, reason: '' }),
          ),
      count % 4 > 0
        ? []
        : at(
            () => true,
            ({ id }) => ({
              type: 'path.migrated',
              from: 'a',
              to: 'b',
              mapping: {},
              kept: { [id]: 'passed' },
            }),
          ),
    ]
  }
}

/** Walks at random, from the beginning again whenever the end is reached, until every way was taken. */
function waysTaken(path: Path, most: number): ReadonlySet<string> {
  const machine = compilePath(path)
  const steps = new Set(stepsOf(path.steps).map(step => step.id))
  const wanted = waysOn(path)
  const next = happenings(path)
  const random = randomFrom(path.title)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const taken = new Set<string>()
  let before = new Map() as ReadonlyMap<string, string>
  const follow = (snapshots: readonly Snapshot[]) => {
    for (const { value } of snapshots) {
      const states = statesIn(value, steps)
      for (const [step, state] of states) {
        const was = before.get(step) ?? 'waiting'
        if (was !== state) taken.add(`${step}: ${was} → ${state}`)
      }
      before = states
    }
    return snapshots.at(-1)
  }
  const start = () => {
    before = new Map()
    return follow(getInitialMicrosteps(machine).map(([snapshot]) => snapshot)) as Snapshot
  }
  let here = start()
  for (let count = 1; count < most && !wanted.every(way => taken.has(way)); count += 1) {
    const event = pick(pick(next(here, count).filter(list => list.length > 0)) ?? [])
    const isOver = here.value === completed || count % 60 === 0
    if (isOver || !event) here = start()
    else here = follow(getMicrosteps(machine, here, event).map(([snapshot]) => snapshot)) ?? here
  }
  return taken
}

const paths = readPaths().flatMap(({ slug, definition, next }) =>
  [definition, ...(next ? [{ ...definition, steps: next }] : [])].map((one, i) => ({
    slug: `${slug} ${i + 1}`,
    path: pathSchema.parse(withIds(one)),
  })),
)

it.each(paths)('takes every way from every state to another: $slug', ({ path }) => {
  const taken = waysTaken(path, 20_000)
  expect(waysOn(path).filter(way => !taken.has(way))).toEqual([])
})
