import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { hashPassword } from './passwords.server.ts'
import { whoSignsIn } from './sign-in.server.ts'

const password = 'melayani dengan hati'
const passwordHash = await hashPassword(password)
const signIn = (login: string, secret = password, address = '10.0.0.1') =>
  whoSignsIn(db, { login, password: secret, address }, testTime)

it('knows a person by e-mail in any case or by NIP as printed', async () => {
  const { id } = await makePerson({ email: 'sri@contoh.go.id', nip: '198609262015051001', passwordHash })
  expect(await signIn('SRI@contoh.go.id ')).toEqual({ ok: true, personId: id })
  expect(await signIn('19860926 201505 1 001')).toEqual({ ok: true, personId: id })
})

it('gives the same answer for a wrong password, an unknown account and a disabled person', async () => {
  const { id } = await makePerson({ email: 'budi@contoh.go.id', passwordHash })
  await db.updateTable('person').set({ disabledAt: testTime }).where('id', '=', id).execute()
  const refused = { ok: false, reason: 'wrongLogin' }
  expect(await signIn('sri@contoh.go.id', 'salah sandi')).toEqual(refused)
  expect(await signIn('siapa@contoh.go.id')).toEqual(refused)
  expect(await signIn('budi@contoh.go.id')).toEqual(refused)
})

it('stops after ten tries in a quarter of an hour, and lets the account rest', async () => {
  await makePerson({ email: 'tini@contoh.go.id', passwordHash })
  for (let tries = 0; tries < 10; tries += 1) await signIn('tini@contoh.go.id', 'salah')
  expect(await signIn('tini@contoh.go.id')).toEqual({ ok: false, reason: 'tooManyTries' })
})

it('counts the tries of one NIP however it is spaced', async () => {
  await makePerson({ nip: '199001012015051001', passwordHash })
  const spaced = (at: number) => `${'199001012015051001'.slice(0, at)} ${'199001012015051001'.slice(at)}`
  for (let tries = 1; tries <= 10; tries += 1) await signIn(spaced(tries), 'salah', '10.0.0.8')
  expect(await signIn('19900101 201505 1 001', password, '10.0.0.8')).toEqual({
    ok: false,
    reason: 'tooManyTries',
  })
})

it('does not count right passwords, so that many may come from one address in the morning', async () => {
  await makePerson({ email: 'wati@contoh.go.id', passwordHash })
  for (let times = 0; times < 12; times += 1) {
    expect(await signIn('wati@contoh.go.id', password, '10.0.0.9')).toMatchObject({ ok: true })
  }
})

it('lets a whole office sign in at the same moment', async () => {
  const people = await Promise.all(Array.from({ length: 130 }, () => makePerson({ passwordHash })))
  const answers = await Promise.all(people.map(({ email }) => signIn(email, password, '10.0.0.10')))
  expect(answers).toEqual(people.map(({ id }) => ({ ok: true, personId: id })))
})

it('lets an address guess a hundred times and no more, also side by side', async () => {
  const guesses = Array.from({ length: 130 }, (_, i) =>
    signIn(`tebakan${i}@contoh.go.id`, 'salah', '10.0.0.11'),
  )
  const refused = (await Promise.all(guesses)).map(answer => !answer.ok && answer.reason)
  expect(refused.filter(reason => reason === 'wrongLogin')).toHaveLength(100)
  expect(refused.filter(reason => reason === 'tooManyTries')).toHaveLength(30)
})
