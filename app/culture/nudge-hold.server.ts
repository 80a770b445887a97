import { dayOf } from '#app/web/day.ts'
import type { Held } from '#app/web/mail.server.ts'
import type { Db } from '#db/connection.ts'
import { capsAfter, ignoredInARow, isWithinCaps } from './caps.ts'
import { isSilent } from './choose.ts'
import { isDoneWith } from './done-with.server.ts'
import { dossiersOf } from './dossiers.server.ts'
import { enterNoLonger } from './dropped.server.ts'
import { isGoodHour } from './quiet-hours.ts'

const halfAnHour = 30 * 60_000

/** The nudge that a letter carries; null for any other letter. */
export const nudgeIn = (key: string): string | null => /^nudge\/(.+)$/.exec(key)?.[1] ?? null

/**
 * Looks again at a nudge in the moment its letter leaves, which may be hours after it was chosen: it waits for a good hour,
 * and is dropped when it holds no more, was stopped or paused meanwhile, is done with, or learning went ahead of it. On a later day it
 * has to fit among what was said by then.
 */
export async function holdNudge(db: Db, { key }: { key: string }, now: Date): Promise<Held> {
  const id = nudgeIn(key)
  if (!id) return null
  const nudge = await db
    .selectFrom('nudgeSent')
    .selectAll()
    .select(isDoneWith.as('isDone'))
    .where('id', '=', id)
    .executeTakeFirst()
  const [dossier] = nudge ? await dossiersOf(db, [nudge.personId], now) : []
  if (!nudge || !dossier || nudge.expiresAt <= now) return drop(db, nudge, now)
  const { wishes, facts } = dossier
  const stopped = isSilent(wishes, now) || wishes.off.includes(nudge.nudge)
  const learned = await db
    .selectFrom('activity')
    .select('id')
    .where('personId', '=', nudge.personId)
    .where('occurredAt', '>', nudge.sentAt)
    .limit(1)
    .executeTakeFirst()
  if (stopped || nudge.isDone || learned) return drop(db, nudge, now)
  if (!isGoodHour(now, facts.zone, facts.calendar)) return new Date(now.getTime() + halfAnHour)
  return dayOf(nudge.sentAt, facts.zone) === facts.today ? null : leaveToday(db, nudge, now)
}

/** What leaves on a later day than it was chosen counts as said on that day; dropped where that would be one too many. */
async function leaveToday(
  db: Db,
  nudge: { id: string; personId: string; nudge: string; period: string },
  now: Date,
): Promise<Held> {
  await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', nudge.personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const [dossier] = await dossiersOf(db, [nudge.personId], now)
  if (!dossier || dossier.heldOut) return drop(db, nudge, now)
  const others = dossier.history.filter(one => one.nudge !== nudge.nudge || one.period !== nudge.period)
  if (!isWithinCaps(others, now, dossier.facts.zone, capsAfter(ignoredInARow(others))))
    return drop(db, nudge, now)
  await db.updateTable('nudgeSent').set({ sentAt: now }).where('id', '=', nudge.id).execute()
  return null
}

async function drop(
  db: Db,
  nudge: { personId: string; nudge: string; period: string } | undefined,
  now: Date,
): Promise<'drop'> {
  if (nudge) await enterNoLonger(db, nudge, now)
  return 'drop'
}
