import { createHmac, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { settings } from '#app/web/settings.server.ts'
import type { Db } from '#db/connection.ts'
import type { Grant, Person } from './person.ts'

const day = 86_400_000
const idle = 14 * day
const longest = 90 * day

export interface Session {
  readonly id: string
  readonly person: Person
}

/** Only this hash is stored: whoever reads the database cannot sign in with it. */
export const tokenHash = (token: string) =>
  createHmac('sha256', settings().SESSION_SECRET).update(token).digest()

export const newToken = () => randomBytes(32).toString('base64url')

const cookie = () =>
  createCookie('bina_session', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: settings().origin.startsWith('https:'),
    maxAge: longest / 1000,
  })

/** Opens a session and returns the header that carries it. An older one on this device is closed: ids rotate on sign-in. */
export async function openSession(
  db: Db,
  personId: string,
  request: Request,
  now: Date,
): Promise<{ 'Set-Cookie': string }> {
  await closeSession(db, request, now)
  const token = newToken()
  await db
    .insertInto('session')
    .values({
      id: newId(),
      tokenHash: tokenHash(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longest),
      device: (request.headers.get('User-Agent') ?? '').slice(0, 200),
    })
    .execute()
  return { 'Set-Cookie': await cookie().serialize(token) }
}

export const forgetCookie = async () => ({ 'Set-Cookie': await cookie().serialize('', { maxAge: 0 }) })

export async function closeSession(db: Db, request: Request, now: Date) {
  const token = await tokenOf(request)
  if (!token) return
  await db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('tokenHash', '=', tokenHash(token))
    .where('revokedAt', 'is', null)
    .execute()
}

/** Closes every session of the person but the one to keep. */
export const closeSessions = (db: Db, personId: string, now: Date, keep: string | null = null) =>
  db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .$if(keep !== null, query => query.where('id', '!=', keep ?? ''))
    .execute()

export const closeOne = (db: Db, personId: string, sessionId: string, now: Date) =>
  db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('id', '=', sessionId)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute()

/** Where the person is signed in, the last used first. */
export const openSessions = (db: Db, personId: string, now: Date) =>
  db
    .selectFrom('session')
    .select(['id', 'device', 'createdAt', 'lastSeenAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - idle))
    .orderBy('lastSeenAt', 'desc')
    .execute()

async function tokenOf(request: Request): Promise<string | null> {
  const token: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token !== '' ? token : null
}

/** Who is asking: read afresh for every request, so that a disabled person or a closed session is out at once. */
export async function sessionOf(db: Db, request: Request, now: Date): Promise<Session | null> {
  const token = await tokenOf(request)
  if (!token) return null
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .where('session.tokenHash', '=', tokenHash(token))
    .where('session.revokedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .where('session.lastSeenAt', '>', new Date(now.getTime() - idle))
    .where('person.disabledAt', 'is', null)
    .select(['session.id as sessionId', 'session.lastSeenAt', ...personColumns])
    .select(({ selectFrom }) => [unitOf(selectFrom), grantsOf(selectFrom)])
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.lastSeenAt.getTime() > 300_000) {
    await db.updateTable('session').set({ lastSeenAt: now }).where('id', '=', row.sessionId).execute()
  }
  return { id: row.sessionId, person: asPerson(row) }
}

/** The person with this id, as the gate would see them; null when absent or disabled. */
export async function personById(db: Db, id: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .where('person.id', '=', id)
    .where('person.disabledAt', 'is', null)
    .select(personColumns)
    .select(({ selectFrom }) => [unitOf(selectFrom), grantsOf(selectFrom)])
    .executeTakeFirst()
  return row ? asPerson(row) : null
}

const personColumns = [
  'person.id',
  'person.name',
  'person.email',
  'person.nip',
  'person.jobTitle',
  'person.language',
  'person.theme',
  'person.zone',
] as const

type Selecting = import('kysely').ExpressionBuilder<import('#db/schema.ts').DB, 'person'>['selectFrom']
type Unit = { id: string; name: string; path: string; zone: string | null }

const unitOf = (selectFrom: Selecting) =>
  selectFrom('membership')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .whereRef('membership.personId', '=', 'person.id')
    .where('membership.endedOn', 'is', null)
    .select(
      sql<Unit>`json_build_object('id', unit.id, 'name', unit.name, 'path', unit.path, 'zone',
        (select a.zone from unit a where unit.path like a.path || '%' and a.zone is not null order by length(a.path) desc limit 1))`.as(
        'unit',
      ),
    )
    .as('unit')

const grantsOf = (selectFrom: Selecting) =>
  selectFrom('roleGrant')
    .leftJoin('unit', 'unit.id', 'roleGrant.unitId')
    .whereRef('roleGrant.personId', '=', 'person.id')
    .where('roleGrant.revokedAt', 'is', null)
    .select(
      sql<
        Grant[]
      >`coalesce(json_agg(json_build_object('role', role_grant.role, 'unitPath', unit.path)), '[]')`.as(
        'grants',
      ),
    )
    .as('grants')

interface PersonRow extends Omit<Person, 'zone' | 'unit' | 'grants'> {
  zone: string | null
  unit: Unit | null
  grants: Grant[] | null
}

const asPerson = ({
  id,
  name,
  email,
  nip,
  jobTitle,
  language,
  theme,
  zone,
  unit,
  grants,
}: PersonRow): Person => ({
  id,
  name,
  email,
  nip,
  jobTitle,
  language,
  theme,
  zone: zone ?? unit?.zone ?? 'Asia/Jakarta',
  unit: unit && { id: unit.id, name: unit.name, path: unit.path },
  grants: grants ?? [],
})
