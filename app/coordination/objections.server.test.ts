import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { makePublishedCheck } from '#app/assessment/attempt-makers.ts'
import { masteryFor } from '#app/assessment/mastery.server.ts'
import { object, objectionsOf } from '#app/assessment/objections.server.ts'
import { answerQuestion } from '#app/assessment/practice.server.ts'
import { profileFor } from '#app/records/profile/profile.server.ts'
import * as profile from '#app/records/routes/profile.tsx'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { answerFor, waitingObjections } from './objections.server.ts'
import * as objections from './routes/objections.tsx'

const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)

/** Somebody of a unit with four answers, its coordinator, and one of another. */
async function makeDoubter() {
  const [unit, elsewhere] = [await makeUnit(), await makeUnit()]
  const learner = await makePerson({ name: 'Tuti', unit })
  const at = { ...(await makePublishedCheck()), personId: learner.id }
  for (const id of ['a', 'b', 'c', 'd'])
    await answerQuestion(db, at, makeQuestion('true-false', { id }), id === 'a', testTime)
  const of = (unitId: string) => makePerson({ roles: [{ role: 'coordinator', unitId }] })
  return { learner, at, coordinator: await of(unit.id), stranger: await of(elsewhere.id) }
}

const doubt = { competency: 'pelayanan_publik', reason: 'Soalnya tidak sesuai pekerjaan saya.' }

async function post(
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  person: { id: string },
  form: object,
) {
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    headers: await signedIn(person),
    body: new URLSearchParams({ ...form }),
  })
  const answer = await action({ request, params: {}, context: {} } as unknown as ActionFunctionArgs)
  return answer instanceof Response ? answer.status : (answer as { init: { status: number } }).init.status
}

describe('an estimate that somebody finds wrong', () => {
  it('reaches the coordinator of their unit and nobody else, as it was shown', async () => {
    const { learner, coordinator, stranger } = await makeDoubter()
    expect(await post(profile.action, learner, doubt)).toBe(302)
    expect(await waitingObjections(db, coordinator)).toMatchObject([
      { name: 'Tuti', ...doubt, observations: 4, level: expect.closeTo(0.4, 0) },
    ])
    expect(await waitingObjections(db, stranger)).toEqual([])
    expect(await waitingObjections(db, learner)).toEqual([])
    const [{ id } = { id: '' }] = await objectionsOf(db, learner.id)
    const answer = { id, outcome: 'kept', answer: 'Sudah saya lihat.' }
    expect(await post(objections.action, stranger, answer)).toBe(409)
    await expect(post(objections.action, learner, answer)).rejects.toMatchObject({ status: 404 })
  })

  it('waits once, however often it is sent, and is nobody’s own to answer', async () => {
    const { learner } = await makeDoubter()
    const sent = await Promise.all(
      [1, 2, 3].map(() => inTransaction(trx => object(trx, { personId: learner.id, ...doubt }, later(1)))),
    )
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await object(db, { personId: learner.id, ...doubt, competency: 'lain' }, later(1))).toEqual({
      ok: false,
      reason: 'absent',
    })
    expect(await post(profile.action, learner, doubt)).toBe(409)
    expect(await post(profile.action, learner, { ...doubt, reason: ' ' })).toBe(422)
  })

  it('is answered once, with one letter, and begins anew where the coordinator agrees', async () => {
    const { learner, at, coordinator } = await makeDoubter()
    const objected = await object(db, { personId: learner.id, ...doubt }, later(1))
    const id = objected.ok ? objected.id : ''
    const answer = { id, by: coordinator, outcome: 'renewed', answer: 'Benar, soalnya keliru.' } as const
    const answered = await Promise.all(
      [1, 2, 3].map(() => inTransaction(trx => answerFor(trx, answer, later(2)))),
    )
    expect(answered.filter(Boolean)).toHaveLength(1)
    const letters = await db
      .selectFrom('mailOutbox')
      .select('bodyText')
      .where('personId', '=', learner.id)
      .execute()
    expect(letters).toHaveLength(1)
    expect(letters[0]!.bodyText).toContain('Benar, soalnya keliru.')
    expect(await masteryFor(db, learner.id, later(3))).toEqual([])
    await answerQuestion(db, at, makeQuestion('true-false', { id: 'e' }), true, later(4))
    const reader = { id: learner.id, language: 'id' as const }
    expect(await profileFor(db, reader, later(5))).toMatchObject([
      { observations: 1, estimate: null, sources: [{ questions: 1 }], objection: { outcome: 'renewed' } },
    ])
  })
})

it('shows a profile to its person alone', async () => {
  const { learner, coordinator } = await makeDoubter()
  const entriesFor = async (person: { id: string }) => {
    const request = new Request('http://localhost:3000/competencies', { headers: await signedIn(person) })
    return (await profile.loader({ request, params: {}, context: {} } as unknown as LoaderFunctionArgs))
      .entries
  }
  expect(await entriesFor(learner)).toMatchObject([{ competency: 'pelayanan_publik', observations: 4 }])
  expect(await entriesFor(coordinator)).toEqual([])
})
