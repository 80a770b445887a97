import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'

/** Seconds between two signs of life that still count as learning. */
const longestGap = 300
/** How far back we take a device's word for when something happened. */
const latest = 48 * 3600 * 1000

export interface Doing {
  readonly personId: string
  /** What was done: lesson, check, question, recording, task … */
  readonly kind: string
  readonly subject: string | null
  readonly occurredAt?: Date
  /** How long it took; without it, the time since the last sign of life counts, up to five minutes. */
  readonly seconds?: number
  readonly now: Date
}

/** Keeps that a person was learning. */
export async function recordActivity(db: Db, doing: Doing): Promise<void> {
  const { personId, kind, subject, now } = doing
  const occurredAt = believed(doing.occurredAt ?? now, now)
  const seconds = doing.seconds ?? (await gapBefore(db, personId, occurredAt))
  await db
    .insertInto('activity')
    .values({
      id: newId(),
      personId,
      kind,
      subject,
      occurredAt,
      receivedAt: now,
      seconds: Math.round(seconds),
    })
    .execute()
}

/** The device's time, unless it lies ahead of ours or more than 48 hours back. */
export function believed(occurredAt: Date, now: Date): Date {
  const age = now.getTime() - occurredAt.getTime()
  return age >= 0 && age <= latest ? occurredAt : now
}

async function gapBefore(db: Db, personId: string, at: Date): Promise<number> {
  const last = await db
    .selectFrom('activity')
    .select('occurredAt')
    .where('personId', '=', personId)
    .where('occurredAt', '<=', at)
    .orderBy('occurredAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const gap = last ? (at.getTime() - last.occurredAt.getTime()) / 1000 : 0
  return gap <= longestGap ? gap : 0
}

/** Makes room for the months to come. */
export const prepareActivityMonths = defineJob({
  name: 'prepare-activity-months',
  cron: '10 3 * * *',
  async run(db, now) {
    for (const months of [1, 2, 3]) {
      const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
      await sql`select ensure_activity_month(${month.toISOString().slice(0, 10)}::date)`.execute(db)
    }
  },
})
