import { newId } from '#app/web/id.ts'
import { type Db, notBefore, oneOf } from '#db/connection.ts'
import type { Plan } from './plan.ts'

/** The plans that hold, of many persons. */
export async function plansOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Plan>> {
  const rows = await db
    .selectFrom('learningPlan')
    .select(['personId', 'cue', 'ownCue', 'place', 'obstacle', 'instead'])
    .where('endedAt', 'is', null)
    .where('personId', '=', oneOf(personIds))
    .execute()
  return new Map(rows.map(({ personId, ...plan }) => [personId, plan as Plan]))
}

/** Makes a plan in place of the one that held. */
export async function makePlan(db: Db, personId: string, plan: Plan, now: Date) {
  await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  await endPlan(db, personId, now)
  await db
    .insertInto('learningPlan')
    .values({ id: newId(), personId, ...plan, madeAt: now })
    .execute()
}

export const endPlan = (db: Db, personId: string, now: Date) =>
  db
    .updateTable('learningPlan')
    .set({ endedAt: notBefore('madeAt', now) })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
