import { sql } from 'kysely'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { isNamed, partOf } from './people-within.server.ts'
import type { Role } from './person.ts'
import { type Superior, superiorOf } from './superiors.server.ts'

/** The administrator's view of the people: search, add, change, disable, roles. Whoever calls checks the role. */

export interface Listed {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly nip: string | null
  readonly jobTitle: string
  readonly unit: string | null
  readonly disabledAt: Date | null
  readonly roles: readonly Role[]
}

const page = 50

/** Fifty people by name, from `after` (a name and id of the page before) on; `query` is part of a name, e-mail or NIP. */
export async function searchPeople(
  db: Db,
  { query, after }: { query: string; after?: { name: string; id: string } },
): Promise<{ people: Listed[]; more: boolean }> {
  const like = partOf(query)
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.nip',
      'person.jobTitle',
      'unit.name as unit',
      'person.disabledAt',
    ])
    .select(({ selectFrom }) =>
      selectFrom('roleGrant')
        .whereRef('roleGrant.personId', '=', 'person.id')
        .where('roleGrant.revokedAt', 'is', null)
        .select(
          sql<Role[]>`coalesce(array_agg(distinct role_grant.role order by role_grant.role), '{}')`.as(
            'roles',
          ),
        )
        .as('roles'),
    )
    .$if(query.trim() !== '', select =>
      select.where(({ or, eb }) =>
        or([
          isNamed(query),
          eb(sql`lower(person.email)`, 'like', like),
          eb('person.nip', 'like', like.replace(/[\s.]/g, '')),
        ]),
      ),
    )
    .$if(after !== undefined, select =>
      select.where(sql<boolean>`(person.name, person.id) > (${after?.name ?? ''}, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(page + 1)
    .execute()
  return {
    people: rows.slice(0, page).map(row => ({ ...row, roles: row.roles ?? [] })),
    more: rows.length > page,
  }
}

export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly nip: string | null
  readonly jobTitle: string
  readonly unitId: string
}

/** Adds a person; they choose a password through the letter that a forgotten password sends. */
export async function addPerson(
  db: Db,
  fields: NewPerson,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'emailTaken' | 'nipTaken' }> {
  const taken = await takenBy(db, fields, null)
  if (taken) return { ok: false, reason: taken }
  const id = newId()
  const { name, email, nip, jobTitle } = fields
  await db.insertInto('person').values({ id, name, email, nip, jobTitle, createdAt: now }).execute()
  await moveTo(db, id, fields.unitId, now)
  return { ok: true, id }
}

export async function changePerson(
  db: Db,
  id: string,
  fields: NewPerson,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'emailTaken' | 'nipTaken' }> {
  const taken = await takenBy(db, fields, id)
  if (taken) return { ok: false, reason: taken }
  const { name, email, nip, jobTitle } = fields
  await db.updateTable('person').set({ name, email, nip, jobTitle }).where('id', '=', id).execute()
  await moveTo(db, id, fields.unitId, now)
  return { ok: true }
}

async function takenBy(
  db: Db,
  { email, nip }: NewPerson,
  self: string | null,
): Promise<'emailTaken' | 'nipTaken' | null> {
  const others = await db
    .selectFrom('person')
    .select(['email', 'nip'])
    .where(({ or, eb }) =>
      or([eb(sql`lower(email)`, '=', email.toLowerCase()), ...(nip ? [eb('nip', '=', nip)] : [])]),
    )
    .$if(self !== null, query => query.where('id', '!=', self ?? ''))
    .execute()
  if (others.some(other => other.email.toLowerCase() === email.toLowerCase())) return 'emailTaken'
  return others.length > 0 ? 'nipTaken' : null
}

/** Called when a person's unit or roles change, in the same transaction; listed by `app/registries.ts`. */
export const onPlaced: ((db: Db, personId: string, now: Date) => Promise<void>)[] = []

const placed = async (db: Db, personId: string, now: Date) => {
  for (const hook of onPlaced) await hook(db, personId, now)
}

/** Membership is dated: the old one ends today, the new one begins today. */
async function moveTo(db: Db, personId: string, unitId: string, now: Date) {
  const today = dayOf(now, 'Asia/Jakarta')
  const { numUpdatedRows } = await db
    .updateTable('membership')
    .set({ endedOn: sql`greatest(started_on, ${today}::date)` })
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .where('unitId', '!=', unitId)
    .executeTakeFirst()
  const stays = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .executeTakeFirst()
  if (stays && Number(numUpdatedRows) === 0) return
  await db.insertInto('membership').values({ id: newId(), personId, unitId, startedOn: today }).execute()
  await placed(db, personId, now)
}

/** A disabled person is out at the next request; what they did stays. */
export async function disable(db: Db, personId: string, by: string, now: Date) {
  await db
    .updateTable('person')
    .set({ disabledAt: now, disabledBy: by })
    .where('id', '=', personId)
    .where('disabledAt', 'is', null)
    .execute()
  await db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute()
}

export const enable = (db: Db, personId: string) =>
  db.updateTable('person').set({ disabledAt: null, disabledBy: null }).where('id', '=', personId).execute()

/** Whether anybody but this person administers. Asked one at a time, so that two do not take each other's place. */
export async function administratorsBut(db: Db, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(8102404)`.execute(db)
  const other = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select('personId')
    .where('role', '=', 'administrator')
    .where('revokedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .where('personId', '!=', personId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Grants a role; one that is held already stays as it is. */
export async function grantRole(
  db: Db,
  { personId, role, unitId, by }: { personId: string; role: Role; unitId: string | null; by: string | null },
  now: Date,
) {
  await db
    .insertInto('roleGrant')
    .values({ id: newId(), personId, role, unitId, grantedAt: now, grantedBy: by })
    .onConflict(conflict =>
      conflict.columns(['personId', 'role', 'unitId']).where('revokedAt', 'is', null).doNothing(),
    )
    .execute()
  await placed(db, personId, now)
}

export async function revokeRole(db: Db, personId: string, grantId: string, now: Date) {
  await db
    .updateTable('roleGrant')
    .set({ revokedAt: now })
    .where('id', '=', grantId)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute()
  await placed(db, personId, now)
}

export interface PersonSheet extends Omit<Listed, 'unit' | 'roles'> {
  readonly unitId: string | null
  readonly grants: readonly { id: string; role: Role; unit: string | null }[]
  readonly superior: Superior | null
}

/** Everything the administrator's page about one person shows. */
export async function personSheet(db: Db, id: string): Promise<PersonSheet | null> {
  const person = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.nip',
      'person.jobTitle',
      'person.disabledAt',
      'membership.unitId',
    ])
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (!person) return null
  const grants = await db
    .selectFrom('roleGrant')
    .leftJoin('unit', 'unit.id', 'roleGrant.unitId')
    .select(['roleGrant.id', 'roleGrant.role', 'unit.name as unit'])
    .where('personId', '=', id)
    .where('revokedAt', 'is', null)
    .orderBy('roleGrant.role')
    .execute()
  return { ...person, grants, superior: await superiorOf(db, id) }
}
