import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { action } from './routes/new-person.tsx'

it('tells a new person by one letter where to make a password, also when the form is sent twice', async () => {
  const administrator = await makePerson({ roles: ['administrator'] })
  const [unit, email, formKey] = [await makeUnit(), `${newId()}@contoh.go.id`, newId()]
  const send = async () => {
    const request = new Request('http://localhost:3000/people/new', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Dian Sastra', email, unitId: unit.id, formKey }),
      headers: await signedIn(administrator),
    })
    return action({ request, params: {}, context: {} })
  }
  expect(await send()).toMatchObject({ status: 302 })
  expect(await send()).toMatchObject({ status: 302 })
  const letters = await db.selectFrom('mailOutbox').selectAll().where('recipient', '=', email).execute()
  expect(letters).toHaveLength(1)
  expect(letters[0]?.bodyText).toContain('http://localhost:3000/forgotten-password')
})
