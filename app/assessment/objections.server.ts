import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { masteryFor } from './mastery.server.ts'
import { levelOf } from './mastery.ts'

export interface Objection {
  readonly id: string
  readonly competency: string
  readonly reason: string
  readonly raisedAt: Date
  readonly outcome: 'kept' | 'renewed' | null
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** What this person found wrong about what is told of them, latest first. */
export const objectionsOf = (db: Db, personId: string): Promise<Objection[]> =>
  db
    .selectFrom('competencyObjection')
    .select(['id', 'competency', 'reason', 'raisedAt', 'outcome', 'answer', 'answeredAt'])
    .where('personId', '=', personId)
    .orderBy('raisedAt', 'desc')
    .execute()

export type Objected =
  | { readonly ok: true; readonly id: string }
  /** Nothing is told of that competency, or an objection to it waits already. */
  | { readonly ok: false; readonly reason: 'absent' | 'waiting' }

/** Somebody finds an estimate wrong; it is kept as it was shown to them. */
export async function object(
  db: Db,
  { personId, competency, reason }: { personId: string; competency: string; reason: string },
  now: Date,
): Promise<Objected> {
  const mastery = (await masteryFor(db, personId, now)).find(known => known.competency === competency)
  if (!mastery) return { ok: false, reason: 'absent' }
  const told = JSON.stringify({ level: levelOf(mastery), observations: mastery.observations })
  const made = await db
    .insertInto('competencyObjection')
    .values({ id: newId(), personId, competency, reason, told, raisedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? { ok: true, id: made.id } : { ok: false, reason: 'waiting' }
}

export interface Answer {
  readonly id: string
  readonly by: string
  readonly outcome: 'kept' | 'renewed'
  readonly answer: string
}

/** Answers an objection that waits, once; false when it was answered before. The caller has checked who may. */
export async function answerObjection(
  db: Db,
  { id, by, outcome, answer }: Answer,
  now: Date,
): Promise<boolean> {
  const answered = await db
    .updateTable('competencyObjection')
    .set({ outcome, answer, answeredBy: by, answeredAt: now })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  return answered.numUpdatedRows > 0n
}
