import { createMachine } from 'xstate'
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
