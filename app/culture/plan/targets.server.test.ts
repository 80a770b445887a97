import { describe, expect, it } from 'vitest'
import { nameSuperior } from '#app/people/superiors.server.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { makeNextStep } from '../culture-makers.ts'
import type { Plan } from './plan.ts'
import { makePlan, plansOf } from './plans.server.ts'
import { answerWitness, endTarget, makeTarget, targetsOf, witnessedBy, witnessOf } from './targets.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const monday = new Date('2026-06-15T02:00:00Z')
const mondayAfter = new Date('2026-06-22T02:00:00Z')

async function finish(enrolmentId: string, at: string) {
  const occurredAt = new Date(at)
  const id = newId()
  await db
    .insertInto('pathEvent')
    .values({
      ...{
        id,
        enrolmentId,
        sequence: Math.floor(occurredAt.getTime() / 60_000) % 1e9,
        kind: 'step.finished',
      },
      ...{ stepId: 'sapa', body: '{}', onceKey: id, occurredAt, receivedAt: occurredAt },
    })
    .execute()
}

describe('a weekly target', () => {
  it('counts lessons finished since Monday, changes once a week and ends at any time', async () => {
    const person = await makePerson()
    const { id } = await makeNextStep(person.id)
    const target = async (now: Date) => (await targetsOf(db, [person], now)).get(person.id)
    expect(await makeTarget(db, person, { lessons: 2, witness: null }, thursday)).toEqual({ ok: true })
    await finish(id, '2026-06-07T16:00:00Z')
    expect(await target(thursday)).toEqual({ lessons: 2, madeOn: '2026-06-11', done: 0 })
    await finish(id, '2026-06-07T18:00:00Z')
    expect((await target(thursday))?.done).toBe(1)
    expect((await target(monday))?.done).toBe(0)
    expect(await makeTarget(db, person, { lessons: 3, witness: null }, thursday)).toMatchObject({
      reason: 'thisWeek',
    })
    expect(await makeTarget(db, person, { lessons: 3, witness: null }, monday)).toEqual({ ok: true })
    await endTarget(db, person.id, monday)
    expect(await target(monday)).toBe(undefined)
  })

  it('is witnessed by a colleague who agreed, never by a superior or a stranger', async () => {
    const unit = await makeUnit()
    const [person, colleague, superior] = [
      await makePerson({ unit }),
      await makePerson({ unit, name: 'Budi' }),
      await makePerson({ unit }),
    ]
    const stranger = await makePerson({ unit: await makeUnit() })
    await nameSuperior(db, person.id, superior.id, thursday)
    for (const witness of [superior.id, stranger.id, person.id])
      expect(await makeTarget(db, person, { lessons: 1, witness }, thursday)).toMatchObject({
        reason: 'noWitness',
      })
    await makeTarget(db, person, { lessons: 1, witness: colleague.id }, thursday)
    await finish((await makeNextStep(person.id)).id, '2026-06-10T02:00:00Z')
    const [asked] = await witnessedBy(db, colleague.id, thursday)
    expect(asked).toEqual({ id: asked!.id, name: person.name, seen: null })
    expect(await answerWitness(db, superior.id, asked!.id, true, thursday)).toBe(false)
    expect(await answerWitness(db, colleague.id, asked!.id, true, thursday)).toBe(true)
    expect((await witnessedBy(db, colleague.id, thursday))[0]?.seen).toMatchObject({ lessons: 1, done: 1 })
    expect(await witnessOf(db, person.id)).toEqual({
      ...{ id: colleague.id, name: 'Budi', agreed: true, declined: false },
    })
    await makeTarget(db, person, { lessons: 2, witness: colleague.id }, monday)
    const [again] = await witnessedBy(db, colleague.id, monday)
    expect(again?.seen).toMatchObject({ lessons: 2, done: 0 })
    await answerWitness(db, colleague.id, again!.id, false, monday)
    expect(await witnessedBy(db, colleague.id, monday)).toEqual([])
    await makeTarget(db, person, { lessons: 1, witness: colleague.id }, mondayAfter)
    const [anew] = await witnessedBy(db, colleague.id, mondayAfter)
    expect(anew?.seen).toBe(null)
    await answerWitness(db, colleague.id, anew!.id, true, mondayAfter)
    await nameSuperior(db, person.id, colleague.id, monday)
    expect(await witnessedBy(db, colleague.id, monday)).toEqual([])
    expect(await answerWitness(db, colleague.id, anew!.id, true, monday)).toBe(false)
  })
})

it('a plan made twice at once is one plan', async () => {
  const { id } = await makePerson()
  const plan: Plan = { cue: 'lunch', ownCue: '', place: 'desk', obstacle: 'line', instead: 'tomorrow' }
  const make = () => inTransaction(trx => makePlan(trx, id, plan, thursday))
  await Promise.all(Array.from({ length: 6 }, make))
  expect((await plansOf(db, [id])).get(id)).toEqual(plan)
})
