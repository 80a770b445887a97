import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { makeActivity, makeHeldOut, makeNextStep } from './culture-makers.ts'
import { countCulture } from './dashboard/counting.server.ts'
import { dossiersOf } from './dossiers.server.ts'
import { dismiss, historyOf, ledgerOf, openNudgeOf } from './ledger.server.ts'
import { judgedPages, nudgeOne, runNudges } from './nudges.server.ts'
import { nudgeWithin } from './sending.server.ts'
import { snooze, switchNudge } from './wishes.server.ts'

const consented = new Date('2026-06-01T02:00:00Z')
const thursday = new Date('2026-06-11T02:00:00Z')
const half = () => 0.5

/** Someone with two kept weeks, this one not kept, a next step, consent, and no wish for plans or targets. */
async function makeAtRisk(fields: Parameters<typeof makePerson>[0] = {}, heldOut = false) {
  const person = await makeHeldOut(heldOut, fields)
  const step = await makeNextStep(person.id)
  await makeActivity(person.id, ['2026-05-26T02:00:00Z', '2026-06-03T02:00:00Z'])
  await giveConsent(db, person.id, 'nudges', consented)
  for (const other of ['make-a-plan', 'set-a-target'])
    await switchNudge(db, person.id, other, false, consented)
  return { person, step }
}

const sentTo = (personId: string) =>
  db.selectFrom('nudgeSent').selectAll().where('personId', '=', personId).execute()
const mailTo = (personId: string) =>
  db.selectFrom('mailOutbox').selectAll().where('personId', '=', personId).execute()

describe('the nudge run', () => {
  let root: Awaited<ReturnType<typeof makeUnit>>
  beforeAll(async () => {
    root = await makeUnit({ zone: 'Asia/Jayapura' })
  })

  it('sends one fitting nudge to Today and by mail, with reason and probability', async () => {
    const { person, step } = await makeAtRisk({ name: 'Ratna Dewi' })
    expect(await nudgeOne(db, person.id, thursday, 0)).toBe(true)
    const [sent, ...more] = await sentTo(person.id)
    expect(more).toEqual([])
    expect(sent).toMatchObject({
      nudge: 'streak-at-risk',
      period: '2026-06-08',
      variant: 'five-minutes',
      title: 'Masih ada waktu untuk pekan ini',
      actionHref: step.href,
      subject: step.pathId,
      reasons: { weeks: 2, count: 2, step: 'Menyapa pengunjung', minutes: 5 },
      eligible: ['streak-at-risk/five-minutes', 'streak-at-risk/between-visitors'],
      probability: 0.5,
      expiresAt: new Date('2026-06-14T17:00:00Z'),
    })
    const [mail] = await mailTo(person.id)
    expect(mail?.bodyText).toContain('Halo Ratna Dewi,')
    expect(mail?.bodyText).toContain(step.href)
    expect(mail?.bodyText).toContain('/nudges')
    expect((await openNudgeOf(db, person.id, thursday))?.id).toBe(sent?.id)
  })

  it('reaches a person at most once in a period, however many runs go on at once', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => makeAtRisk()))
    const runs = await Promise.all(Array.from({ length: 8 }, () => runNudges(db, thursday, half)))
    expect(runs.reduce((sum, sent) => sum + sent, 0)).toBe(4)
    for (const { person } of people) {
      expect(await sentTo(person.id)).toHaveLength(1)
      expect(await mailTo(person.id)).toHaveLength(1)
    }
    expect(await runNudges(db, new Date('2026-06-12T02:00:00Z'), half)).toBe(0)
  })

  it('says nothing to whom another run said something, or who stopped it, since they were looked at', async () => {
    const people = await Promise.all([1, 2, 3].map(async () => (await makeAtRisk()).person.id))
    const [spoken, stopped, still] = people as [string, string, string]
    const dossiers = await dossiersOf(db, people, thursday)
    expect(await nudgeOne(db, spoken, thursday, 0)).toBe(true)
    await switchNudge(db, stopped, null, false, thursday)
    await nudgeWithin(db, dossiers, thursday, half)
    expect((await Promise.all(people.map(sentTo))).map(sent => sent.length)).toEqual([1, 0, 1])
    expect(await mailTo(spoken)).toHaveLength(1)
    expect(await mailTo(still)).toHaveLength(1)
  })

  it('looks once at everybody who agreed and is there, over as many pages as they fill', async () => {
    await sql`
      with many as (
        insert into person (id, name, email, created_at, disabled_at)
        select gen_random_uuid(), 'Banyak', 'banyak-' || n || '@contoh.go.id', ${consented}, case when n % 50 = 0 then ${consented}::timestamptz end
        from generate_series(1, 1200) n returning id
      )
      insert into consent (id, person_id, purpose, given, answered_at)
      select gen_random_uuid(), id, 'nudges', random() < 0.9, ${consented} from many`.execute(db)
    const agreed = await db
      .selectFrom('person')
      .innerJoin('consent', 'consent.personId', 'person.id')
      .where('disabledAt', 'is', null)
      .where('given', '=', true)
      .select('person.id')
      .execute()
    for (const time of ['2026-06-11T02:00:00Z', '2026-06-11T20:00:00Z']) {
      const looked: string[] = []
      for await (const page of judgedPages(db, new Date(time)))
        looked.push(...page.map(({ personId }) => personId))
      expect(looked.toSorted()).toEqual(agreed.map(({ id }) => id).toSorted())
    }
    await sql`delete from person where name = 'Banyak'`.execute(db)
  })

  it('keeps to the hours of the unit’s zone', async () => {
    const { person } = await makeAtRisk({ unit: await makeUnit({ parent: root }) })
    expect(await nudgeOne(db, person.id, new Date('2026-06-11T07:30:00Z'), 0)).toBe(false)
    expect(await nudgeOne(db, person.id, new Date('2026-06-10T23:30:00Z'), 0)).toBe(true)
  })

  it('leaves in peace who withdrew, switched it off, is on leave, learned already, or is disabled', async () => {
    const [withdrew, off, allOff, away, learned, disabled, unasked] = await Promise.all(
      Array.from({ length: 7 }, async () => (await makeAtRisk()).person.id),
    )
    await withdrawConsent(db, withdrew!, 'nudges', thursday)
    await switchNudge(db, off!, 'streak-at-risk', false, thursday)
    await switchNudge(db, allOff!, null, false, thursday)
    await db
      .insertInto('leave')
      .values({
        id: away!,
        personId: away!,
        kind: 'annual',
        startedOn: '2026-06-11',
        endedOn: '2026-06-11',
        recordedAt: thursday,
      })
      .execute()
    await makeActivity(learned!, ['2026-06-10T02:00:00Z'])
    await db.updateTable('person').set({ disabledAt: thursday }).where('id', '=', disabled!).execute()
    await db.deleteFrom('consent').where('personId', '=', unasked!).execute()
    expect(await runNudges(db, thursday, half)).toBe(0)
    for (const id of [withdrew, off, allOff, away, learned, disabled, unasked])
      expect(await nudgeOne(db, id!, thursday, 0)).toBe(false)
    await switchNudge(db, off!, 'streak-at-risk', true, thursday)
    expect(await nudgeOne(db, off!, thursday, 0)).toBe(true)
  })
})

describe('the hold-out', () => {
  it('gets no optional nudge for a quarter, and what would have fitted is written down', async () => {
    const { person } = await makeAtRisk({}, true)
    expect(await runNudges(db, thursday, half)).toBe(0)
    const dropped = () =>
      db.selectFrom('nudgeDropped').select('dropped').where('personId', '=', person.id).execute()
    const told = [{ dropped: expect.objectContaining({ 'streak-at-risk': ['2026-06-08', 'heldOut'] }) }]
    expect(await dropped()).toEqual(told)
    await runNudges(db, new Date('2026-06-11T03:00:00Z'), half)
    expect(await dropped()).toEqual(told)
  })

  it('is known of everybody for a year, and then no more', async () => {
    const { person } = await makeAtRisk({}, true)
    await runNudges(db, thursday, half)
    const kept = async (now: string) => {
      await countCulture.run(db, new Date(now))
      const rows = db.selectFrom('nudgeDropped').select('droppedAt').where('personId', '=', person.id)
      return (await rows.execute()).length
    }
    expect(await kept('2027-06-10T02:00:00Z')).toBe(1)
    expect(await kept('2027-06-12T02:00:00Z')).toBe(0)
  })

  it('is one in ten, told from person and quarter alone', async () => {
    const { rows } = await sql<{ quarter: string; share: number }>`
      select quarter, avg(held_out(id, quarter)::int)::float8 as share
      from (select gen_random_uuid() as id from generate_series(1, 20000)) people, unnest(array['2026-Q4', '2027-Q1']) as quarter
      group by 1`.execute(db)
    for (const { share } of rows) expect(Math.abs(share - 0.1)).toBeLessThan(0.015)
  })
})

describe('what followed a nudge', () => {
  it('is told from activity and finished steps', async () => {
    const { person } = await makeAtRisk()
    await nudgeOne(db, person.id, thursday, 0)
    const outcome = () =>
      db.selectFrom('nudgeOutcome').selectAll().where('personId', '=', person.id).executeTakeFirst()
    expect(await outcome()).toMatchObject({ learnedIn48Hours: false, finishedAStepIn7Days: false })
    await makeActivity(person.id, ['2026-06-12T02:00:00Z'])
    expect(await outcome()).toMatchObject({ learnedIn48Hours: true, finishedAStepIn7Days: false })
  })
})

it('a path is finished, and a step waits, from the day it was where the person is', async () => {
  const person = await makeHeldOut(false, { unit: await makeUnit({ zone: 'Asia/Jayapura' }) })
  const night = new Date('2026-06-10T20:00:00Z')
  const done = await makeNextStep(person.id)
  await db.updateTable('enrolment').set({ completedAt: night }).where('id', '=', done.id).execute()
  const open = await makeNextStep(person.id)
  await db.updateTable('enrolment').set({ movedAt: night }).where('id', '=', open.id).execute()
  const [dossier] = await dossiersOf(db, [person.id], thursday)
  expect(dossier?.facts).toMatchObject({ finished: { on: '2026-06-11' }, next: { since: '2026-06-11' } })
})

describe('the ledger', () => {
  it('knows what was answered, ignored and still open', async () => {
    const { person } = await makeAtRisk()
    await nudgeOne(db, person.id, thursday, 0)
    const at = async (time: string) =>
      (await historyOf(db, [person.id], new Date(time))).get(person.id)?.[0]?.answered
    expect(await at('2026-06-12T02:00:00Z')).toBe(null)
    expect(await at('2026-06-13T02:00:00Z')).toBe(false)
    await makeActivity(person.id, ['2026-06-12T03:00:00Z'])
    expect(await at('2026-06-13T02:00:00Z')).toBe(true)
    expect(await openNudgeOf(db, person.id, new Date('2026-06-12T04:00:00Z'))).toBe(null)
  })

  it('shows nothing on Today to whom said no, paused, or switched it off since, and all again when they say so', async () => {
    const { person } = await makeAtRisk()
    await nudgeOne(db, person.id, thursday, 0)
    const later = new Date('2026-06-11T05:00:00Z')
    const shown = async () => (await openNudgeOf(db, person.id, later)) !== null
    expect(await shown()).toBe(true)
    await withdrawConsent(db, person.id, 'nudges', later)
    expect(await shown()).toBe(false)
    await giveConsent(db, person.id, 'nudges', later)
    expect(await shown()).toBe(true)
    for (const nudge of ['streak-at-risk', null]) {
      await switchNudge(db, person.id, nudge, false, later)
      expect(await shown()).toBe(false)
      await switchNudge(db, person.id, nudge, true, later)
    }
    await snooze(db, person.id, 7, later)
    expect(await shown()).toBe(false)
    await snooze(db, person.id, 0, later)
    expect(await shown()).toBe(true)
  })

  it('is read and dismissed by its person alone', async () => {
    const { person } = await makeAtRisk()
    const other = await makePerson()
    await nudgeOne(db, person.id, thursday, 0)
    const [entry] = await ledgerOf(db, person.id, null, 20)
    expect(await ledgerOf(db, other.id, null, 20)).toEqual([])
    expect(await dismiss(db, other.id, entry!.id, thursday)).toBe(false)
    expect(await openNudgeOf(db, person.id, thursday)).not.toBe(null)
    expect(await dismiss(db, person.id, entry!.id, thursday)).toBe(true)
    expect(await dismiss(db, person.id, entry!.id, thursday)).toBe(true)
    expect(await openNudgeOf(db, person.id, thursday)).toBe(null)
    expect(await openNudgeOf(db, person.id, new Date('2026-06-15T02:00:00Z'))).toBe(null)
  })
})
