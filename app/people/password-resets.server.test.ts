import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { sendResets } from './password-resets.server.ts'
import { action } from './routes/forgotten-password.tsx'

const ask = (email: string) => {
  const request = new Request('http://localhost:3000/forgotten-password', {
    method: 'POST',
    body: new URLSearchParams({ email }),
  })
  return action({ request, params: {}, context: { address: email } } as ActionFunctionArgs)
}

const waiting = (email: string) =>
  db.selectFrom('passwordResetRequest').select('email').where('email', '=', email).execute()

const lettersTo = (recipient: string) =>
  db.selectFrom('mailOutbox').select('bodyText').where('recipient', '=', recipient).execute()

const linksOf = (personId: string) =>
  db.selectFrom('passwordReset').select('tokenHash').where('personId', '=', personId).execute()

it('does the same at once for an address it knows and for one it does not', async () => {
  const { id, email } = await makePerson()
  const stranger = `bukan-${email}`
  expect(await ask(email)).toEqual(await ask(stranger))
  expect(await Promise.all([waiting(email), waiting(stranger)])).toMatchObject([[{}], [{}]])
  expect(await Promise.all([lettersTo(email), linksOf(id)])).toEqual([[], []])
})

it('writes one letter to whoever asked, however many answer at a time, and none to a stranger', async () => {
  const { email } = await makePerson()
  const stranger = `bukan-${email}`
  await ask(email)
  await ask(stranger)
  await Promise.all([sendResets.run(db, testTime), sendResets.run(db, testTime)])
  expect(await lettersTo(email)).toMatchObject([{ bodyText: expect.stringContaining('/password-resets/') }])
  expect(await lettersTo(stranger)).toEqual([])
  expect(await Promise.all([waiting(email), waiting(stranger)])).toEqual([[], []])
})

it('forgets no request and makes no second link when it is stopped before the letter is kept', async () => {
  const { id, email } = await makePerson({ name: 'Terputus' })
  await ask(email)
  await db.schema.alterTable('mail_outbox').renameTo('mail_outbox_away').execute()
  await expect(sendResets.run(db, testTime)).rejects.toThrow()
  await db.schema.alterTable('mail_outbox_away').renameTo('mail_outbox').execute()
  expect(await waiting(email)).toHaveLength(1)
  expect(await linksOf(id)).toEqual([])
  await sendResets.run(db, testTime)
  expect(await lettersTo(email)).toHaveLength(1)
  expect(await linksOf(id)).toHaveLength(1)
})
