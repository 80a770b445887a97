import { giveConsent } from '#app/people/consents.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'

/** A nudge entered for somebody who agreed to nudges, on no way yet; for tests. */
export async function makeSent(personId: string, now: Date, nudge = 'streak-at-risk') {
  await giveConsent(db, personId, 'nudges', now)
  return db
    .insertInto('nudgeSent')
    .values({
      ...{ id: newId(), personId, nudge, period: '2026-06-08', variant: 'five-minutes' },
      ...{ channels: ['today', 'mail'], title: 'Masih ada waktu', body: 'Lima menit cukup.' },
      ...{ actionLabel: 'Mulai', actionHref: '/enrolments/1', language: 'id' as const },
      ...{ reasons: '{}', eligible: [], probability: 1, nudgeProbability: 1 },
      ...{ sentAt: now, expiresAt: new Date(now.getTime() + 14 * 86_400_000) },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
