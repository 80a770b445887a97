import { sql } from 'kysely'
import { type NearestMentor, nearestMentors } from '#app/learning/care.server.ts'
import { packSize } from '#app/learning/reviews/plan.ts'
import { zoneOfMember } from '#app/people/zones.server.ts'
import { hoursStandsOf } from '#app/records/hours-stands.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { WorkCalendar } from './calendar.ts'
import { calendarsOf, type UnitCalendars, unitCalendars } from './calendars.server.ts'
import { ignoredInARow, quietAfter } from './caps.ts'
import type { Candidate, Wishes } from './choose.ts'
import { helpOf } from './facts-of-help.server.ts'
import { finishedBy, mayReview, walkersOf } from './facts-of-paths.server.ts'
import { historyOf } from './ledger.server.ts'
import { nextThingsOf } from './next-thing.server.ts'
import type { Walkers } from './nudge.ts'
import { plansOf } from './plan/plans.server.ts'
import { targetsOf } from './plan/targets.server.ts'
import { readinessOf } from './readiness/readiness.server.ts'
import { lastThanksOf } from './recognition/thanks.server.ts'
import { streakOn } from './streak.ts'
import { activeDaysOf, helpDaysOf, hidersOf } from './streaks.server.ts'
import { wishesOf } from './wishes.server.ts'

/** All that a choice needs about one person. */
export interface Dossier extends Candidate {
  readonly personId: string
}

/** What is the same for everyone, told once for who asks for many people. */
export interface Common {
  readonly calendars: UnitCalendars
  /** How walkers of each path get on. */
  readonly walkers: ReadonlyMap<string, Walkers>
  readonly nearestMentor: NearestMentor
}

export const commonAt = async (db: Db, now: Date): Promise<Common> => ({
  calendars: await unitCalendars(db),
  walkers: await walkersOf(db, now),
  nearestMentor: await nearestMentors(db),
})

/** Who may be spoken to at all is told from these alone. */
export interface Listener {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly language: Language
  readonly zone: string
  readonly unitPath: string | null
  readonly heldOut: boolean
  readonly calendar: WorkCalendar
  readonly wishes: Wishes
}

/** The dossiers of some persons; who is disabled or gone is left out. */
export const dossiersOf = async (
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<readonly Dossier[]> =>
  personIds.length === 0
    ? []
    : factsOf(db, await listenersOf(db, personIds, now, await unitCalendars(db)), now)

/** As many of these persons as are there, with their days and wishes. */
export async function listenersOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
  ofUnit: UnitCalendars,
): Promise<readonly Listener[]> {
  const people = await peopleOf(db, personIds, now)
  const calendars = await calendarsOf(db, people, ofUnit)
  const wishes = await wishesOf(
    db,
    people.map(({ id }) => id),
  )
  return people.map(person => ({
    ...person,
    calendar: calendars.get(person.id)!,
    wishes: wishes.get(person.id)!,
  }))
}

/** All that a choice needs of many persons, in as many queries as for one. Of reviews and comparisons only a bound is told. */
export async function factsOf(
  db: Db,
  people: readonly Listener[],
  now: Date,
  common?: Common,
): Promise<readonly Dossier[]> {
  if (people.length === 0) return []
  const ids = people.map(({ id }) => id)
  const calendars = new Map(people.map(({ id, calendar }) => [id, calendar]))
  const days = await activeDaysOf(db, people)
  const helped = await helpDaysOf(db, ids)
  const hiders = await hidersOf(db, ids)
  const history = await historyOf(db, ids, now)
  const next = await nextThingsOf(db, people)
  const plans = await plansOf(db, ids)
  const targets = await targetsOf(db, people, now)
  const hours = await hoursStandsOf(db, people, now.getUTCFullYear())
  const finished = await finishedBy(db, people)
  const readiness = await readinessOf(db, people, calendars, now, days)
  const help = await helpOf(
    db,
    people.map(({ id, zone, unitPath }) => ({
      ...{ id, zone, unitPath },
      hindrance: readiness.get(id)?.hindrance ?? null,
    })),
    now,
    common?.nearestMentor,
  )
  const thanks = await lastThanksOf(db, ids, now)
  const reviewing = await mayReview(db, ids, now)
  const walkers =
    common?.walkers ??
    (await walkersOf(
      db,
      now,
      [...next.values()].map(({ subject }) => subject),
    ))
  return people.map(({ id, name, language, zone, heldOut, calendar, wishes }) => {
    const today = dayOf(now, zone)
    const lately = addDays(today, -30)
    const activity = days.get(id) ?? []
    const streak = streakOn(today, activity, calendar, helped.get(id))
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
        daysLately: activity.filter(({ day }) => day > lately).length,
        streak,
        lastWeek: streak.lastWeek,
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
      wishes,
      history: sent,
      heldOut,
    }
  })
}

type Known = Omit<Listener, 'calendar' | 'wishes'>

async function peopleOf(db: Db, personIds: readonly string[], now: Date): Promise<readonly Known[]> {
  const ids = [...personIds]
  const { rows } = await sql<Known>`
    with known as materialized (
      select person.id, person.name, person.nip, person.language, unit.path as unit_path,
        ${zoneOfMember} as zone
      from person
      left join membership on membership.person_id = person.id and membership.person_id = any(${ids}::uuid[])
        and membership.ended_on is null
      left join unit on unit.id = membership.unit_id
      where person.id = any(${ids}::uuid[]) and person.disabled_at is null
    )
    select known.*, held_out(known.id, to_char(${now} at time zone known.zone, 'YYYY"-Q"Q')) as held_out
    from known order by known.id`.execute(db)
  return rows
}
