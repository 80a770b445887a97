import type { StateValue } from 'xstate'
import { type Ending, type Evidence, hasVerdict } from './evidence.ts'
import { completed } from './machine.ts'
import type { Walk } from './move.ts'
import { type Group, isGroup, type Node, type Path, type Step } from './path.ts'
import { holds, mayHold } from './rules/registry.ts'
import { judgedAs } from './steps/registry.ts'

/**
 * Where one step is. `closed`: not reached, or its rule does not hold; `handed-in`: someone else has to look at it;
 * `spare`: no longer asked for, since enough of a choice is done; `aside`: a remedy nobody needs now.
 */
export type Stand =
  | 'closed'
  | 'open'
  | 'doing'
  | 'handed-in'
  | 'falling-short'
  | 'needs-a-hand'
  | 'spare'
  | 'aside'
  | Exclude<Ending, 'done'>

export interface Stop {
  readonly step: Step
  readonly stand: Stand
  /** Whether the learner can act on it now. */
  readonly isOpen: boolean
  /** Whether the walk has come to it, though its rule may keep it closed. */
  readonly isReached: boolean
  /** Whether only a hand helps there: nothing is open, and nothing that may still happen opens it. */
  readonly isBarred: boolean
  /** The step that this one is a remedy of. */
  readonly remedyOf: string | null
  /** The groups that this step stands in, nearest first. */
  readonly groups: readonly string[]
}

/** Whether the learner may look at what the step holds. */
export const isShown = ({ stand }: Stop): boolean => stand !== 'closed' && stand !== 'aside'

/** Whether it is a conversation that can be had now and that nobody has told of yet. */
export const isTalkToHave = ({ step, stand }: Stop): boolean =>
  (stand === 'open' || stand === 'doing') && judgedAs(step)?.isTalk === true

/** How it stands for whoever looks: what is closed for good needs a hand too. */
export const shownStand = ({ stand, isBarred }: Stop): Stand => (isBarred ? 'needs-a-hand' : stand)

/** Whether the walk got to what the step holds, or past it. */
export const isCome = ({ stand }: Stop): boolean =>
  stand !== 'closed' && stand !== 'aside' && stand !== 'spare'

export interface Place {
  readonly stops: readonly Stop[]
  readonly isCompleted: boolean
  /** The step to take next; null when all is done or all that is left waits for someone else. */
  readonly next: string | null
  /** The choice to make first, when what is next depends on it. */
  readonly choice: string | null
  /** Of the shortest remaining way; 100 only when completed. */
  readonly percent: number
  /** Minutes of the shortest remaining way. */
  readonly minutesLeft: number
  readonly needsHand: readonly string[]
  /** The first conversation with a mentor that the learner goes for and has not told of; one merely offered is none. */
  readonly talk: string | null
}

/** What a walk means for the learner: what is open, done, next, and how far it is. */
export function placeOf(path: Path, { value, evidence }: Walk): Place {
  const isCompleted = value === completed
  const inside = isCompleted ? undefined : within(value, '_path')
  const met = path.steps.flatMap(node =>
    stopsOf(node, within(inside, node.id), { evidence, remedyOf: null, groups: [], isOver: false }),
  )
  const barred = barredOf(path.steps, met, evidence)
  const stops = met.map(stop => (barred.includes(stop) ? { ...stop, isBarred: true } : stop))
  const left = isCompleted ? 0 : sum(path.steps, node => minutesLeft(node, evidence))
  const spent = sum(stops, stop => (isEnded(stop) && !stop.remedyOf ? stop.step.effort : 0))
  const next = nextOf(stops, evidence)
  return {
    stops,
    isCompleted,
    next: next?.step.id ?? null,
    choice: next ? choiceBefore(path.steps, stops, next, evidence) : null,
    percent: isCompleted ? 100 : Math.min(99, Math.floor((100 * spent) / Math.max(1, spent + left))),
    minutesLeft: left,
    needsHand: stops.filter(stop => shownStand(stop) === 'needs-a-hand').map(stop => stop.step.id),
    talk: stops.find(stop => isTalkToHave(stop) && isMeant(path.steps, stop, evidence))?.step.id ?? null,
  }
}

interface Around {
  readonly evidence: Evidence
  readonly remedyOf: string | null
  readonly groups: readonly string[]
  /** Whether a choice around it is already made good. */
  readonly isOver: boolean
}

function stopsOf(node: Node, value: StateValue | undefined, around: Around): readonly Stop[] {
  if (!isGroup(node)) return stepStops(node, value, around)
  const isChoice = node.kind === 'choose'
  const inner: Around = {
    ...around,
    groups: [node.id, ...around.groups],
    isOver: around.isOver || (isChoice && around.evidence.ended[node.id] !== undefined),
  }
  const branches = isChoice ? within(value, '_choosing') : value
  return node.nodes.flatMap(one => stopsOf(one, within(branches, one.id), inner))
}

function stepStops(step: Step, value: StateValue | undefined, around: Around): readonly Stop[] {
  const stand = standOf(step, value, around)
  const stop: Stop = {
    step,
    stand,
    isOpen: stand === 'open' || stand === 'doing' || stand === 'handed-in',
    isReached: value !== undefined,
    isBarred: false,
    remedyOf: around.remedyOf,
    groups: around.groups,
  }
  const help = within(value, 'falling-short')
  const remedy = (step.remedy ?? []).flatMap(node =>
    stopsOf(node, within(help, node.id), { ...around, remedyOf: step.id }),
  )
  return [stop, ...remedy]
}

function standOf(step: Step, value: StateValue | undefined, around: Around): Stand {
  const ended = around.evidence.ended[step.id]
  if (ended && ended !== 'done') return ended
  if (around.isOver) return 'spare'
  const state = typeof value === 'string' ? value : value && Object.keys(value)[0]
  if (state === 'falling-short' || state === 'needs-a-hand') return state
  if (state === 'open' || state === 'doing') return isHandedIn(step, around.evidence) ? 'handed-in' : state
  return around.remedyOf && value === undefined ? 'aside' : 'closed'
}

const isHandedIn = (step: Step, evidence: Evidence) =>
  judgedAs(step) !== undefined && hasVerdict(evidence, step.id, 'submitted')

const isEnded = ({ stand }: Stop) => stand === 'passed' || stand === 'tested-out' || stand === 'waived'

/**
 * Where a walk stands still: nothing is open or looked at by someone else, and none of the steps it has come to can open by what
 * may still happen. A published path alone leads nobody there, but a waiver or a new version can.
 */
function barredOf(steps: readonly Node[], stops: readonly Stop[], evidence: Evidence): readonly Stop[] {
  if (stops.some(({ isOpen, stand }) => isOpen || stand === 'needs-a-hand')) return []
  const closed = stops.filter(({ stand, isReached }) => stand === 'closed' && isReached)
  const choices = closed.flatMap(({ groups }) =>
    groups.map(id => groupIn(steps, id)).filter(group => group?.kind === 'choose'),
  )
  const offered = new Set(choices.flatMap(choice => choice?.nodes.map(({ id }) => id) ?? []))
  const at = { evidence, isOffered: (option: string) => offered.has(option) }
  const mayOpen = ({ step: { id, opens, skips } }: Stop) =>
    [opens, skips].some(rule => rule !== undefined && mayHold(rule, at, id))
  if (closed.some(mayOpen)) return []
  const isUnaided = ({ step, stand }: Stop) =>
    stand === 'falling-short' && !closed.some(({ remedyOf }) => remedyOf === step.id)
  return [...closed, ...stops.filter(isUnaided)]
}

/** Help first, then what was begun, then what was chosen, then in reading order. */
function nextOf(stops: readonly Stop[], evidence: Evidence): Stop | undefined {
  const open = stops.filter(stop => stop.isOpen && stop.stand !== 'handed-in')
  const chosen = (stop: Stop) => [stop.step.id, ...stop.groups].some(id => evidence.chosen.includes(id))
  return (
    open.find(stop => stop.remedyOf) ??
    open.find(stop => stop.stand === 'doing') ??
    open.find(chosen) ??
    open[0]
  )
}

/** The outermost choice around `next` in which nothing was picked, begun or done yet. */
function choiceBefore(
  steps: readonly Node[],
  stops: readonly Stop[],
  next: Stop,
  evidence: Evidence,
): string | null {
  const isUndecided = (id: string) => {
    const group = groupIn(steps, id)
    if (group?.kind !== 'choose' || group.nodes.length < 2) return false
    const touched = stops.some(stop => stop.groups.includes(id) && (stop.stand === 'doing' || isEnded(stop)))
    return !touched && !group.nodes.some(option => evidence.chosen.includes(option.id))
  }
  return next.groups.findLast(isUndecided) ?? null
}

/** Whether the learner goes for it: of a choice, only what they picked or have done something of. */
function isMeant(steps: readonly Node[], { step, groups }: Stop, evidence: Evidence): boolean {
  if (evidence.tasks[step.id] || evidence.begun[step.id]) return true
  const inside = new Set([step.id, ...groups])
  return groups.every(id => {
    const group = groupIn(steps, id)
    if (group?.kind !== 'choose' || group.nodes.length <= group.atLeast) return true
    return group.nodes.some(option => inside.has(option.id) && evidence.chosen.includes(option.id))
  })
}

/** The group called `id`, wherever it stands. */
export function groupIn(nodes: readonly Node[], id: string): Group | null {
  for (const node of nodes) {
    if (isGroup(node) && node.id === id) return node
    const found = groupIn(isGroup(node) ? node.nodes : (node.remedy ?? []), id)
    if (found) return found
  }
  return null
}

/** Minutes that the shortest way through a node still takes. */
function minutesLeft(node: Node, evidence: Evidence): number {
  if (evidence.ended[node.id]) return 0
  if (!isGroup(node)) return stepMinutes(node, evidence)
  if (node.kind !== 'choose') return sum(node.nodes, one => minutesLeft(one, evidence))
  const open = node.nodes.filter(one => !evidence.ended[one.id])
  const wanted = Math.max(0, node.atLeast - (node.nodes.length - open.length))
  const chosenFirst = open
    .map(one => ({ minutes: minutesLeft(one, evidence), later: evidence.chosen.includes(one.id) ? 0 : 1 }))
    .toSorted((a, b) => a.later - b.later || a.minutes - b.minutes)
  return sum(chosenFirst.slice(0, wanted), one => one.minutes)
}

function stepMinutes(step: Step, evidence: Evidence): number {
  const isSkipped = step.skips && !evidence.begun[step.id] && holds(step.skips, evidence, step.id)
  if (isSkipped) return 0
  const help = evidence.met[step.id] ? sum(step.remedy ?? [], node => minutesLeft(node, evidence)) : 0
  return step.effort + help
}

/** Minutes of the shortest way from the very start. */
export const shortestMinutes = (path: Path, evidence: Evidence): number =>
  sum(path.steps, node => minutesLeft(node, evidence))

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0)

const within = (value: StateValue | undefined, key: string): StateValue | undefined =>
  typeof value === 'object' ? value[key] : value === key ? {} : undefined

/** The course whose part a step is of; null for other kinds. */
export const workIdOf = ({ step }: Stop): string | null => (step.of as { workId?: string }).workId ?? null
