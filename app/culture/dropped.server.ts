import { sql } from 'kysely'
import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Choice } from './choose.ts'

interface Judged {
  readonly personId: string
  readonly choice: Choice
}

/** Writes down what fitted and was not said, and why; the first time of each period and reason counts. */
export async function enterDropped(db: Db, judged: readonly Judged[], now: Date) {
  const rows = judged.flatMap(({ personId, choice }) => {
    const said = choice.ok ? [choice.chosen.nudge.name] : []
    const fitting = [...said, ...choice.dropped.map(({ nudge }) => nudge)]
    return choice.dropped.map(one => ({ ...one, personId, fitting }))
  })
  if (rows.length === 0) return
  await sql`
    insert into nudge_dropped (person_id, nudge, period, reason, fitting, dropped_at)
    select "personId", nudge, period, reason, fitting, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as dropped ("personId" uuid, nudge text, period text, reason text, fitting text[])
    on conflict do nothing`.execute(db)
}

/** Writes down that nothing asks this person for another look today, so that it is not told anew within the day. */
export const enterNoReview = (db: Db, personId: string, today: Day, now: Date) =>
  db
    .insertInto('nudgeDropped')
    .values({ personId, nudge: 'review-due', period: today, reason: 'noLonger', fitting: [], droppedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
