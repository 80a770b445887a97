import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSuperior } from '#app/people/superiors.server.ts'
import { newId } from '#app/web/id.ts'
import { db, insertAll } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { calendarsOf } from '../calendars.server.ts'
import { makeActivity, makeNextStep } from '../culture-makers.ts'
import { keepPulse, readinessOf, sayReadiness } from './readiness.server.ts'
import { askForTime } from './time-requests.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const later = (days: number) => new Date(thursday.getTime() + days * 86_400_000)

async function readiness(person: { id: string; zone: string }, now = thursday) {
  const calendars = await calendarsOf(db, [{ id: person.id, unitPath: null }])
  return (await readinessOf(db, [person], calendars, now)).get(person.id)!
}

describe('readiness', () => {
  it('is told from what a person did, and mended by their own word', async () => {
    const person = await makePerson()
    expect(await readiness(person)).toMatchObject({ stage: 'unaware', hindrance: null })
    await makeActivity(person.id, ['2026-05-26T02:00:00Z'])
    expect(await readiness(person)).toMatchObject({ stage: 'considering', hindrance: 'notWanting' })
    await sayReadiness(db, person.id, { about: 'hindrance', said: 'none' }, thursday)
    await sayReadiness(db, person.id, { about: 'stage', said: 'acting' }, thursday)
    expect(await readiness(person)).toMatchObject({ stage: 'acting', hindrance: null })
  })

  it('sees learning outside working hours, and a walk that waits for a hand before it', async () => {
    const person = await makePerson()
    const { id } = await makeNextStep(person.id)
    await makeActivity(
      person.id,
      [1, 2, 3, 4, 5].map(day => `2026-06-0${day}T14:00:00Z`),
    )
    expect((await readiness(person)).hindrance).toBe('noChance')
    await db.updateTable('enrolment').set({ needsHand: true }).where('id', '=', id).execute()
    expect((await readiness(person)).hindrance).toBe('cannot')
  })
})

it('counts as abandoned each step begun in the last 60 days that lay for two weeks and was never over', async () => {
  const event = fc.record({
    kind: fc.constantFrom('step.started', 'step.finished', 'step.waived', 'check.graded'),
    step: fc.constantFrom('a', 'b', 'c'),
    daysAgo: fc.nat(80),
    walk: fc.nat(1),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 12 }), async events => {
      const person = await makePerson()
      const walks = [await makeNextStep(person.id), await makeNextStep(person.id)]
      const rows = events.map(({ kind, step, daysAgo, walk }, sequence) => ({
        ...{
          id: newId(),
          enrolmentId: walks[walk]!.id,
          sequence,
          onceKey: `${sequence}`,
          kind,
          stepId: step,
        },
        ...{ body: {}, occurredAt: later(-daysAgo), receivedAt: later(-daysAgo) },
      }))
      if (rows.length > 0) await insertAll(db, 'pathEvent', rows).execute()
      const isOver = ({ walk, step }: (typeof events)[number]) =>
        events.some(other => other.walk === walk && other.step === step && /finished|waived/.test(other.kind))
      const { signs } = await readiness(person)
      expect(signs.abandoned).toBe(
        events.filter(
          one => one.kind === 'step.started' && one.daysAgo >= 14 && one.daysAgo <= 60 && !isOver(one),
        ).length,
      )
    }),
    { numRuns: 40 },
  )
})

it('the four questions are answered at most once in 60 days', async () => {
  const person = await makePerson()
  const pulse = { easy: 2, able: 4, time: 4, useful: 4 }
  expect(await keepPulse(db, person.id, pulse, thursday)).toBe(true)
  expect((await readiness(person)).hindrance).toBe('cannot')
  expect(await keepPulse(db, person.id, pulse, later(59))).toBe(false)
  expect(await keepPulse(db, person.id, pulse, later(60))).toBe(true)
})

it('a request for time tells the superior that, once a month, and nothing else', async () => {
  const [person, superior] = [await makePerson({ name: 'Ratna Dewi' }), await makePerson()]
  expect(await askForTime(db, person, thursday)).toEqual({ ok: false, reason: 'noSuperior' })
  await nameSuperior(db, person.id, superior.id, thursday)
  expect(await askForTime(db, person, thursday)).toEqual({ ok: true })
  expect(await askForTime(db, person, later(29))).toEqual({ ok: false, reason: 'askedLately' })
  const letters = await db.selectFrom('mailOutbox').selectAll().where('personId', '=', superior.id).execute()
  expect(letters.map(({ subject }) => subject)).toEqual(['Permintaan waktu belajar dari Ratna Dewi'])
  expect(letters[0]?.bodyText).not.toMatch(/%|langkah|jalur|runtunan/)
})
