import { openChoices, type Turn, turnOf } from './conversation.ts'

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
  const ends = new Set(turns.filter(turn => turn.end).map(turn => turn.id))
  const reached = after.get(first) ?? new Set()
  const about = (says: ConversationFinding['says'], amiss: (turn: Turn) => boolean) =>
    turns.filter(amiss).map(turn => ({ says, turn: turn.id }))
  const leadsNowhere = (turn: Turn) =>
    !turn.end && (turn.choices.length === 0 || openChoices(turns, turn).length < turn.choices.length)
  const isEndless = (turn: Turn) =>
    ends.size > 0 && reached.has(turn.id) && !leadsNowhere(turn) && !meet(after.get(turn.id), ends)
  return [
    ...(ends.size === 0 ? [{ says: 'scenarioNoEnd' } as const] : []),
    ...about('scenarioDeadEnd', leadsNowhere),
    ...about('scenarioUnreached', turn => !reached.has(turn.id)),
    ...about('scenarioEndless', isEndless),
    ...about('scenarioEmpty', isEmpty),
  ]
}

/** Turns a learner can come to from each turn, its own among them. */
const reachableFrom = (turns: readonly Turn[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(turns.map(({ id }) => [id, walked(turns, id)]))

function walked(turns: readonly Turn[], from: string): ReadonlySet<string> {
  const reached = new Set([from])
  for (const id of reached) {
    const turn = turnOf(turns, id)
    for (const { next } of turn ? openChoices(turns, turn) : []) reached.add(next)
  }
  return reached
}

const meet = (some: ReadonlySet<string> | undefined, others: ReadonlySet<string>) =>
  [...(some ?? [])].some(each => others.has(each))

const isEmpty = ({ words, choices, end, advice }: Turn) =>
  !words.trim() || (end ? !advice.trim() : choices.some(choice => !choice.words.trim()))
