import { redirect } from '@remix-run/node'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { mutation, page, refuse } from './gate.server.ts'

const context = () => ({})
const at = 'http://localhost:3000/thing'

async function post(
  action: ReturnType<typeof mutation>,
  person: { id: string },
  fields: Record<string, string>,
) {
  const request = new Request(at, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: await signedIn(person),
  })
  return action({ request, params: {}, context: context() })
}

const remember = (name: string) =>
  mutation('signedIn', z.object({ value: z.string().min(1) }), async ({ form, db: transaction, now }) => {
    await transaction
      .insertInto('setting')
      .values({ name: `${name}/${form.value}/${Math.random()}`, value: '1', changedAt: now })
      .execute()
    return form.value === 'refuse me' ? refuse('notThis') : redirect(`/done/${form.value}`)
  })

const kept = async (name: string) =>
  (await db.selectFrom('setting').select('name').where('name', 'like', `${name}/%`).execute()).length

it('sends whoever is signed out to sign in and back', async () => {
  const load = page('signedIn', async () => 'secret')
  const answer = await load({ request: new Request(`${at}?q=1`), params: {}, context: context() }).catch(
    (thrown: Response) => thrown,
  )
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('Location')).toBe('/sign-in?redirectTo=%2Fthing%3Fq%3D1')
})

it('shows nothing to the wrong role: the same 404 as for what does not exist', async () => {
  const load = page('administrator', async () => 'secret')
  const request = async (roles: 'expert'[] | 'administrator'[]) =>
    new Request(at, { headers: await signedIn(await makePerson({ roles })) })
  const refused = await load({ request: await request(['expert']), params: {}, context: context() }).catch(
    (thrown: Response) => thrown,
  )
  expect((refused as Response).status).toBe(404)
  expect(await load({ request: await request(['administrator']), params: {}, context: context() })).toBe(
    'secret',
  )
})

it('lets a disabled person do nothing more', async () => {
  const person = await makePerson()
  const headers = await signedIn(person)
  await db.updateTable('person').set({ disabledAt: new Date() }).where('id', '=', person.id).execute()
  const answer = await page(
    'signedIn',
    async () => 'secret',
  )({ request: new Request(at, { headers }), params: {}, context: context() }).catch(
    (thrown: Response) => thrown,
  )
  expect((answer as Response).status).toBe(302)
})

it('carries a form out once, however often and however many at a time it is sent', async () => {
  const person = await makePerson()
  const action = remember('once')
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(action, person, { value: 'a', formKey: 'k1' })),
  )
  expect(answers.map(answer => (answer as Response).headers.get('Location'))).toEqual(
    Array(20).fill('/done/a'),
  )
  expect(await kept('once')).toBe(1)
})

it('refuses another body under a key that was used', async () => {
  const person = await makePerson()
  const action = remember('other')
  await post(action, person, { value: 'a', formKey: 'k2' })
  expect(await post(action, person, { value: 'b', formKey: 'k2' })).toMatchObject({
    data: { reason: 'sentBefore' },
    init: { status: 422 },
  })
  expect(await kept('other')).toBe(1)
})

it('undoes everything when it refuses, keeps what was typed, and may be tried again with the same key', async () => {
  const person = await makePerson()
  const action = remember('undo')
  const refused = await post(action, person, { value: 'refuse me', formKey: 'k3' })
  expect(refused).toMatchObject({
    data: { reason: 'notThis', values: { value: 'refuse me' } },
    init: { status: 409 },
  })
  expect(await kept('undo')).toBe(0)
  expect(await post(action, person, { value: 'a', formKey: 'k3' })).toBeInstanceOf(Response)
})

it('answers a form that does not fit with 422 and a sentence per field', async () => {
  const answer = await post(remember('unfit'), await makePerson({ language: 'en' }), { value: '' })
  expect(answer).toMatchObject({ data: { fields: { value: 'Please fill this in.' } }, init: { status: 422 } })
})

const send = async (body: string, type: string) => {
  const action = mutation('signedIn', z.looseObject({}), async ({ form }) => form)
  const headers = { ...(await signedIn(await makePerson())), 'Content-Type': type }
  const request = new Request(at, { method: 'POST', body, headers })
  return action({ request, params: {}, context: context() }).catch((thrown: Response) => thrown.status)
}

it('answers a body of a kind we do not take, or that does not hold together, without doing anything', async () => {
  expect(await send('value=1', 'text/plain')).toBe(415)
  expect(await send('{"value": ', 'application/json')).toBe(422)
  expect(await send('--x--\r\n', 'multipart/form-data; boundary=x')).toBe(415)
})

it('takes no form with more fields than any of ours has', async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, i) => `field${i}=1`).join('&')
  expect(Object.keys((await send(fields(2000), 'application/x-www-form-urlencoded')) as object)).toHaveLength(
    2000,
  )
  expect(await send(fields(20_000), 'application/x-www-form-urlencoded')).toBe(422)
})

it('lets nothing through that the database cannot keep', async () => {
  expect(await send('value=a%00b', 'application/x-www-form-urlencoded')).toEqual({ value: 'ab' })
  expect(await send('{"value": "a\\u0000b"}', 'application/json')).toBe(422)
  expect(await send('{"value": "\\ud800"}', 'application/json')).toBe(422)
  expect(await send(`{"value": ${'['.repeat(5000)}${']'.repeat(5000)}}`, 'application/json')).toBe(422)
  const load = page('anyone', async ({ url }) => url.searchParams.get('search'))
  const request = new Request(`${at}?search=a%00b`)
  expect(await load({ request, params: {}, context: context() })).toBe('ab')
  const absent = await load({ request, params: { id: 'a\0b' }, context: context() }).catch(thrown => thrown)
  expect((absent as Response).status).toBe(404)
})
