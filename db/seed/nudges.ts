import { randomFrom } from '#app/assessment/shuffle.ts'
import { runNudges } from '#app/culture/nudges.server.ts'
import { nudgeWithin } from '#app/culture/sending.server.ts'
import type { Db } from '#db/connection.ts'
import { workMorning } from './days.ts'

/** The Monday and Thursday mornings of the last four weeks and the running one, before `now`. */
export const nudgeMornings = (now: Date): readonly Date[] =>
  [4, 3, 2, 1, 0]
    .flatMap(weeks => [0, 3].map(weekday => workMorning(now, weeks, weekday, '09:40')))
    .filter(at => at < now)

/** A run of the nudges as if Bina had been there; what it would have mailed counts as sent. */
export async function nudgeAt(db: Db, at: Date) {
  await runNudges(db, at, randomFrom(`dorongan ${at.toISOString()}`), nudgeWithin)
  await db.updateTable('mailOutbox').set({ sentAt: at }).where('sentAt', 'is', null).execute()
}
