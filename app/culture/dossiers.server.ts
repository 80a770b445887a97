import { sql } from 'kysely'
import { dayOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { calendarsOf } from './calendars.server.ts'
import type { SentNudge } from './caps.ts'
import type { Wishes } from './choose.ts'
import { historyOf } from './ledger.server.ts'
import type { NudgeFacts } from './nudge.ts'
import { streakOn } from './streak.ts'
import { activeDaysOf } from './streaks.server.ts'
import { wishesOf } from './wishes.server.ts'

/** All that a choice needs about one person, but the next step. */
export interface Dossier {
  readonly personId: string
  readonly email: string
  readonly facts: Omit<NudgeFacts, 'next'>
  readonly wishes: Wishes
  readonly history: readonly SentNudge[]
}

/** The dossiers of many persons, in as many queries as for one; who is disabled or gone is left out. */
export async function dossiersOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<readonly Dossier[]> {
  if (personIds.length === 0) return []
  const people = await peopleOf(db, personIds)
  const ids = people.map(({ id }) => id)
  if (ids.length === 0) return []
  const calendars = await calendarsOf(db, people)
  const days = await activeDaysOf(db, people)
  const wishes = await wishesOf(db, ids)
  const history = await historyOf(db, ids, now)
  return people.map(({ id, name, email, language, zone }) => {
    const today = dayOf(now, zone)
    const calendar = calendars.get(id)!
    const activity = days.get(id) ?? []
    const lastActiveOn = activity.at(-1)?.day ?? null
    return {
      personId: id,
      email,
      facts: {
        name,
        language,
        zone,
        today,
        calendar,
        lastActiveOn,
        streak: streakOn(today, activity, calendar),
      },
      wishes: wishes.get(id)!,
      history: history.get(id) ?? [],
    }
  })
}

interface Known {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly zone: string
  readonly unitPath: string | null
}

async function peopleOf(db: Db, personIds: readonly string[]): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select person.id, person.name, person.email, person.language, unit.path as unit_path,
      coalesce(person.zone, (
        select above.zone from unit above
        where unit.path like above.path || '%' and above.zone is not null
        order by length(above.path) desc limit 1
      ), 'Asia/Jakarta') as zone
    from person
    left join membership on membership.person_id = person.id and membership.ended_on is null
    left join unit on unit.id = membership.unit_id
    where person.id = any(${[...personIds]}::uuid[]) and person.disabled_at is null
    order by person.id`.execute(db)
  return rows
}
