import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, it } from 'vitest'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { hashPassword } from './passwords.server.ts'
import { action as forget } from './routes/forgotten-password.tsx'
import { action as change } from './routes/settings.tsx'
import { action as signIn } from './routes/sign-in.tsx'

const password = 'melayani dengan hati'
const passwordHash = await hashPassword(password)

const post = (
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) => {
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })
  return action({ request, params: {}, context: {} })
}

const many = <T>(act: (i: number) => Promise<T>) => Promise.all(Array.from({ length: 40 }, (_, i) => act(i)))

it('lets more people sign in at once than there are connections', async () => {
  const answers = await many(async () => {
    const { email } = await makePerson({ passwordHash })
    return post(signIn, '/sign-in', { login: email, password })
  })
  expect(answers.map(answer => answer instanceof Response && answer.status)).toEqual(Array(40).fill(302))
})

it('lets more people forget and change their passwords at once than there are connections', async () => {
  const person = await makePerson({ passwordHash })
  const headers = await signedIn(person)
  await many(i =>
    i % 2
      ? post(forget, '/forgotten-password', { email: person.email })
      : post(change, '/settings', { part: 'password', currentPassword: 'salah', newPassword: 'x' }, headers),
  )
  expect(await post(forget, '/forgotten-password', { email: person.email })).toMatchObject({
    data: { reason: 'tooManyTries' },
  })
})

it('refuses to take a second connection while it holds one', async () => {
  const nested = inTransaction(() => db.selectFrom('person').select('id').limit(1).execute())
  await expect(nested).rejects.toThrow('second connection')
})
