import type { Person, Role } from '#app/people/person.ts'
import { openSession, personById } from '#app/people/sessions.server.ts'
import { newId } from '#app/web/id.ts'
import { type Db, db } from './connection.ts'

/** Makers for tests: each call makes one true row (and what it hangs on), with the fields given. */

export const testTime = new Date('2026-06-10T02:00:00Z')

export async function makeUnit(
  fields: { name?: string; parent?: { id: string; path: string }; zone?: string } = {},
) {
  const id = newId()
  const path = `${fields.parent?.path ?? '/'}${id}/`
  const name = fields.name ?? `Unit ${id.slice(-6)}`
  await db
    .insertInto('unit')
    .values({
      id,
      parentId: fields.parent?.id ?? null,
      name,
      path,
      zone: fields.zone ?? null,
      createdAt: testTime,
    })
    .execute()
  return { id, path, name }
}

interface PersonFields {
  name?: string
  email?: string
  nip?: string
  language?: 'id' | 'en'
  passwordHash?: string
  unit?: { id: string }
  roles?: readonly (Role | { role: Role; unitId: string })[]
}

export async function makePerson(fields: PersonFields = {}): Promise<Person> {
  const id = newId()
  await db
    .insertInto('person')
    .values({
      id,
      name: fields.name ?? 'Sri Lestari',
      email: fields.email ?? `${id}@contoh.go.id`,
      nip: fields.nip ?? null,
      language: fields.language ?? 'id',
      passwordHash: fields.passwordHash ?? null,
      createdAt: testTime,
    })
    .execute()
  if (fields.unit) {
    await db
      .insertInto('membership')
      .values({ id: newId(), personId: id, unitId: fields.unit.id, startedOn: '2020-01-01' })
      .execute()
  }
  for (const grant of fields.roles ?? []) {
    const { role, unitId } = typeof grant === 'string' ? { role: grant, unitId: null } : grant
    await makeGrant(id, role, unitId)
  }
  const person = await personById(db, id)
  if (!person) throw new Error('a person just made is there')
  return person
}

/** Gives a person a role for a unit and those below it, or everywhere. */
export const makeGrant = (personId: string, role: Role, unitId: string | null) =>
  db.insertInto('roleGrant').values({ id: newId(), personId, role, unitId, grantedAt: testTime }).execute()

/** The headers of a browser in which this person is signed in. */
export async function signedIn(person: { id: string }, on: Db = db): Promise<{ Cookie: string }> {
  const { now } = await import('#app/web/clock.server.ts')
  const cookie = await openSession(on, person.id, new Request('http://localhost:3000/'), now())
  return { Cookie: cookie['Set-Cookie'].split(';')[0] ?? '' }
}
