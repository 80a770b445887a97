/** A choice a learner has: what they say, what comes of it, and the turn it leads to. */
export interface Choice {
  readonly words: string
  readonly consequence: string
  /** Id of a turn; empty while its author has not said. */
  readonly next: string
}

/** How a conversation ended. */
export type Mark = (typeof marks)[number]
export const marks = ['good', 'fair', 'poor'] as const

/** One turn of a conversation: someone says something, then the learner chooses, or it ends with a mark and advice. */
export interface Turn {
  readonly id: string
  readonly speaker: string
  readonly words: string
  readonly choices: readonly Choice[]
  /** Null where the conversation goes on. */
  readonly end: Mark | null
  readonly advice: string
}

export const turnOf = (turns: readonly Turn[], id: string): Turn | undefined =>
  turns.find(turn => turn.id === id)

/** The choices that lead somewhere; after an end there are none. */
export const openChoices = (turns: readonly Turn[], { choices, end }: Turn): readonly Choice[] =>
  end ? [] : choices.filter(choice => turnOf(turns, choice.next))

/** Where a choice leads from a turn, by its place among its open choices; the turn itself when there is no such choice. */
export function stepFrom(turns: readonly Turn[], at: Turn, choice: number): Turn {
  const chosen = openChoices(turns, at)[choice]
  return (chosen && turnOf(turns, chosen.next)) ?? at
}

/** A turn said, and the choice then made; the last has none yet. */
export interface Said {
  readonly turn: Turn
  readonly choice: Choice | null
}

/** What was said once these choices were made, from the first turn on. */
export function saidAfter(turns: readonly Turn[], chosen: readonly number[]): readonly Said[] {
  const said: Said[] = []
  let turn = turns[0]
  for (const at of chosen) {
    if (!turn) break
    const choice = openChoices(turns, turn)[at]
    if (!choice) break
    said.push({ turn, choice })
    turn = stepFrom(turns, turn, at)
  }
  return turn ? [...said, { turn, choice: null }] : []
}

interface Branch {
  readonly choice: Choice
  /** The turn it leads to, or its id where that turn stands elsewhere already. */
  readonly to: Grown | string
}

export interface Grown {
  readonly turn: Turn
  readonly branches: readonly Branch[]
}

/** The conversation as a tree in which every turn stands once: where a choice leads first, by the shortest way. */
export function grown(turns: readonly Turn[]): Grown | null {
  const first = turns[0]
  if (!first) return null
  const nodes = new Map([[first.id, { turn: first, branches: [] as Branch[] }]])
  for (const node of nodes.values()) {
    for (const choice of openChoices(turns, node.turn)) {
      const next = turnOf(turns, choice.next)
      const isNew = next && !nodes.has(next.id)
      const to = isNew ? { turn: next, branches: [] as Branch[] } : choice.next
      if (typeof to !== 'string') nodes.set(to.turn.id, to)
      node.branches.push({ choice, to })
    }
  }
  return nodes.get(first.id) ?? null
}

/** An id that none has yet: the next number. */
export const freshId = (turns: readonly { readonly id: string }[]): string =>
  String(1 + Math.max(0, ...turns.map(({ id }) => Number(id)).filter(Number.isInteger)))

export const blankTurn = (id: string): Turn => ({
  id,
  speaker: '',
  words: '',
  choices: [{ words: '', consequence: '', next: '' }],
  end: null,
  advice: '',
})
