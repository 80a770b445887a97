import { describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { makePublishedCheck } from '#app/assessment/attempt-makers.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { firstAnswers } from '#app/assessment/given.server.ts'
import { answerQuestion } from '#app/assessment/practice.server.ts'
import { submitAttempt } from '#app/assessment/submission.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { packToday, startPack } from './reviews.server.ts'

/** A Monday in Jakarta, with workdays before and after it. */
const monday = new Date('2026-06-08T02:00:00Z')
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000)

/** Somebody who answered so many questions on the Monday. */
async function makeAnswered(count: number) {
  const at = await makePublishedCheck()
  for (let n = 0; n < count; n += 1)
    await answerQuestion(db, at, makeQuestion('true-false', { id: `q${n}` }), true, monday)
  const person = (await personById(db, at.personId))!
  return { at, person }
}

describe('looking back', () => {
  it('asks nothing on the day itself, two packs a day once it is time, and the rest on the days after', async () => {
    const { person } = await makeAnswered(13)
    expect(await packToday(db, person, monday)).toMatchObject({ due: 0, chance: null })
    const waiting = await packToday(db, person, daysLater(28))
    expect(waiting).toMatchObject({ due: 10, nextDays: [{ day: '2026-07-07', count: 3 }] })
    expect(waiting.chance).toBeGreaterThan(0)
    expect(waiting.chance).toBeLessThan(0.9)
  })

  it('asks nothing on a weekend, and nothing on a holiday', async () => {
    const { person } = await makeAnswered(2)
    await db
      .insertInto('holiday')
      .values({ day: '2026-07-06', name: 'Libur', kind: 'national', importedAt: monday })
      .execute()
    for (const days of [27, 28])
      expect(await packToday(db, person, daysLater(days))).toMatchObject({ due: 0 })
    expect(await packToday(db, person, daysLater(29))).toMatchObject({ due: 2 })
  })

  it('begins one pack, however often it is pressed, and counts what was answered today', async () => {
    const { person } = await makeAnswered(13)
    const now = daysLater(30)
    const started = await Promise.all(
      [1, 2, 3].map(() => inTransaction(trx => startPack(trx, person, 'id', now))),
    )
    const ids = new Set(started.map(each => (each.ok ? each.attemptId : '')))
    expect(ids.size).toBe(1)
    const [attemptId = ''] = ids
    const attempt = (await attemptOf(db, person.id, attemptId))!
    expect(attempt).toMatchObject({ title: 'Mengulang', rules: { minutes: null, passMark: 0 } })
    expect(attempt.sheet).toHaveLength(5)
    await inTransaction(trx => submitAttempt(trx, { attemptId, personId: person.id }, now))
    expect(await packToday(db, person, now)).toMatchObject({ due: 5, openAttempt: null, telling: 5 })
    const learnt = await db
      .selectFrom('activity')
      .select('kind')
      .where('personId', '=', person.id)
      .where('occurredAt', '=', now)
      .execute()
    expect(learnt).toEqual([{ kind: 'check' }])
  })

  it('is nobody else’s, and no first try in the figures of authors', async () => {
    const { at, person } = await makeAnswered(4)
    const stranger = await makePerson()
    const now = daysLater(30)
    expect(await inTransaction(trx => startPack(trx, stranger, 'id', now))).toEqual({
      ok: false,
      reason: 'nothingDue',
    })
    const before = await firstAnswers(db, at.publicationId)
    const started = await inTransaction(trx => startPack(trx, person, 'id', now))
    const attemptId = started.ok ? started.attemptId : ''
    expect(await attemptOf(db, stranger.id, attemptId)).toBeNull()
    await inTransaction(trx => submitAttempt(trx, { attemptId, personId: person.id }, now))
    expect(await firstAnswers(db, at.publicationId)).toEqual(before)
  })
})
