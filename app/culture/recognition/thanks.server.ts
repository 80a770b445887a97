import { type ExpressionBuilder, sql } from 'kysely'
import { isNamed } from '#app/people/people-within.server.ts'
import { type Person, scopeOf } from '#app/people/person.ts'
import { withinScope } from '#app/people/scope.server.ts'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { type Db, oneOf } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'
import { type Reason, reasons, type Thanked } from './thanks.ts'

export interface Near {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
}

type Joined = ExpressionBuilder<DB, 'person' | 'membership' | 'unit'>

/** Whether the person is a colleague of `me` (of the same unit), reports to them, or is accompanied by them as a mentor. */
const isNear = (me: Person) => (eb: Joined) =>
  eb.or([
    eb('membership.unitId', '=', me.unit?.id ?? null),
    withinScope(scopeOf(me, 'mentor'), 'unit.path'),
    sql<boolean>`exists (
      select from superior where superior.person_id = person.id and superior_id = ${me.id} and superior.ended_on is null)`,
    sql<boolean>`not exists (select from superior where superior.person_id = person.id and superior.ended_on is null)
      and ${me.id} = (
        select unit_head.person_id from unit above join unit_head on unit_head.unit_id = above.id and unit_head.ended_on is null
        where unit.path like above.path || '%' and unit_head.person_id <> person.id
        order by length(above.path) desc limit 1)`,
  ])

const nearTo = (db: Db, me: Person) =>
  db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .where('person.disabledAt', 'is', null)
    .where('person.id', '!=', me.id)
    .where(isNear(me))
    .select(['person.id', 'person.name', 'person.jobTitle'])

const shown = 12

/** People whom `me` may thank, by name; as many as fit a page. */
export const nearOf = (db: Db, me: Person, find: string): Promise<Near[]> =>
  nearTo(db, me)
    .$if(find !== '', query => query.where(isNamed(find)))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(shown)
    .execute()

const aDay = 86_400_000
/** So many thanks of one person mean something on one day; more would be a list of names. */
const mostADay = 5
const restDays = 7

/** Thanks somebody; the same thing to the same person once a week. A second press of the button is none. */
export async function thank(
  db: Db,
  me: Person,
  receiverId: string,
  reason: Reason,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'notNear' | 'saidLately' | 'enoughToday' }> {
  await db.selectFrom('person').select('id').where('id', '=', me.id).forNoKeyUpdate().execute()
  const near = await nearTo(db, me).where('person.id', '=', receiverId).executeTakeFirst()
  if (!near) return { ok: false, reason: 'notNear' }
  const today = dayOf(now, me.zone)
  const lately = await db
    .selectFrom('thanks')
    .select(['receiverId', 'reason', 'givenOn'])
    .where('giverId', '=', me.id)
    .where('givenAt', '>', new Date(now.getTime() - restDays * aDay))
    .execute()
  const same = lately.filter(one => one.receiverId === receiverId && one.reason === reason)
  if (same.some(({ givenOn }) => givenOn === today)) return { ok: true }
  if (same.length > 0) return { ok: false, reason: 'saidLately' }
  if (lately.filter(({ givenOn }) => givenOn === today).length >= mostADay)
    return { ok: false, reason: 'enoughToday' }
  await db
    .insertInto('thanks')
    .values({ id: newId(), giverId: me.id, receiverId, reason, givenOn: today, givenAt: now })
    .execute()
  return { ok: true }
}

const thanksOf = (db: Db) =>
  db
    .selectFrom('thanks')
    .innerJoin('person as giver', 'giver.id', 'thanks.giverId')
    .innerJoin('person as receiver', 'receiver.id', 'thanks.receiverId')
    .select(['thanks.id', 'giver.name as giver', 'receiver.name as receiver', 'reason', 'givenAt as at'])
    .orderBy('givenAt', 'desc')
    .orderBy('thanks.id', 'desc')

const named = (
  rows: readonly (Omit<Thanked, 'reason'> & { readonly reason: string })[],
): readonly Thanked[] =>
  rows.map(row => ({ ...row, reason: reasons.find(reason => reason === row.reason) ?? 'thanks' }))

/** What a person was thanked for, newest first; up to now unless `until` says otherwise. */
export const thanksFor = async (db: Db, personId: string, since: Date, limit: number, until?: Date) =>
  named(
    await thanksOf(db)
      .where('receiverId', '=', personId)
      .where('givenAt', '>', since)
      .$if(until !== undefined, query => query.where('givenAt', '<=', until!))
      .limit(limit)
      .execute(),
  )

/** What each of these persons was thanked for last, within the week before `now`. */
export async function lastThanksOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Pick<Thanked, 'id' | 'giver' | 'reason'>>> {
  const rows = await thanksOf(db)
    .clearOrderBy()
    .distinctOn('receiverId')
    .select('receiverId')
    .where('receiverId', '=', oneOf(personIds))
    .where('givenAt', '<=', now)
    .where('givenAt', '>', new Date(now.getTime() - restDays * aDay))
    .orderBy('receiverId')
    .orderBy('givenAt', 'desc')
    .orderBy('thanks.id', 'desc')
    .execute()
  return new Map(rows.map((row, at) => [row.receiverId, named(rows)[at]!]))
}

/** The thanks to people of a unit, newest first, without those who left the wall. */
export const wallOf = async (db: Db, unitId: string, since: Date, limit: number) =>
  named(
    await thanksOf(db)
      .innerJoin('membership', join =>
        join.onRef('membership.personId', '=', 'thanks.receiverId').on('membership.endedOn', 'is', null),
      )
      .where('membership.unitId', '=', unitId)
      .where('givenAt', '>', since)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('wallAbsence')
              .select('personId')
              .where(({ or, eb }) =>
                or([
                  eb('personId', '=', eb.ref('thanks.giverId')),
                  eb('personId', '=', eb.ref('thanks.receiverId')),
                ]),
              ),
          ),
        ),
      )
      .limit(limit)
      .execute(),
  )

export const isOffWall = async (db: Db, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('wallAbsence')
    .select('personId')
    .where('personId', '=', personId)
    .executeTakeFirst()) !== undefined

/** Takes a person off the wall of their unit, or back onto it. What they were thanked for stays theirs. */
export async function leaveWall(db: Db, personId: string, leaves: boolean, now: Date) {
  await (leaves
    ? db
        .insertInto('wallAbsence')
        .values({ personId, leftAt: now })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    : db.deleteFrom('wallAbsence').where('personId', '=', personId).execute())
}
