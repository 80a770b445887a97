import { sql } from 'kysely'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'

export interface Superior {
  readonly id: string
  readonly name: string
  /** `own`: named for this person; `unit`: the head of their unit, or of the nearest above it. */
  readonly by: 'own' | 'unit'
}

/** To whom a person reports: to whoever was named for them, else to the head of their unit, else to the nearest head above; to nobody disabled. */
export async function superiorOf(db: Db, personId: string): Promise<Superior | null> {
  const own = await ownSuperior(db, personId)
  if (own && (await isActive(db, own.id))) return { ...own, by: 'own' }
  const head = await db
    .selectFrom('membership')
    .innerJoin('unit as home', 'home.id', 'membership.unitId')
    .innerJoin('unit as above', join => join.on(sql<boolean>`home.path like above.path || '%'`))
    .innerJoin('unitHead', join =>
      join.onRef('unitHead.unitId', '=', 'above.id').on('unitHead.endedOn', 'is', null),
    )
    .innerJoin('person', 'person.id', 'unitHead.personId')
    .select(['person.id', 'person.name'])
    .where('membership.personId', '=', personId)
    .where('membership.endedOn', 'is', null)
    .where('person.id', '!=', personId)
    .where('person.disabledAt', 'is', null)
    .orderBy(sql`length(above.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ? { ...head, by: 'unit' } : null
}

const ownSuperior = (db: Db, personId: string) =>
  db
    .selectFrom('superior')
    .innerJoin('person', 'person.id', 'superior.superiorId')
    .select(['person.id', 'person.name'])
    .where('superior.personId', '=', personId)
    .where('superior.endedOn', 'is', null)
    .executeTakeFirst()

export type SuperiorRefusal = 'absent' | 'itself' | 'circle'

/** Names the superior of a person from today on; null leaves it to the head of the unit. */
export async function nameSuperior(
  db: Db,
  personId: string,
  superiorId: string | null,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: SuperiorRefusal }> {
  if (superiorId === personId) return { ok: false, reason: 'itself' }
  await sql`select pg_advisory_xact_lock(8102405)`.execute(db)
  if ((await ownSuperior(db, personId))?.id === (superiorId ?? undefined)) return { ok: true }
  if (superiorId !== null && !(await isActive(db, superiorId))) return { ok: false, reason: 'absent' }
  if (superiorId !== null && (await reportsTo(db, superiorId, personId)))
    return { ok: false, reason: 'circle' }
  const today = dayOf(now, 'Asia/Jakarta')
  await db
    .updateTable('superior')
    .set({ endedOn: today })
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .execute()
  if (superiorId !== null)
    await db.insertInto('superior').values({ id: newId(), personId, superiorId, startedOn: today }).execute()
  return { ok: true }
}

/** Whether `personId` reports to `other`, over however many superiors that were named. */
async function reportsTo(db: Db, personId: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive line (id) as (
      select ${personId}::uuid
      union
      select superior.superior_id from superior join line on superior.person_id = line.id where superior.ended_on is null
    )
    select exists (select from line where id = ${other}::uuid) as found`.execute(db)
  return rows[0]?.found ?? false
}

const isActive = async (db: Db, personId: string) =>
  (await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()) !== undefined

export const headOf = (db: Db, unitId: string) =>
  db
    .selectFrom('unitHead')
    .innerJoin('person', 'person.id', 'unitHead.personId')
    .select(['person.id', 'person.name'])
    .where('unitId', '=', unitId)
    .where('endedOn', 'is', null)
    .executeTakeFirst()

/** Names the head of a unit from today on; null leaves it without one. */
export async function nameHead(
  db: Db,
  unitId: string,
  personId: string | null,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'absent' }> {
  await sql`select pg_advisory_xact_lock(8102405)`.execute(db)
  if ((await headOf(db, unitId))?.id === (personId ?? undefined)) return { ok: true }
  if (personId !== null && !(await isActive(db, personId))) return { ok: false, reason: 'absent' }
  const today = dayOf(now, 'Asia/Jakarta')
  await db
    .updateTable('unitHead')
    .set({ endedOn: today })
    .where('unitId', '=', unitId)
    .where('endedOn', 'is', null)
    .execute()
  if (personId !== null)
    await db.insertInto('unitHead').values({ id: newId(), unitId, personId, startedOn: today }).execute()
  return { ok: true }
}

/** Active people of a unit and of those above it, as choices for a head or a superior; `also` is among them in any case. */
export async function leadersFor(db: Db, unitId: string | null, also: string | null) {
  const rows = await db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .where(({ or, and, eb }) =>
      or([
        and([
          eb('person.disabledAt', 'is', null),
          eb(
            sql<boolean>`(select path from unit where id = ${unitId}::uuid) like unit.path || '%'`,
            '=',
            true,
          ),
        ]),
        eb('person.id', '=', also),
      ]),
    )
    .orderBy(sql`length(unit.path)`, 'desc')
    .orderBy('person.name')
    .limit(500)
    .execute()
  return rows.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))
}
