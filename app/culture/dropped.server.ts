import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Choice, Dropped } from './choose.ts'

interface Judged {
  readonly personId: string
  readonly choice: Pick<Choice, 'dropped'>
}

/** Writes down what fitted and was not said, and why: one row for each person, and the same for the same person once. */
export async function enterDropped(db: Db, judged: readonly Judged[], now: Date) {
  const rows = judged
    .filter(({ choice }) => choice.dropped.length > 0)
    .map(({ personId, choice }) => ({
      personId,
      dropped: Object.fromEntries(
        choice.dropped.map(({ nudge, period, reason }) => [nudge, [period, reason]]),
      ),
    }))
  if (rows.length === 0) return
  await sql`
    insert into nudge_dropped (person_id, dropped, dropped_at)
    select "personId", dropped, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told ("personId" uuid, dropped jsonb)
    on conflict do nothing`.execute(db)
}

/** Writes down that a nudge, looked at closer, has nothing to say any more. */
export const enterNoLonger = (
  db: Db,
  { personId, nudge, period }: { readonly personId: string } & Omit<Dropped, 'reason'>,
  now: Date,
) => enterDropped(db, [{ personId, choice: { dropped: [{ nudge, period, reason: 'noLonger' }] } }], now)

/** What was not said is kept for a year; whoever asks for it looks back two quarters at most. */
export const forgetDropped = (db: Db, now: Date) =>
  db
    .deleteFrom('nudgeDropped')
    .where('droppedAt', '<', new Date(now.getTime() - 365 * 86_400_000))
    .execute()
