import { importHolidays } from '#app/culture/holidays.server.ts'
import { holidayList } from '#app/culture/holidays.ts'
import { switchNudge } from '#app/culture/wishes.server.ts'
import { addDays, dayOf, weekOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import holidays2026 from '#content/holidays-2026.json' with { type: 'json' }
import { personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import type { Story } from './stories.ts'

const week = 7 * 86_400_000

/**
 * What people answered when they were asked about nudges, in their first week; who has learned nothing yet was not asked.
 * Lilis wants none about her streak.
 */
export async function seedConsents(db: Db, everyone: readonly Story[], now: Date) {
  const answeredAt = new Date(now.getTime() - 8 * week)
  await db
    .insertInto('consent')
    .values(
      everyone.flatMap(({ slug, nudges, rhythm }) =>
        nudges === null || rhythm === 'never'
          ? []
          : [{ id: newId(), personId: personId(slug), purpose: 'nudges', given: nudges, answeredAt }],
      ),
    )
    .execute()
  await switchNudge(db, personId('lilis'), 'streak-at-risk', false, answeredAt)
}

/** The holidays of the year, and a week of leave in which Bambang did not learn. */
export async function seedLeave(db: Db, now: Date) {
  await importHolidays(
    db,
    holidayList.parse(holidays2026),
    personId('sri'),
    new Date(now.getTime() - 9 * week),
  )
  const monday = addDays(weekOf(dayOf(now, 'Asia/Jakarta')), -21)
  await db
    .insertInto('leave')
    .values({
      ...{ id: newId(), personId: personId('bambang'), kind: 'annual' },
      ...{ startedOn: monday, endedOn: addDays(monday, 4), recordedAt: new Date(now.getTime() - 4 * week) },
    })
    .execute()
}
