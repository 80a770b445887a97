import { randomFrom } from '#app/assessment/shuffle.ts'
import type { PathEvent } from '../evidence.ts'
import { compilePath, completed } from '../machine.ts'
import { move, type Walk } from '../move.ts'
import { beginningsOn, happeningsOn, knownOn, type Marks, marksOn, outcomesWith } from '../outcomes.ts'
import { type Path, type Step, stepsOf } from '../path.ts'
import { isCome, placeOf, type Stop } from '../place.ts'
import { stepKind } from '../steps/registry.ts'

/** What walks came across: proof of what can be, never of what cannot. */
export interface Wandered {
  readonly reached: ReadonlySet<string>
  /** Where nothing at all can happen any more. */
  readonly deadEnds: readonly { readonly walk: Walk; readonly stops: readonly Stop[] }[]
}

const walks = 24
const patience = 4
const ways = ['best', 'worst first', 'barely'] as const
type Way = (typeof ways)[number] | 'any'

/**
 * Walks the path: once as well as can be, once failing everything first, once just passing, then by the toss of a coin, until
 * all is seen or nothing new is; also for dead ends where `mayTrap`.
 */
export function wander(path: Path, mayTrap: boolean): Wandered {
  const ground = { path, machine: compilePath(path), marks: marksOn(path) }
  const all = stepsOf(path.steps).length
  const reached = new Set<string>()
  const deadEnds: { walk: Walk; stops: readonly Stop[] }[] = []
  const isSeen = () => reached.size === all && (!mayTrap || deadEnds.length > 0)
  for (let i = 0, dull = 0; i < walks && dull < patience && !isSeen(); i += 1) {
    const before = reached.size + deadEnds.length
    const end = wandered(ground, i, reached)
    if (end) deadEnds.push(end)
    dull = i >= ways.length && reached.size + deadEnds.length === before ? dull + 1 : 0
  }
  return { reached, deadEnds }
}

type Ground = { path: Path; machine: ReturnType<typeof compilePath>; marks: ReadonlyMap<string, Marks> }

function wandered({ path, machine, marks }: Ground, number: number, reached: Set<string>) {
  const random = randomFrom(`wander/${number}`)
  const way: Way = ways[number] ?? 'any'
  const isAny = way === 'any'
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const tried = new Set<string>()
  const one = <T>(list: readonly T[], step: Step, passes: (mark: T) => boolean): readonly T[] => {
    if (list.length < 2) return list
    if (way === 'best' || (way === 'worst first' && tried.has(step.id))) return list.slice(-1)
    if (way === 'worst first') return list.slice(0, 1)
    const mark = way === 'barely' ? (list.find(passes) ?? list.at(-1)) : pick(list)
    return mark === undefined ? [] : [mark]
  }
  const outcomes = outcomesWith(path, step => {
    const { score, mastery } = marks.get(step.id) ?? { score: [], mastery: {} }
    const estimates = Object.entries(mastery).map(
      ([name, list]) => [name, one(list, step, () => true)] as const,
    )
    const asked = passMarkOf(step)
    return { score: one(score, step, mark => mark >= asked), mastery: Object.fromEntries(estimates) }
  })
  const around = happeningsOn(path)
  const known = knownOn(path)
  const beginnings = beginningsOn(path, machine)
  let walk = beginnings[number % beginnings.length] as Walk
  let last: readonly string[] = []
  const most = 60 + 8 * stepsOf(path.steps).length
  for (let moves = 0; moves < most; moves += 1) {
    const who = isAny && random() < 0.3 ? pick(known(walk)) : undefined
    if (who) walk = move(machine, walk, who)
    const { stops } = placeOf(path, walk)
    for (const stop of stops) if (isCome(stop)) reached.add(stop.step.id)
    if (walk.value === completed) return null
    const open = stops.filter(
      ({ stand }) => stand === 'open' || stand === 'doing' || stand === 'needs-a-hand',
    )
    const near = open.filter(stop => stop.groups.some(group => last.includes(group)))
    const stop = pick(isAny && near.length > 0 ? near : open)
    const side = isAny && random() < 0.5 ? pick(around(walk, stops)) : undefined
    const event: PathEvent | undefined =
      side ??
      pick(stop ? outcomes(walk, [stop]) : []) ??
      pick([...around(walk, stops), ...outcomes(walk, stops)])
    if (!event) return { walk, stops }
    if (stop) {
      tried.add(stop.step.id)
      last = stop.groups
    }
    // A try of its own, since told again it would change nothing.
    walk = move(machine, walk, event.type === 'check.graded' ? { ...event, attempt: `try-${moves}` } : event)
  }
  return null
}

const passMarkOf = (step: Step): number => {
  const asked = stepKind(step.kind).asks(step.of) as { atLeast?: number } | null
  return asked?.atLeast ?? 0
}
