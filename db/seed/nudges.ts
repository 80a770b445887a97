import { randomFrom } from '#app/assessment/shuffle.ts'
import { nudgeWithin, runNudges } from '#app/culture/nudges.server.ts'
import { addDays, dayOf, isWeekend } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { momentOn } from './days.ts'

/** A run of the nudges on the last morning at work before `until`, as if Bina had been there. */
export async function seedNudges(db: Db, until: Date) {
  let day = dayOf(until, 'Asia/Jakarta')
  while (isWeekend(day) || momentOn(day, '09:40') > until) day = addDays(day, -1)
  const at = momentOn(day, '09:40')
  await runNudges(db, at, randomFrom(`dorongan ${day}`), nudgeWithin)
  await db.updateTable('mailOutbox').set({ sentAt: at }).where('sentAt', 'is', null).execute()
}
