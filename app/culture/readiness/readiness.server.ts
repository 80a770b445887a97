import { sql } from 'kysely'
import { withZones } from '#app/people/zones.server.ts'
import { dayOf, daysBetween } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { WorkCalendar } from '../calendar.ts'
import { type ActiveDays, activeDaysOf } from '../streaks.server.ts'
import { type Doings, deedsOf } from './deeds.ts'
import { hindranceOf, type Pulse, pulseDays, type Signs } from './hindrance.ts'
import { isOwnWord, stageAfter } from './readiness-machine.ts'
import type { Hindrance, Stage } from './stages.ts'

export interface Readiness {
  readonly stage: Stage
  /** Whether the stage is the person's own word. */
  readonly stageSaid: boolean
  readonly hindrance: Hindrance | null
  readonly signs: Signs
}

interface Owner {
  readonly id: string
  readonly zone: string
}

/** How ready each of many persons is, told anew from what they did. */
export async function stagesOf(
  db: Db,
  owners: readonly Owner[],
  calendars: ReadonlyMap<string, WorkCalendar>,
  now: Date,
): Promise<ReadonlyMap<string, Stage>> {
  const doings = await doingsOf(db, owners, await activeDaysOf(db, owners), now)
  return new Map(
    owners.map(({ id, zone }) => [
      id,
      stageAfter(deedsOf(doings.get(id)!, dayOf(now, zone), calendars.get(id)!)),
    ]),
  )
}

/**
 * How ready each of many persons is, and what stands in their way: told anew from what they did, in a handful of queries; the
 * days on which they learned may be known already.
 */
export async function readinessOf(
  db: Db,
  owners: readonly Owner[],
  calendars: ReadonlyMap<string, WorkCalendar>,
  now: Date,
  activeDays?: ActiveDays,
): Promise<ReadonlyMap<string, Readiness>> {
  const doings = await doingsOf(db, owners, activeDays ?? (await activeDaysOf(db, owners)), now)
  const signs = await signsOf(db, owners, now)
  return new Map(
    owners.map(({ id, zone }) => {
      const today = dayOf(now, zone)
      const own = doings.get(id)!
      const deeds = deedsOf(own, today, calendars.get(id)!)
      const stage = stageAfter(deeds)
      const lastLooked = own.looked.at(-1)
      const told: Signs = {
        ...signs.get(id)!,
        stage,
        abandoned: own.abandoned,
        daysSinceLooked: lastLooked ? daysBetween(lastLooked, today) : null,
      }
      return [id, { stage, stageSaid: isOwnWord(deeds), hindrance: hindranceOf(told), signs: told }] as const
    }),
  )
}

interface Done extends Doings {
  /** How many steps were begun in the last 60 days and left lying for two weeks. */
  readonly abandoned: number
}

/** What each did until `now`, by the days of their zone; every event of a walk is read once, person by person. */
async function doingsOf(
  db: Db,
  owners: readonly Owner[],
  activeDays: ActiveDays,
  now: Date,
): Promise<ReadonlyMap<string, Done>> {
  const { rows } = await sql<Done & { id: string }>`
    select owner.id, walked.*, planned.*, word.*
    from ${withZones(owners)} as owner (id, zone)
    cross join lateral (
      select coalesce(json_agg(day order by day) filter (where kind = 'step.started' and at <= ${now}), '[]') as looked,
        coalesce(json_agg(day) filter (where kind = 'step.finished' and at <= ${now}), '[]') as finished,
        count(*) filter (where kind = 'step.started' and not is_over
          and at between ${pulsesSince(now)} and ${now}::timestamptz - interval '14 days')::int as abandoned
      from (
        select kind, occurred_at as at, (occurred_at at time zone owner.zone)::date as day,
          bool_or(kind <> 'step.started') over (partition by enrolment.id, step_id) as is_over
        from enrolment join path_event on enrolment_id = enrolment.id
        where learner_id = owner.id and kind in ('step.started', 'step.finished', 'step.waived')
      ) event
    ) walked
    cross join lateral (
      select coalesce(json_agg((made_at at time zone owner.zone)::date), '[]') as planned
      from (
        select made_at from learning_plan where person_id = owner.id
        union all
        select made_at from weekly_target where person_id = owner.id
      ) plan
      where made_at <= ${now}
    ) planned
    cross join lateral (
      select coalesce(json_agg(json_build_object('on', (said_at at time zone owner.zone)::date, 'stage', said) order by said_at), '[]') as said
      from readiness_word where person_id = owner.id and about = 'stage' and said_at <= ${now}
    ) word`.execute(db)
  const zones = new Map(owners.map(({ id, zone }) => [id, zone]))
  return new Map(
    rows.map(({ id, ...done }) => {
      const today = dayOf(now, zones.get(id)!)
      const learned = (activeDays.get(id) ?? []).map(({ day }) => day).filter(day => day <= today)
      return [id, { ...done, looked: [...done.looked, ...learned].sort() }]
    }),
  )
}

type OwnSigns = Omit<Signs, 'stage' | 'abandoned' | 'daysSinceLooked'>

const pulsesSince = (now: Date) => new Date(now.getTime() - pulseDays * 86_400_000)

async function signsOf(db: Db, owners: readonly Owner[], now: Date): Promise<ReadonlyMap<string, OwnSigns>> {
  const ids = owners.map(({ id }) => id)
  const lately = sql`between ${pulsesSince(now)} and ${now}`
  const { rows } = await sql<OwnSigns & { id: string }>`
    with habit as (
      select person_id, count(*)::int as times,
        count(*) filter (where extract(hour from occurred_at at time zone owner.zone) not between 7 and 16
          or extract(isodow from occurred_at at time zone owner.zone) > 5)::int as outside_hours,
        count(*) filter (where received_at > occurred_at + interval '1 hour')::int as late_arrivals
      from activity join ${withZones(owners)} as owner (id, zone) on owner.id = person_id
      where person_id = any(${ids}::uuid[]) and occurred_at ${lately}
      group by person_id
    )
    select owner.id,
      exists (select from enrolment where learner_id = owner.id and needs_hand and completed_at is null and withdrawn_at is null) as stuck,
      (select count(*)::int from attempt where person_id = owner.id and question_id is null and enrolment_id is not null
        and submitted_at ${lately} and grade < coalesce((rules->>'passMark')::numeric, 0)
        and not exists (select from attempt passed where passed.person_id = owner.id and passed.part_id = attempt.part_id
          and passed.question_id is null and passed.submitted_at <= ${now}
          and passed.grade >= coalesce((passed.rules->>'passMark')::numeric, 0))) as failed,
      coalesce(habit.times, 0) as times, coalesce(habit.outside_hours, 0) as outside_hours,
      coalesce(habit.late_arrivals, 0) as late_arrivals,
      (select jsonb_build_object('easy', easy, 'able', able, 'time', time, 'useful', useful) from pulse
        where person_id = owner.id and answered_at ${lately} order by answered_at desc limit 1) as pulse,
      (select said from readiness_word where person_id = owner.id and about = 'hindrance'
        and said_at ${lately} order by said_at desc limit 1) as said
    from unnest(${ids}::uuid[]) as owner (id) left join habit on habit.person_id = owner.id`.execute(db)
  return new Map(rows.map(({ id, ...signs }) => [id, signs]))
}

/** Keeps what a person says of their stage or of what hinders them. */
export const sayReadiness = (
  db: Db,
  personId: string,
  word: { about: 'stage' | 'hindrance'; said: string },
  now: Date,
) =>
  db
    .insertInto('readinessWord')
    .values({ id: newId(), personId, ...word, saidAt: now })
    .execute()

/** When the four questions were answered last. */
export async function lastPulse(db: Db, personId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('pulse')
    .select(({ fn }) => fn.max('answeredAt').as('at'))
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Whether the four questions may be asked: at most once in 60 days. */
export const mayAsk = (last: Date | null, now: Date) =>
  last === null || now.getTime() - last.getTime() >= pulseDays * 86_400_000

/** Keeps four answers; false when they were given less than 60 days ago. */
export async function keepPulse(db: Db, personId: string, pulse: Pulse, now: Date): Promise<boolean> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  if (!mayAsk(await lastPulse(db, personId), now)) return false
  await db
    .insertInto('pulse')
    .values({ id: newId(), personId, ...pulse, answeredAt: now })
    .execute()
  return true
}
