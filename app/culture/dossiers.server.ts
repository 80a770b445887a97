import { sql } from 'kysely'
import { packSize } from '#app/learning/reviews/plan.ts'
import { zoneOfMember } from '#app/people/zones.server.ts'
import { hoursStandsOf } from '#app/records/hours-stands.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { calendarsOf } from './calendars.server.ts'
import { ignoredInARow, quietAfter } from './caps.ts'
import type { Candidate } from './choose.ts'
import { helpOf } from './facts-of-help.server.ts'
import { finishedBy, mayReview, walkersOf } from './facts-of-paths.server.ts'
import { historyOf } from './ledger.server.ts'
import { nextThingsOf } from './next-thing.server.ts'
import type { Walkers } from './nudge.ts'
import { plansOf } from './plan/plans.server.ts'
import { targetsOf } from './plan/targets.server.ts'
import { readinessOf } from './readiness/readiness.server.ts'
import { lastThanksOf } from './recognition/thanks.server.ts'
import { streakOn, threadsOf } from './streak.ts'
import { activeDaysOf, helpDaysOf, hidersOf } from './streaks.server.ts'
import { wishesOf } from './wishes.server.ts'

/** All that a choice needs about one person. */
export interface Dossier extends Candidate {
  readonly personId: string
}

/**
 * The dossiers of many persons, in as many queries as for one; who is disabled or gone is left out. `known`: how walkers of
 * all paths get on, for who asks for many pages. Of reviews and comparisons only a bound is told.
 */
export async function dossiersOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
  known?: ReadonlyMap<string, Walkers>,
): Promise<readonly Dossier[]> {
  if (personIds.length === 0) return []
  const people = await peopleOf(db, personIds, now)
  const ids = people.map(({ id }) => id)
  if (ids.length === 0) return []
  const calendars = await calendarsOf(db, people)
  const days = await activeDaysOf(db, people)
  const helped = await helpDaysOf(db, ids)
  const hiders = await hidersOf(db, ids)
  const wishes = await wishesOf(db, ids)
  const history = await historyOf(db, ids, now)
  const next = await nextThingsOf(db, ids)
  const plans = await plansOf(db, ids)
  const targets = await targetsOf(db, people, now)
  const hours = await hoursStandsOf(db, people, now.getUTCFullYear())
  const finished = await finishedBy(db, ids)
  const readiness = await readinessOf(db, people, calendars, now)
  const help = await helpOf(
    db,
    people.map(({ id, zone }) => ({ id, zone, hindrance: readiness.get(id)?.hindrance ?? null })),
    now,
  )
  const thanks = await lastThanksOf(db, ids, now)
  const reviewing = await mayReview(db, ids, now)
  const walkers =
    known ??
    (await walkersOf(
      db,
      now,
      [...next.values()].map(({ subject }) => subject),
    ))
  return people.map(({ id, name, language, zone, heldOut }) => {
    const today = dayOf(now, zone)
    const calendar = calendars.get(id)!
    const activity = days.get(id) ?? []
    const sent = history.get(id) ?? []
    const nextThing = next.get(id) ?? null
    return {
      personId: id,
      facts: {
        name,
        language,
        zone,
        today,
        calendar,
        hidesStreak: hiders.has(id),
        lastActiveOn: activity.at(-1)?.day ?? null,
        daysLately: activity.filter(({ day }) => day > addDays(today, -30)).length,
        streak: streakOn(today, activity, calendar, helped.get(id)),
        lastWeek: threadsOf(today, activity, calendar, 2, helped.get(id))[0]?.thread ?? null,
        isQuiet: ignoredInARow(sent) >= quietAfter,
        next: nextThing,
        plan: plans.get(id) ?? null,
        target: targets.get(id) ?? null,
        walkers: walkers.get(nextThing?.subject ?? '') ?? null,
        hours: hours.get(id) ?? null,
        finished: finished.get(id) ?? null,
        reviews: reviewing.has(id) ? packSize : 0,
        stage: readiness.get(id)?.stage ?? 'unaware',
        hindrance: readiness.get(id)?.hindrance ?? null,
        thanks: thanks.get(id) ?? null,
        ...help.get(id)!,
      },
      wishes: wishes.get(id)!,
      history: sent,
      heldOut,
    }
  })
}

interface Known {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly language: Language
  readonly zone: string
  readonly unitPath: string | null
  readonly heldOut: boolean
}

async function peopleOf(db: Db, personIds: readonly string[], now: Date): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select known.*, held_out(known.id, to_char(${now} at time zone known.zone, 'YYYY"-Q"Q')) as held_out
    from (
      select person.id, person.name, person.nip, person.language, unit.path as unit_path,
        ${zoneOfMember} as zone
      from person
      left join membership on membership.person_id = person.id and membership.ended_on is null
      left join unit on unit.id = membership.unit_id
      where person.id = any(${[...personIds]}::uuid[]) and person.disabled_at is null
    ) known
    order by known.id`.execute(db)
  return rows
}
