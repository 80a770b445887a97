import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { makeReset, resetOwner, resetPassword } from './password-resets.server.ts'
import { action } from './routes/person.tsx'
import { action as settingsAction } from './routes/settings.tsx'
import { sessionOf } from './sessions.server.ts'

const administrator = () => makePerson({ roles: ['administrator'] })

async function change(by: { id: string }, personId: string, fields: Record<string, string>) {
  const request = new Request(`http://localhost:3000/people/${personId}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: await signedIn(by),
  })
  return action({ request, params: { personId }, context: {} }).catch((thrown: Response) => thrown)
}

const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : ((answer as { init?: { status?: number } | null }).init?.status ?? 200)

it('closes the sessions of a person whose rights change', async () => {
  const learner = await makePerson()
  const { Cookie } = await signedIn(learner)
  const asked = () => sessionOf(db, new Request('http://localhost:3000/', { headers: { Cookie } }), testTime)
  expect((await asked())?.person.id).toBe(learner.id)
  const granted = await change(await administrator(), learner.id, {
    change: 'grant',
    role: 'expert',
    unitId: '',
  })
  expect(statusOf(granted)).toBe(302)
  expect(await asked()).toBeNull()
})

it('answers an id that is none, or a unit that is none, as absent', async () => {
  const [by, other] = [await administrator(), await makePerson()]
  expect(statusOf(await change(by, 'x', { change: 'enablement' }))).toBe(404)
  const grant = { change: 'grant', role: 'coordinator', unitId: newId() }
  expect(statusOf(await change(by, other.id, grant))).toBe(404)
  const fields = { change: 'person', name: 'Sri', email: other.email, unitId: newId() }
  expect(statusOf(await change(by, other.id, fields))).toBe(404)
})

it('keeps one administrator, also when two disable each other at the same time', async () => {
  await db.updateTable('person').set({ disabledAt: testTime }).execute()
  const [one, two] = [await administrator(), await administrator()]
  await Promise.all([
    change(one, two.id, { change: 'disablement' }),
    change(two, one.id, { change: 'disablement' }),
  ])
  const left = await db.selectFrom('person').select('id').where('disabledAt', 'is', null).execute()
  expect(left).toHaveLength(1)
})

it('ends every link for a new password once one was used', async () => {
  const person = await makePerson()
  const [first, second] = [await makeReset(db, person.id, testTime), await makeReset(db, person.id, testTime)]
  expect(await resetPassword(db, second, 'bekerja dengan tenang', testTime)).toBe(true)
  expect(await resetOwner(db, first, testTime)).toBeUndefined()
})

it('lets nobody guess the password of an open session for long', async () => {
  const headers = await signedIn(await makePerson())
  const guess = () =>
    settingsAction({
      request: new Request('http://localhost:3000/settings', {
        method: 'POST',
        headers,
        body: new URLSearchParams({
          part: 'password',
          currentPassword: 'salah',
          newPassword: 'bekerja dengan tenang',
        }),
      }),
      params: {},
      context: {},
    })
  const statuses: number[] = []
  for (let tries = 0; tries < 11; tries += 1) statuses.push(statusOf(await guess()))
  expect(statuses.slice(0, 10).every(status => status === 422)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
})
