import { beforeEach, expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { makeSeminar, planOn } from '../agenda/agenda-makers.ts'
import { register } from '../agenda/registering.server.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { action as feedbackAction, loader as feedbackPage } from '../routes/seminar-feedback.tsx'
import { action as questionsAction, loader as questionsPage } from '../routes/seminar-questions.tsx'

type Handler = (args: never) => Promise<unknown>

let seminarId = ''
let organiser: Person
let learner: Person
let other: Person
let stranger: Person
const hour = 3_600_000

/** A seminar of a unit that ended an hour ago, or begins in an hour, with a seat for two. */
async function seminar(when: 'over' | 'ahead') {
  const unit = await makeUnit()
  const startsAt = new Date(Date.now() + (when === 'over' ? -3 : 1) * hour)
  const plans = [planOn(0, { startsAt, endsAt: new Date(startsAt.getTime() + 2 * hour) })]
  const made = await makeSeminar({ unit, plans })
  seminarId = made.seminarId
  organiser = made.organiser
  learner = await makePerson({ unit })
  other = await makePerson({ unit })
  stranger = await makePerson({ unit: await makeUnit() })
  await db
    .insertInto('seminarAudienceUnit')
    .values({ seminarId, unitId: unit.id })
    .onConflict(on => on.doNothing())
    .execute()
  for (const { id: personId } of [learner, other])
    await db
      .transaction()
      .execute(trx => register(trx, { seminarId, personId }, new Date(startsAt.getTime() - hour)))
}

async function send(handler: Handler, person: Person | null, form?: Record<string, string>) {
  const request = new Request('http://localhost:3000/agenda', {
    headers: person ? await signedIn(person) : {},
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const answer = await handler({ request, params: { seminarId }, context: {} } as never).catch(
    thrown => thrown,
  )
  if (answer instanceof Response) return { status: answer.status, data: null }
  const { data = answer, init } = answer as { data?: unknown; init?: { status?: number } | null }
  return { status: init?.status ?? 200, data }
}

const asked = async (person: Person) =>
  ((await send(questionsPage, person)).data as Awaited<ReturnType<typeof questionsPage>>).questions
const ask = (person: Person | null, text: string) => send(questionsAction, person, { intent: 'ask', text })
const act = (person: Person, intent: string, questionId: string, text?: string) =>
  send(questionsAction, person, { intent, questionId, ...(text !== undefined && { text }) })
const lettersTo = (person: Person) =>
  db
    .selectFrom('mailOutbox')
    .select('id')
    .where('personId', '=', person.id)
    .where('key', 'like', 'seminar/answered/%')
    .execute()

beforeEach(() => seminar('ahead'))

it('shows who asked to hosts alone, and takes votes of others once each', async () => {
  expect((await ask(learner, 'Bagaimana bila berkas kurang?')).status).toBe(302)
  const [question] = await asked(other)
  expect(question).toMatchObject({ askedBy: null, votes: 0, hasVoted: false, isOwn: false })
  const id = question?.id ?? ''
  await act(other, 'vote', id)
  await act(other, 'vote', id)
  expect((await act(learner, 'vote', id)).status).toBe(409)
  expect((await asked(other))[0]).toMatchObject({ votes: 1, hasVoted: true })
  expect((await asked(organiser))[0]).toMatchObject({ askedBy: learner.name, votes: 1 })
  await act(other, 'unvote', id)
  expect((await asked(other))[0]).toMatchObject({ votes: 0, hasVoted: false })
})

it('takes an answer of hosts alone and writes to who asked once', async () => {
  await ask(learner, 'Kapan mulai?')
  const id = (await asked(learner))[0]?.id ?? ''
  expect((await act(other, 'answer', id, 'Besok')).status).toBe(404)
  await act(organiser, 'answer', id, 'Pukul sembilan.')
  await act(organiser, 'answer', id, 'Pukul sembilan tepat.')
  expect((await asked(other))[0]).toMatchObject({ answer: 'Pukul sembilan tepat.', answerer: organiser.name })
  expect(await lettersTo(learner)).toHaveLength(1)
})

it('writes no letter for what was answered aloud', async () => {
  await ask(learner, 'Kapan mulai?')
  const id = (await asked(learner))[0]?.id ?? ''
  await act(organiser, 'aloud', id)
  expect((await asked(learner))[0]).toMatchObject({ answer: '', isOwn: true })
  expect(await lettersTo(learner)).toHaveLength(0)
})

it('keeps what is hidden from everyone but who asked it and the hosts', async () => {
  await ask(learner, 'Si Anu malas, bukan?')
  const id = (await asked(learner))[0]?.id ?? ''
  expect((await act(other, 'hide', id)).status).toBe(404)
  await act(organiser, 'hide', id)
  expect(await asked(other)).toEqual([])
  expect((await act(other, 'vote', id)).status).toBe(409)
  expect((await asked(learner))[0]).toMatchObject({ isHidden: true })
  await act(organiser, 'unhide', id)
  expect(await asked(other)).toHaveLength(1)
})

it('takes five questions an hour of one person, and none of who has no place', async () => {
  for (let nth = 1; nth <= 5; nth += 1) expect((await ask(learner, `Pertanyaan ${nth}`)).status).toBe(302)
  expect((await ask(learner, 'Satu lagi')).status).toBe(429)
  expect((await ask(organiser, 'Bukan peserta')).status).toBe(409)
  expect((await ask(stranger, 'Apa?')).status).toBe(404)
  expect((await ask(null, 'Apa?')).status).toBe(302)
  expect((await send(questionsPage, stranger)).status).toBe(404)
  expect(await asked(learner)).toHaveLength(5)
})

it('leaves questions of another seminar alone', async () => {
  await ask(learner, 'Kapan mulai?')
  const id = (await asked(learner))[0]?.id ?? ''
  const first = seminarId
  await seminar('ahead')
  expect((await act(organiser, 'hide', id)).status).toBe(409)
  expect((await act(learner, 'vote', id)).status).toBe(409)
  const { hiddenAt } = await db
    .selectFrom('seminarQuestion')
    .select('hiddenAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect([first === seminarId, hiddenAt]).toEqual([false, null])
})

const said = { useful: '4', clear: '5', willTry: 'Menyapa dulu', toMend: '' }
const told = async (person: Person) =>
  (await send(feedbackPage, person)).data as Awaited<ReturnType<typeof feedbackPage>>

it('takes feedback once it is over, one of each person, to be changed', async () => {
  expect((await send(feedbackAction, learner, said)).status).toBe(409)
  await seminar('over')
  expect((await send(feedbackAction, learner, said)).status).toBe(302)
  await send(feedbackAction, learner, { ...said, useful: '2' })
  expect((await told(learner)).own).toMatchObject({ useful: 2, willTry: 'Menyapa dulu' })
  expect(
    await db.selectFrom('seminarFeedback').select('useful').where('seminarId', '=', seminarId).execute(),
  ).toHaveLength(1)
  expect((await send(feedbackAction, learner, { useful: '6', clear: '0' })).status).toBe(422)
  expect((await send(feedbackAction, organiser, said)).status).toBe(409)
  expect((await send(feedbackAction, stranger, said)).status).toBe(404)
})

it('takes feedback of who was there without a seat too', async () => {
  await seminar('over')
  const unit = learner.unit ?? undefined
  const [walkIn, waiting] = [await makePerson({ unit }), await makePerson({ unit })]
  const [session] = await sessionsOf(db, seminarId)
  await db
    .insertInto('attendance')
    .values({
      ...{ id: newId(), sessionId: session?.id ?? '', personId: walkIn.id, kind: 'listed' },
      ...{ happenedAt: new Date(), recordedAt: new Date() },
    })
    .execute()
  expect((await send(feedbackAction, walkIn, said)).status).toBe(302)
  expect((await send(feedbackAction, waiting, said)).status).toBe(409)
})

it('tells hosts of five people together and others nothing', async () => {
  await seminar('over')
  for (const person of [learner, other]) await send(feedbackAction, person, said)
  expect((await told(organiser)).told).toBeNull()
  for (let nth = 0; nth < 3; nth += 1) {
    const { id: personId } = await makePerson()
    await db
      .insertInto('seminarFeedback')
      .values({ seminarId, personId, useful: 5, clear: 3, willTry: '', toMend: '', givenAt: new Date() })
      .execute()
  }
  expect((await told(organiser)).told).toMatchObject({ people: 5, useful: { good: 5 }, clear: { good: 2 } })
  expect((await told(learner)).told).toBeNull()
})
