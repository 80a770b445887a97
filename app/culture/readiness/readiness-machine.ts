import { initialTransition, setup, transition } from 'xstate'
import type { Stage } from './stages.ts'

/** What a person did, or let pass. */
export type Deed =
  | { readonly type: 'looked' | 'planned' | 'finished' | 'kept' | 'away' }
  | { readonly type: 'said'; readonly stage: Stage }

const says = (stage: Stage) => ({
  guard: { type: 'says' as const, params: { stage } },
  target: `.${stage}` as const,
})

/** Moved only by deeds; a word of one's own judgement is one of them, and the next deed may move on from it. */
const machine = setup({
  types: { events: {} as Deed },
  guards: {
    says: ({ event }, { stage }: { stage: Stage }) => event.type === 'said' && event.stage === stage,
  },
}).createMachine({
  id: 'readiness',
  initial: 'unaware',
  on: {
    said: [
      says('unaware'),
      says('considering'),
      says('preparing'),
      says('acting'),
      says('keeping'),
      says('lapsed'),
    ],
  },
  states: {
    unaware: { on: { looked: 'considering', planned: 'preparing', finished: 'acting', kept: 'keeping' } },
    considering: { on: { planned: 'preparing', finished: 'acting', kept: 'keeping' } },
    preparing: { on: { finished: 'acting', kept: 'keeping', away: 'considering' } },
    acting: { on: { kept: 'keeping', away: 'lapsed' } },
    keeping: { on: { away: 'lapsed' } },
    lapsed: { on: { planned: 'preparing', finished: 'acting', kept: 'keeping' } },
  },
})

/** The stage that these deeds, first to last, lead to. */
export const stageAfter = (deeds: readonly Deed[]): Stage => deeds.reduce(moved, first)

/** Whether the stage they lead to is the person's own word, and nothing done since has moved it. */
export function isOwnWord(deeds: readonly Deed[]): boolean {
  const said = deeds.findLastIndex(({ type }) => type === 'said')
  const stage = stageAfter(deeds.slice(0, said + 1))
  return said >= 0 && deeds.slice(said + 1).every(deed => moved(stage, deed) === stage)
}

const first = initialTransition(machine)[0].value as Stage
const known = new Map<string, Stage>()

/** Where a deed leads from a stage. The machine remembers nothing else, so it is asked once for each pair of them. */
function moved(stage: Stage, deed: Deed): Stage {
  const pair = `${stage} ${deed.type} ${deed.type === 'said' ? deed.stage : ''}`
  const there = known.get(pair) ?? asked(stage, deed)
  known.set(pair, there)
  return there
}

const asked = (stage: Stage, deed: Deed) =>
  transition(machine, machine.resolveState({ value: stage }), deed)[0].value as Stage
