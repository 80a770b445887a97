import { quarterOf } from '#app/culture/streak.ts'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import recognition from '#content/recognition.json' with { type: 'json' }
import { personId, unitId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

const [zone, aDay] = ['Asia/Jakarta', 86_400_000]

/** Thanks, stories that their tellers approved, and what a unit agreed on. */
export async function seedRecognition(db: Db, now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * aDay)
  await db
    .insertInto('thanks')
    .values(
      recognition.thanks.map(({ from, to, reason, daysAgo }) => ({
        ...{ id: newId(), giverId: personId(from), receiverId: personId(to), reason },
        ...{ givenOn: dayOf(before(daysAgo), zone), givenAt: before(daysAgo) },
      })),
    )
    .execute()
  await db
    .insertInto('story')
    .values(
      recognition.stories.map(({ teller, words, daysAgo }) => ({
        ...{ id: newId(), tellerId: personId(teller), words },
        ...{ writtenAt: before(daysAgo), approvedAt: before(daysAgo) },
      })),
    )
    .execute()
  const { unit, by, measure } = recognition.pact
  const chosen = {
    measure,
    chosenBy: personId(by),
    chosenAt: before(1),
    quarter: quarterOf(dayOf(now, zone)),
  }
  await db
    .insertInto('pact')
    .values({ id: newId(), unitId: unitId(unit), ...chosen })
    .execute()
}
