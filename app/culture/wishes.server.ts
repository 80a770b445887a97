import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { Wishes } from './choose.ts'

/** What the persons agreed to and switched off; who was never asked has not agreed. */
export async function wishesOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Wishes>> {
  const consents = await db
    .selectFrom('consent')
    .distinctOn('personId')
    .select(['personId', 'given'])
    .where('purpose', '=', 'nudges')
    .where('personId', 'in', [...personIds])
    .orderBy('personId')
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const switches = await db
    .selectFrom('nudgeSwitch')
    .select(['personId', 'nudge'])
    .where('switchedOnAt', 'is', null)
    .where('personId', 'in', [...personIds])
    .execute()
  const agreed = new Set(consents.filter(({ given }) => given).map(({ personId }) => personId))
  return new Map(
    personIds.map(id => {
      const off = switches.filter(({ personId }) => personId === id).map(({ nudge }) => nudge)
      const wishes = {
        consented: agreed.has(id),
        allOff: off.includes(null),
        off: off.filter(name => name !== null),
      }
      return [id, wishes] as const
    }),
  )
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
    .set({ switchedOnAt: now })
    .where('personId', '=', personId)
    .where('nudge', nudge === null ? 'is' : '=', nudge)
    .where('switchedOnAt', 'is', null)
    .execute()
}
