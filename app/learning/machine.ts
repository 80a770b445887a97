import { assign, setup } from 'xstate'
import {
  type Ending,
  type Evidence,
  eventKinds,
  grantedTo,
  noEvidence,
  type PathEvent,
  record,
} from './evidence.ts'
import { isGroup, type Node, nodesOf, type Path, type Step } from './path.ts'
import { holds } from './rules/registry.ts'
import type { Rule } from './rules/rule.ts'
import { stepKind } from './steps/registry.ts'

/** Grows when the same definition and events would lead to another place. */
export const engine = 2

/** Where the states of a machine end up when the whole path is done; it goes on recording evidence. */
export const completed = '_completed'
const start = '_path'
const choosing = '_choosing'
const end = '_end'

type Counting = { readonly nodes: readonly string[]; readonly atLeast: number }

/** Whether the evidence ends the step. */
export const isPassed = (step: Step, evidence: Evidence): boolean =>
  step.passes ? holds(step.passes, evidence, step.id) : stepKind(step.kind).passes(evidence, step.id, step.of)

export const failuresOf = (step: Step, evidence: Evidence): number =>
  stepKind(step.kind).failures(evidence, step.id)

/** Tries allowed in all, with those granted to this learner; null when there is no limit. */
export const allowedTries = (step: Step, evidence: Evidence): number | null =>
  step.attempts === undefined ? null : step.attempts + grantedTo(evidence, step.id)

const fellShort = (step: Step, evidence: Evidence) =>
  !isPassed(step, evidence) && failuresOf(step, evidence) > (evidence.met[step.id] ?? 0)

function isExhausted(step: Step, evidence: Evidence) {
  const allowed = allowedTries(step, evidence)
  return allowed !== null && failuresOf(step, evidence) >= allowed
}

/** Setup of every path machine: guards and actions by name, what they need as parameters. */
function ground(known: ReadonlySet<string>) {
  return setup({
    types: { context: {} as Evidence, events: {} as PathEvent },
    guards: {
      kept: ({ context }, { step }: { step: Step }) => context.kept?.[step.id] !== undefined,
      waived: ({ context }, { step }: { step: Step }) => context.waived[step.id] === true,
      passed: ({ context }, { step }: { step: Step }) => isPassed(step, context),
      fellShort: ({ context }, { step }: { step: Step }) => fellShort(step, context),
      exhausted: ({ context }, { step }: { step: Step }) =>
        fellShort(step, context) && isExhausted(step, context),
      helped: ({ context }, { step }: { step: Step }) => !isExhausted(step, context),
      begun: ({ context }, { step }: { step: Step }) =>
        (context.begun[step.id] ?? 0) > (context.met[step.id] ?? 0),
      holds: ({ context }, { rule, step }: { rule: Rule; step: Step }) => holds(rule, context, step.id),
      chosen: ({ context }, { nodes, atLeast }: Counting) =>
        nodes.filter(node => context.ended[node] !== undefined).length >= atLeast,
    },
    actions: {
      record: assign(({ context, event }) => record(context, event, known)),
      meet: assign(({ context }, { step }: { step: Step }) => ({
        met: { ...context.met, [step.id]: failuresOf(step, context) },
      })),
      end: assign(({ context }, { node, how }: { node: string; how: Ending }) => ({
        ended: context.ended[node] ? context.ended : { ...context.ended, [node]: how },
      })),
    },
  })
}

type Config = NonNullable<Parameters<ReturnType<typeof ground>['createMachine']>[0]>
type State = NonNullable<Config['states']>[string]

/** The statechart of a definition: the state says what is open, the context what is done. Pure; keep what it returns. */
export function compilePath(path: Path) {
  const known = new Set(nodesOf(path.steps).map(node => node.id))
  return ground(known).createMachine({
    id: 'path',
    context: noEvidence,
    initial: start,
    on: Object.fromEntries(eventKinds.map(kind => [kind, { actions: 'record' as const }])),
    states: {
      [start]: { ...sequence(path.steps), onDone: completed },
      [completed]: {},
    },
  })
}

export type PathMachine = ReturnType<typeof compilePath>

const ending = (node: string, how: Ending) => ({ type: 'end' as const, params: { node, how } })

function stateOf(node: Node): State {
  if (!isGroup(node)) return stepState(node)
  if (node.kind !== 'choose')
    return node.kind === 'sequence'
      ? sequence(node.nodes)
      : { type: 'parallel', states: branches(node.nodes) }
  const counting = { nodes: node.nodes.map(one => one.id), atLeast: node.atLeast }
  return {
    initial: choosing,
    states: {
      [choosing]: {
        type: 'parallel',
        states: branches(node.nodes),
        always: { guard: { type: 'chosen', params: counting }, target: end },
      },
      [end]: { type: 'final' },
    },
  }
}

const branches = (nodes: readonly Node[]): Record<string, State> =>
  Object.fromEntries(nodes.map(node => [node.id, { ...stateOf(node), onDone: { actions: done(node) } }]))

/** Steps say themselves how they ended. */
const done = (node: Node) => (isGroup(node) ? [ending(node.id, 'done')] : [])

function sequence(nodes: readonly Node[]): State {
  const states: Record<string, State> = { [end]: { type: 'final' } }
  nodes.forEach((node, i) => {
    states[node.id] = {
      ...stateOf(node),
      onDone: { target: nodes[i + 1]?.id ?? end, actions: done(node) },
    }
  })
  return { initial: nodes[0]?.id ?? end, states }
}

const holding = (rule: Rule, step: Step) => ({ type: 'holds' as const, params: { rule, step } })

function stepState(step: Step): State {
  const params = { step }
  const ways = {
    kept: { guard: { type: 'kept', params }, target: 'passed' },
    waived: { guard: { type: 'waived', params }, target: 'waived' },
    passed: { guard: { type: 'passed', params }, target: 'passed' },
    testedOut: step.skips && { guard: holding(step.skips, step), target: 'tested-out' },
    needsAHand: {
      guard: { type: 'exhausted', params },
      target: 'needs-a-hand',
      actions: { type: 'meet', params },
    },
    fallingShort: {
      guard: { type: 'fellShort', params },
      target: 'falling-short',
      actions: { type: 'meet', params },
    },
    open: step.opens ? { guard: holding(step.opens, step), target: 'open' } : { target: 'open' },
    doing: { guard: { type: 'begun', params }, target: 'doing' },
    helped: { guard: { type: 'helped', params }, target: 'open' },
  } as const
  const skip = ways.testedOut ? [ways.testedOut] : []
  const over = (how: Ending): State => ({ type: 'final', entry: ending(step.id, how) })
  return {
    initial: 'waiting',
    states: {
      waiting: { always: [ways.kept, ways.waived, ...skip, ways.open] },
      open: {
        always: [
          ways.kept,
          ways.waived,
          ways.passed,
          ...skip,
          ways.needsAHand,
          ways.fallingShort,
          ways.doing,
        ],
      },
      doing: { always: [ways.kept, ways.waived, ways.passed, ways.needsAHand, ways.fallingShort] },
      'falling-short': {
        ...sequence(step.remedy ?? []),
        always: [ways.kept, ways.waived, ways.passed],
        onDone: 'open',
      },
      'needs-a-hand': { always: [ways.kept, ways.waived, ways.passed, ways.helped] },
      passed: over('passed'),
      'tested-out': over('tested-out'),
      waived: over('waived'),
    },
  }
}
