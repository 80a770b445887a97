import { expect, it } from 'vitest'
import { giveConsent } from '#app/people/consents.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { makeNextStep } from './culture-makers.ts'
import { enter, openNudgeOf } from './ledger.server.ts'
import type { Nudge } from './nudge.ts'
import { holdNudge } from './nudge-hold.server.ts'
import { makeAPlan } from './nudges/make-a-plan.ts'
import { ownPlan } from './nudges/own-plan.ts'
import { setATarget } from './nudges/set-a-target.ts'
import { streakAtRisk } from './nudges/streak-at-risk.ts'
import { trueStory } from './nudges/true-story.ts'
import type { Plan } from './plan/plan.ts'
import { makePlan } from './plan/plans.server.ts'
import { makeTarget } from './plan/targets.server.ts'
import { decide, storiesBy, tell } from './recognition/stories.server.ts'
import { hideStreak } from './streaks.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const later = new Date(thursday.getTime() + 60_000)
const monday = new Date('2026-06-15T02:00:00Z')

const entered = (personId: string, nudge: Nudge, period: string, href = '/plan') =>
  enter(
    db,
    {
      ...{ personId, period, subject: null, reasons: {}, href, language: 'id' },
      chosen: { nudge, variant: nudge.variants[0], eligible: [], nudgeProbability: 1, probability: 1 },
      message: { title: 'Satu kalimat', body: 'Cukup.', action: 'Tulis' },
      expiresAt: monday,
    },
    thursday,
  )

const plan: Plan = { cue: 'lunch', ownCue: '', place: 'desk', obstacle: 'line', instead: 'tomorrow' }

it('what asks for a plan or a target, tells of a streak or a story, is done with once there is one, or it is hidden or taken back', async () => {
  const [person, teller] = [await makePerson(), await makePerson()]
  await giveConsent(db, person.id, 'nudges', thursday)
  await tell(db, teller.id, 'Dulu saya takut menekan tombol; sekarang saya mencoba lebih dulu.', thursday)
  const story = (await storiesBy(db, teller.id))[0]!.id
  await decide(db, teller.id, story, true, thursday)
  const ends: readonly [Nudge, string, () => Promise<unknown>][] = [
    [makeAPlan, 'x', () => inTransaction(trx => makePlan(trx, person.id, plan, later))],
    [setATarget, 'x', () => makeTarget(db, person, { lessons: 1, witness: null }, later)],
    [streakAtRisk, 'x', () => hideStreak(db, person.id, true, later)],
    [trueStory, story, () => decide(db, teller.id, story, false, later)],
  ]
  for (const [nudge, period, end] of ends) {
    await entered(person.id, nudge, period)
    const open = await openNudgeOf(db, person.id, later)
    const letter = { key: `nudge/${open?.id}` }
    expect(open).toMatchObject({ nudge: nudge.name })
    expect(await holdNudge(db, letter, later)).toBe(null)
    await end()
    expect(await openNudgeOf(db, person.id, later)).toBe(null)
    expect(await holdNudge(db, letter, later)).toBe('drop')
  }
})

it('what leads to a walk is done with once that was given up, rests, or came to its end without its learner', async () => {
  const over = [{ withdrawnAt: later }, { paused: true }, { completedAt: later }]
  for (const set of over) {
    const person = await makePerson()
    await giveConsent(db, person.id, 'nudges', thursday)
    const { id, href } = await makeNextStep(person.id)
    await entered(person.id, ownPlan, 'x', href)
    const letter = { key: `nudge/${(await openNudgeOf(db, person.id, later))?.id}` }
    expect(await holdNudge(db, letter, later)).toBe(null)
    await db.updateTable('enrolment').set(set).where('id', '=', id).execute()
    expect(await openNudgeOf(db, person.id, later)).toBe(null)
    expect(await holdNudge(db, letter, later)).toBe('drop')
  }
})
