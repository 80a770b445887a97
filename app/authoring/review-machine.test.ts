import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import type { ReviewDeed, ReviewEvent } from './review-event.ts'
import { changes, reviewMachine, type Standing, standingAfter, turnOf } from './review-machine.ts'

const asked = { type: 'review.asked', by: 'dewi', reviewer: 'agus', dueOn: '2026-11-27', words: '' } as const
const changesAsked = { type: 'changes.asked', by: 'agus', dueOn: null, words: 'Tambah contoh' } as const
const approvedOf = (digest: string) => ({ type: 'draft.approved', by: 'agus', digest, words: '' }) as const
const plannedOf = (digest: string, at = '2026-11-28T02:00:00.000Z') =>
  ({
    type: 'publication.scheduled',
    ...{ by: 'dewi', at, zone: 'Asia/Jakarta', digest, wordingOnly: false, regrades: false, words: '' },
  }) as const
const publishedAs = (number: number, digest: string) =>
  ({ type: 'work.published', number, digest, words: '' }) as const
const seen = (digest: string) => ({ type: 'draft.seen', digest }) as const
const withdrawn = { type: 'review.withdrawn' } as const
const cancelled = { type: 'schedule.cancelled' } as const
const missed = { type: 'schedule.missed', reason: 'draftChanged' } as const
const retired = { type: 'work.retired' } as const

const all: readonly ReviewEvent[] = [
  ...[asked, withdrawn, changesAsked, approvedOf('a'), approvedOf('b'), plannedOf('a'), cancelled, missed],
  ...[publishedAs(1, 'a'), publishedAs(2, 'b'), retired, seen('a'), seen('b')],
]

const after = (...events: ReviewEvent[]) => standingAfter(events)

it('leads from draft to retired by every step that the words promise, and back', () => {
  const way: readonly [ReviewEvent, Standing['state']][] = [
    [asked, 'in-review'],
    [changesAsked, 'changes-asked'],
    [asked, 'in-review'],
    [approvedOf('a'), 'approved'],
    [plannedOf('a'), 'scheduled'],
    [cancelled, 'approved'],
    [plannedOf('a'), 'scheduled'],
    [publishedAs(1, 'a'), 'published'],
    [retired, 'retired'],
    [publishedAs(2, 'a'), 'published'],
    [asked, 'in-review'],
    [withdrawn, 'draft'],
  ]
  way.forEach(([, state], at) => {
    expect(after(...way.slice(0, at + 1).map(([event]) => event)).state).toBe(state)
  })
})

it('takes an approval for the draft that was seen, and for no other', () => {
  const approved = [asked, approvedOf('a')] as const
  expect(after(...approved, seen('a'))).toMatchObject({ state: 'approved', outdated: false })
  expect(after(...approved, seen('b'))).toMatchObject({ state: 'draft', outdated: true, reviewer: 'agus' })
  expect(after(...approved, approvedOf('b'), seen('b'))).toMatchObject({ state: 'approved', approved: 'b' })
})

it('shows a draft beside the publication once it is amended, and none when it reads the same again', () => {
  expect(after(publishedAs(1, 'a'), seen('a')).state).toBe('published')
  expect(after(publishedAs(1, 'a'), seen('b'))).toMatchObject({ state: 'draft', published: 'a', number: 1 })
  expect(after(publishedAs(1, 'a'), asked, withdrawn, seen('a')).state).toBe('published')
})

it('goes back to what held before when a plan is cancelled or missed', () => {
  for (const end of [cancelled, missed]) {
    expect(after(asked, approvedOf('a'), plannedOf('a'), end)).toMatchObject({
      state: 'approved',
      plan: null,
    })
    expect(after(plannedOf('a'), end)).toMatchObject({ state: 'draft', plan: null })
  }
})

const keyOf = ({ value, context }: { value: unknown; context: unknown }) => JSON.stringify([value, context])
const options = { events: all, serializeState: keyOf as never }

it('keeps, in every state that any events lead to, what its name says', () => {
  const states = Object.values(getAdjacencyMap(reviewMachine, options))
  expect(states.length).toBeGreaterThan(50)
  expect(new Set(states.map(({ state }) => state.value)).size).toBe(7)
  for (const { state } of states) {
    const standing: Standing = { state: state.value, ...state.context }
    const { askedBy, approved, plan, published, number } = standing
    expect(plan !== null).toBe(standing.state === 'scheduled')
    if (standing.state === 'in-review' || standing.state === 'changes-asked') expect(askedBy).not.toBeNull()
    if (standing.state === 'in-review' || standing.state === 'changes-asked') expect(approved).toBeNull()
    if (standing.state === 'approved') expect(approved).not.toBeNull()
    if (standing.state === 'published') expect(published).not.toBeNull()
    if (standing.state === 'retired') expect(published).toBeNull()
    if (published !== null) expect(number).toBeGreaterThan(0)
    expect(['author', 'reviewer', 'clock', null]).toContain(turnOf(standing))
  }
})

it('can be published from every state, and everywhere changes nothing by an event told twice', () => {
  for (const { state } of Object.values(getAdjacencyMap(reviewMachine, options))) {
    const standing: Standing = { state: state.value, ...state.context }
    expect(changes(standing, publishedAs(9, 'z'))).toBe(true)
  }
  for (const { steps } of getShortestPaths(reviewMachine, options)) {
    const told = steps.map(({ event }) => event).filter(event => !event.type.startsWith('xstate'))
    const last = told.at(-1)
    if (last) expect(changes(standingAfter(told), last)).toBe(false)
  }
})

it('comes to the same place whatever unknown or repeated events come between', () => {
  const event = fc.constantFrom(...all)
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), events => {
      const standing = standingAfter(events)
      const twice = events.flatMap(one => [one, one])
      const strange = events.flatMap(one => [{ type: 'unheard.of' } as never as ReviewDeed, one])
      expect(standingAfter(twice)).toEqual(standing)
      expect(standingAfter(strange)).toEqual(standing)
      expect(standingAfter(JSON.parse(JSON.stringify(events)))).toEqual(standing)
    }),
  )
})
