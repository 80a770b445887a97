import { expect, it } from 'vitest'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeSeminar, planOn } from '../agenda/agenda-makers.ts'
import { register } from '../agenda/registering.server.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { addSpeaker } from '../agenda/speakers.server.ts'
import { addToList } from '../attendance/list.server.ts'
import { settleSeminars } from '../attendance/settling.server.ts'
import { giveFeedback } from './feedback.server.ts'

const day = 86_400_000

async function seated() {
  const { seminarId, organiser, unit } = await makeSeminar({ plans: [planOn(1)] })
  const [first, second] = [await makePerson({ unit }), await makePerson({ unit, language: 'en' })]
  for (const { id: personId } of [first, second])
    await inTransaction(trx => register(trx, { seminarId, personId }, testTime))
  const [session] = await sessionsOf(db, seminarId)
  return { seminarId, organiser, first, second, sessionId: session?.id ?? '' }
}

const askedOf = async (seminarId: string) =>
  (
    await db
      .selectFrom('mailOutbox')
      .select(['recipient', 'subject'])
      .where('key', 'like', `seminar/feedback/${seminarId}/%`)
      .orderBy('subject')
      .execute()
  ).map(({ recipient, subject }) => [recipient, subject])

const later = new Date(testTime.getTime() + 2 * day)

it('asks those who were there, in their language, once, when a seminar is over', async () => {
  const { seminarId, sessionId, organiser, first, second } = await seated()
  const absent = await makePerson()
  await addSpeaker(db, seminarId, absent.email)
  for (const { id: personId } of [first, second, absent])
    await inTransaction(trx => addToList(trx, { seminarId, sessionId, by: organiser.id, personId }, later))
  await settleSeminars.run(db, testTime)
  expect(await askedOf(seminarId)).toEqual([])
  for (const minutes of [0, 10]) await settleSeminars.run(db, new Date(later.getTime() + minutes * 60_000))
  expect(await askedOf(seminarId)).toEqual([
    [first.email, 'Bagaimana “Antrean yang manusiawi”?'],
    [second.email, 'How was “Antrean yang manusiawi”?'],
  ])
})

it('asks whoever had a seat where nobody was noted, but not who said it already, nor months later', async () => {
  const { seminarId, first, second } = await seated()
  await giveFeedback(
    db,
    { seminarId, personId: first.id },
    { useful: 4, clear: 4, willTry: '', toMend: '' },
    later,
  )
  const late = await seated()
  await db.updateTable('seminar').set({ settledAt: later }).where('id', '=', late.seminarId).execute()
  await settleSeminars.run(db, later)
  expect((await askedOf(seminarId)).map(([recipient]) => recipient)).toEqual([second.email])
  await db.updateTable('seminar').set({ settledAt: null }).where('id', '=', late.seminarId).execute()
  await settleSeminars.run(db, new Date(later.getTime() + 60 * day))
  expect(await askedOf(late.seminarId)).toEqual([])
})
