import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialTransition, transition } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { aConversation } from './block-makers.ts'
import { blankTurn, freshId, grown, openChoices, saidAfter, stepFrom, type Turn } from './conversation.ts'
import { conversationFindings } from './conversation-findings.ts'
import { choosing, conversationMachine, stateOf } from './conversation-machine.ts'

const turn = (id: string, given: Partial<Turn> = {}): Turn => ({
  ...blankTurn(id),
  words: id,
  choices: [],
  ...given,
})
const to = (...next: readonly string[]) =>
  next.map(each => ({ words: `go ${each}`, consequence: '', next: each }))
const ending = (id: string) => turn(id, { end: 'good', advice: 'Well done.' })
const says = (turns: readonly Turn[]) => conversationFindings(turns).map(({ says, turn }) => [says, turn])

describe('a conversation', () => {
  it('steps as its machine does, whatever is chosen', () => {
    fc.assert(
      fc.property(aConversation, fc.array(fc.nat(3), { maxLength: 12 }), (turns, chosen) => {
        const machine = conversationMachine(turns)
        let [state] = initialTransition(machine)
        let at = turns[0]!
        for (const choice of chosen) {
          ;[state] = transition(machine, state, choosing(choice))
          at = stepFrom(turns, at, choice)
          expect(stateOf(at.id)).toBe(state.value)
          expect(at.end !== null).toBe(state.status === 'done')
        }
      }),
    )
  })

  it('tells what was said so far, and ends with the turn whose choice is open', () => {
    const turns = [turn('a', { choices: to('b', 'c') }), ending('b'), turn('c', { choices: to('a') })]
    expect(saidAfter(turns, []).map(({ turn }) => turn.id)).toEqual(['a'])
    expect(saidAfter(turns, [1, 0, 0]).map(({ turn }) => turn.id)).toEqual(['a', 'c', 'a', 'b'])
    expect(saidAfter(turns, [1, 0, 0]).at(-1)?.choice).toBeNull()
    expect(saidAfter(turns, [7])).toHaveLength(1)
  })

  it('stands in its tree once with every turn that can be reached', () => {
    fc.assert(
      fc.property(aConversation, turns => {
        const seen: string[] = []
        const visit = (node: NonNullable<ReturnType<typeof grown>>) => {
          seen.push(node.turn.id)
          expect(node.branches).toHaveLength(openChoices(turns, node.turn).length)
          for (const { to } of node.branches) if (typeof to !== 'string') visit(to)
        }
        visit(grown(turns)!)
        const unreached = says(turns).flatMap(([code, id]) => (code === 'scenarioUnreached' ? [id] : []))
        expect(seen.sort()).toEqual(
          turns
            .map(({ id }) => id)
            .filter(id => !unreached.includes(id))
            .sort(),
        )
      }),
    )
  })

  it('leaves no turn unreached to which its machine can come', () => {
    fc.assert(
      fc.property(aConversation, turns => {
        const states = Object.values(getAdjacencyMap(conversationMachine(turns), {}))
        const unreached = says(turns).flatMap(([code, id]) => (code === 'scenarioUnreached' ? [id] : []))
        expect(unreached.length + states.length).toBe(turns.length)
        for (const { state } of states) expect(unreached.map(id => stateOf(id!))).not.toContain(state.value)
      }),
    )
  })

  it('gives a new turn an id that none has', () => {
    fc.assert(
      fc.property(aConversation, turns => {
        expect(turns.map(({ id }) => id)).not.toContain(freshId(turns))
      }),
    )
  })
})

describe('before publishing a conversation it is said', () => {
  it('that nothing is amiss, when nothing is', () => {
    expect(says([turn('a', { choices: to('b', 'a') }), ending('b')])).toEqual([])
  })

  it('whatever its turns are called', () => {
    expect(says([turn('constructor', { choices: to('toString') }), ending('toString')])).toEqual([])
  })

  it('that it has no end', () => {
    expect(says([turn('a', { choices: to('a') })])).toEqual([['scenarioNoEnd', undefined]])
  })

  it('which turns lead nowhere, be it by one choice only', () => {
    const turns = [turn('a', { choices: to('b', 'gone') }), turn('c'), ending('b')]
    expect(says(turns)).toEqual([
      ['scenarioDeadEnd', 'a'],
      ['scenarioDeadEnd', 'c'],
      ['scenarioUnreached', 'c'],
    ])
  })

  it('which turns never come to an end', () => {
    const turns = [turn('a', { choices: to('b', 'c') }), ending('b'), turn('c', { choices: to('c') })]
    expect(says(turns)).toEqual([['scenarioEndless', 'c']])
  })

  it('where words are missing, and advice at an end', () => {
    const silent = turn('a', { choices: [{ words: ' ', consequence: '', next: 'b' }] })
    expect(says([silent, { ...ending('b'), advice: '' }])).toEqual([
      ['scenarioEmpty', 'a'],
      ['scenarioEmpty', 'b'],
    ])
  })
})
