import { createMachine } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { openChoices, type Turn } from './conversation.ts'

/** The event of taking a choice, by its place among the open ones. */
export const choosing = (choice: number) => ({ type: `choose.${choice}` }) as const

/** The state a turn is; a bare id, such as `constructor`, could mean something else to the machine. */
export const stateOf = (turn: string) => `turn-${turn}`

/** A conversation as a machine: its turns are the states, its open choices the events, its ends final. The first turn begins. */
export const conversationMachine = (turns: readonly Turn[]) =>
  createMachine({
    initial: turns[0] && stateOf(turns[0].id),
    states: Object.fromEntries(
      turns.map(turn => [
        stateOf(turn.id),
        turn.end
          ? { type: 'final' as const }
          : {
              on: Object.fromEntries(
                openChoices(turns, turn).map(({ next }, at) => [
                  choosing(at).type,
                  { target: stateOf(next) },
                ]),
              ),
            },
      ]),
    ),
  })

export interface ConversationFinding {
  readonly says:
    | 'scenarioNoEnd'
    | 'scenarioDeadEnd'
    | 'scenarioUnreached'
    | 'scenarioEndless'
    | 'scenarioEmpty'
  /** The turn it is about; none when it is about the whole. */
  readonly turn?: string
}

/**
 * What would leave a learner standing: no end at all, turns or choices that lead nowhere, turns no choice leads to, turns from
 * which no end can be reached, words not yet written.
 */
export function conversationFindings(turns: readonly Turn[]): readonly ConversationFinding[] {
  const after = reachableFrom(turns)
  const first = turns[0]?.id ?? ''
  const ends = new Set(turns.filter(turn => turn.end).map(turn => stateOf(turn.id)))
  const reached = after.get(first) ?? new Set()
  const about = (says: ConversationFinding['says'], amiss: (turn: Turn) => boolean) =>
    turns.filter(amiss).map(turn => ({ says, turn: turn.id }))
  const leadsNowhere = (turn: Turn) =>
    !turn.end && (turn.choices.length === 0 || openChoices(turns, turn).length < turn.choices.length)
  const isEndless = (turn: Turn) =>
    ends.size > 0 && reached.has(stateOf(turn.id)) && !leadsNowhere(turn) && !meet(after.get(turn.id), ends)
  return [
    ...(ends.size === 0 ? [{ says: 'scenarioNoEnd' } as const] : []),
    ...about('scenarioDeadEnd', leadsNowhere),
    ...about('scenarioUnreached', turn => !reached.has(stateOf(turn.id))),
    ...about('scenarioEndless', isEndless),
    ...about('scenarioEmpty', isEmpty),
  ]
}

/** States a learner can come to from each turn, its own among them, as the machine walks. */
function reachableFrom(turns: readonly Turn[]): ReadonlyMap<string, ReadonlySet<string>> {
  const walk = (from: string) => {
    const machine = conversationMachine(turns)
    const fromState = machine.resolveState({ value: stateOf(from) })
    const states = Object.values(getAdjacencyMap(machine, { fromState }))
    return new Set(states.map(({ state }) => String(state.value)))
  }
  return new Map(turns.map(({ id }) => [id, walk(id)]))
}

const meet = (some: ReadonlySet<string> | undefined, others: ReadonlySet<string>) =>
  [...(some ?? [])].some(each => others.has(each))

const isEmpty = ({ words, choices, end, advice }: Turn) =>
  !words.trim() || (end ? !advice.trim() : choices.some(choice => !choice.words.trim()))
