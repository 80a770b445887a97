import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { type Db, notBefore } from '#db/connection.ts'
import type { Wishes } from './choose.ts'
import { quarterOf } from './streak.ts'

/** Whether the latest answer of `person` to nudges is yes; null of whoever was never asked. */
export const wantsNudges = sql<boolean | null>`(
  select given from consent where person_id = person.id and purpose = 'nudges'
  order by answered_at desc, id desc limit 1)`

/** What the persons agreed to and switched off; who was never asked has not agreed. */
export async function wishesOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Wishes>> {
  const { rows } = await sql<Wishes & { id: string }>`
    select person.id, coalesce(${wantsNudges}, false) as consented, switched.*, snoozed.*
    from unnest(${[...personIds]}::uuid[]) as person (id)
    cross join lateral (
      select coalesce(bool_or(nudge is null), false) as all_off, coalesce(array_agg(nudge order by nudge) filter (where nudge is not null), '{}') as off
      from nudge_switch where person_id = person.id and switched_on_at is null
    ) switched
    cross join lateral (
      select max(until_at) as snoozed_until from nudge_snooze where person_id = person.id and ended_at is null
    ) snoozed`.execute(db)
  return new Map(rows.map(({ id, ...wishes }) => [id, wishes]))
}

/** Switches one kind of nudge off or on again; `null` stands for all kinds. Doing it twice changes nothing. */
export async function switchNudge(db: Db, personId: string, nudge: string | null, on: boolean, now: Date) {
  if (!on) {
    await db
      .insertInto('nudgeSwitch')
      .values({ id: newId(), personId, nudge, switchedOffAt: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return
  }
  await db
    .updateTable('nudgeSwitch')
    .set({ switchedOnAt: notBefore('switchedOffAt', now) })
    .where('personId', '=', personId)
    .where('nudge', nudge === null ? 'is' : '=', nudge)
    .where('switchedOnAt', 'is', null)
    .execute()
}

/** Pauses all nudges of this person for so many days, or, with none, ends the pause. */
export async function snooze(db: Db, personId: string, days: number, now: Date) {
  await db
    .updateTable('nudgeSnooze')
    .set({ endedAt: notBefore('snoozedAt', now) })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
  if (days === 0) return
  const untilAt = new Date(now.getTime() + days * 86_400_000)
  await db.insertInto('nudgeSnooze').values({ id: newId(), personId, snoozedAt: now, untilAt }).execute()
}

/** Whether this person gets no optional nudges in the quarter of `now`, to compare the others with. */
export async function isHeldOut(
  db: Db,
  { id, zone }: Pick<Person, 'id' | 'zone'>,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean
  }>`select held_out(${id}, ${quarterOf(dayOf(now, zone))}) as is`.execute(db)
  return rows[0]?.is ?? false
}
