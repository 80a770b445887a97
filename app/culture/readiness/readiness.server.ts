import { sql } from 'kysely'
import { dayOf, daysBetween } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { WorkCalendar } from '../calendar.ts'
import { type Doings, deedsOf } from './deeds.ts'
import { hindranceOf, type Pulse, pulseDays, type Signs } from './hindrance.ts'
import { stageAfter } from './readiness-machine.ts'
import type { Hindrance, Stage } from './stages.ts'

export interface Readiness {
  readonly stage: Stage
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
  const doings = await doingsOf(db, owners, now)
  return new Map(
    owners.map(({ id, zone }) => [
      id,
      stageAfter(deedsOf(doings.get(id) ?? nothing, dayOf(now, zone), calendars.get(id)!)),
    ]),
  )
}

/** How ready each of many persons is, and what stands in their way: told anew from what they did, in a handful of queries. */
export async function readinessOf(
  db: Db,
  owners: readonly Owner[],
  calendars: ReadonlyMap<string, WorkCalendar>,
  now: Date,
): Promise<ReadonlyMap<string, Readiness>> {
  const doings = await doingsOf(db, owners, now)
  const signs = await signsOf(db, owners, now)
  return new Map(
    owners.map(({ id, zone }) => {
      const today = dayOf(now, zone)
      const own = doings.get(id) ?? nothing
      const stage = stageAfter(deedsOf(own, today, calendars.get(id)!))
      const lastLooked = own.looked.at(-1)
      const told: Signs = {
        ...(signs.get(id) ?? noSigns),
        stage,
        daysSinceLooked: lastLooked ? daysBetween(lastLooked, today) : null,
      }
      return [id, { stage, hindrance: hindranceOf(told), signs: told }] as const
    }),
  )
}

const nothing: Doings = { looked: [], planned: [], finished: [], said: [] }

async function doingsOf(db: Db, owners: readonly Owner[], now: Date): Promise<ReadonlyMap<string, Doings>> {
  const { rows } = await sql<Doings & { personId: string }>`
    with owner (id, zone) as (
      select * from unnest(${owners.map(({ id }) => id)}::uuid[], ${owners.map(({ zone }) => zone)}::text[])
    ), deed (person_id, type, said, at) as (
      select owner.id, case event.kind when 'step.finished' then 'finished' else 'looked' end, null, event.occurred_at
      from owner join enrolment on enrolment.learner_id = owner.id
      join path_event event on event.enrolment_id = enrolment.id and event.kind in ('step.started', 'step.finished')
      union all
      select owner.id, 'looked', null, occurred_at from owner join activity on activity.person_id = owner.id
      union all
      select owner.id, 'planned', null, made_at from owner join learning_plan on learning_plan.person_id = owner.id
      union all
      select owner.id, 'planned', null, made_at from owner join weekly_target on weekly_target.person_id = owner.id
      union all
      select owner.id, 'said', said, said_at from owner join readiness_word word on word.person_id = owner.id and about = 'stage'
    ), done as (
      select distinct deed.person_id, deed.type, deed.said, (deed.at at time zone owner.zone)::date as day
      from deed join owner on owner.id = deed.person_id
      where deed.at <= ${now}
    )
    select person_id,
      coalesce(json_agg(day order by day) filter (where type = 'looked'), '[]') as looked,
      coalesce(json_agg(day order by day) filter (where type = 'planned'), '[]') as planned,
      coalesce(json_agg(day order by day) filter (where type = 'finished'), '[]') as finished,
      coalesce(json_agg(json_build_object('on', day, 'stage', said) order by day) filter (where type = 'said'), '[]') as said
    from done group by person_id`.execute(db)
  return new Map(rows.map(({ personId, ...doings }) => [personId, doings]))
}

const noSigns = {
  ...{ stuck: false, failed: 0, abandoned: 0, times: 0, outsideHours: 0, lateArrivals: 0 },
  ...{ pulse: null, said: null },
}

type OwnSigns = Omit<Signs, 'stage' | 'daysSinceLooked'>

async function signsOf(db: Db, owners: readonly Owner[], now: Date): Promise<ReadonlyMap<string, OwnSigns>> {
  const since = new Date(now.getTime() - pulseDays * 86_400_000)
  const { rows } = await sql<OwnSigns & { id: string }>`
    select owner.id,
      exists (select from enrolment where learner_id = owner.id and needs_hand and completed_at is null and withdrawn_at is null) as stuck,
      (select count(*)::int from attempt where person_id = owner.id and question_id is null and enrolment_id is not null
        and submitted_at between ${since} and ${now} and grade < coalesce((rules->>'passMark')::numeric, 0)
        and not exists (select from attempt passed where passed.person_id = owner.id and passed.part_id = attempt.part_id
          and passed.question_id is null and passed.submitted_at <= ${now}
          and passed.grade >= coalesce((passed.rules->>'passMark')::numeric, 0))) as failed,
      (select count(*)::int from enrolment join path_event begun on begun.enrolment_id = enrolment.id
        where learner_id = owner.id and begun.kind = 'step.started'
          and begun.occurred_at between ${since} and ${now}::timestamptz - interval '14 days' and not exists (
            select from path_event later where later.enrolment_id = begun.enrolment_id and later.step_id = begun.step_id
              and later.kind in ('step.finished', 'step.waived'))) as abandoned,
      coalesce(habit.times, 0) as times, coalesce(habit.outside_hours, 0) as outside_hours,
      coalesce(habit.late_arrivals, 0) as late_arrivals,
      (select jsonb_build_object('easy', easy, 'able', able, 'time', time, 'useful', useful) from pulse
        where person_id = owner.id and answered_at between ${since} and ${now} order by answered_at desc limit 1) as pulse,
      (select said from readiness_word where person_id = owner.id and about = 'hindrance'
        and said_at between ${since} and ${now} order by said_at desc limit 1) as said
    from unnest(${owners.map(({ id }) => id)}::uuid[], ${owners.map(({ zone }) => zone)}::text[]) as owner (id, zone)
    left join lateral (
      select count(*)::int as times,
        count(*) filter (where extract(hour from occurred_at at time zone owner.zone) not between 7 and 16
          or extract(isodow from occurred_at at time zone owner.zone) > 5)::int as outside_hours,
        count(*) filter (where received_at > occurred_at + interval '1 hour')::int as late_arrivals
      from activity where person_id = owner.id and occurred_at between ${since} and ${now}
    ) habit on true`.execute(db)
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
