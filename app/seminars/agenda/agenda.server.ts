import { sql } from 'kysely'
import { recordingFacts } from '#app/authoring/media.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { hasBeen, planned, shownTo } from './planners.server.ts'

export interface Listed {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly unit: string
  readonly zone: string
  /** Its next session, or its last when all are over. */
  readonly startsAt: Date
  readonly endsAt: Date
  readonly sessions: number
  readonly isCancelled: boolean
  /** Null where there are as many as come. */
  readonly seatsLeft: number | null
  readonly mine: 'seated' | 'waiting' | null
  /** Whether this person speaks at it. */
  readonly speaks: boolean
  readonly recordingWorkId: string | null
}

const most = 200
const mostPast = 30

/** Announced seminars that are shown to this person and not over, soonest first. */
export const upcomingFor = (db: Db, person: Person, now: Date): Promise<Listed[]> =>
  listed(db, person, now)
    .where(sql<boolean>`times.last_end > ${now}`)
    .orderBy('startsAt')
    .limit(most)
    .execute()

/** Those that are over, the last first, with the recordings that may be watched. */
export async function pastFor(db: Db, person: Person, now: Date): Promise<Listed[]> {
  const rows = await listed(db, person, now)
    .where(sql<boolean>`times.last_end <= ${now}`)
    .where(({ not }) => not(hasBeen('cancelled')))
    .orderBy('startsAt', 'desc')
    .limit(mostPast)
    .execute()
  const watchable = await recordingFacts(
    db,
    rows.flatMap(({ recordingWorkId }) => recordingWorkId ?? []),
  )
  return rows.map(row => ({
    ...row,
    recordingWorkId: row.recordingWorkId && watchable[row.recordingWorkId] ? row.recordingWorkId : null,
  }))
}

const listed = (db: Db, person: Person, now: Date) =>
  db
    .selectFrom('seminar')
    .innerJoin('unit', 'unit.id', 'seminar.unitId')
    .innerJoinLateral(
      () =>
        sql<{ lastEnd: Date; sessions: number; startsAt: Date; endsAt: Date }>`(
          select max(ends_at) as last_end, count(*)::int as sessions,
            coalesce(min(starts_at) filter (where ends_at > ${now}), max(starts_at)) as starts_at,
            coalesce(min(ends_at) filter (where ends_at > ${now}), max(ends_at)) as ends_at
          from seminar_session where seminar_id = seminar.id having count(*) > 0)`.as('times'),
      join => join.onTrue(),
    )
    .leftJoin('seminarRegistration as mine', join =>
      join
        .onRef('mine.seminarId', '=', 'seminar.id')
        .on('mine.personId', '=', person.id)
        .on('mine.withdrawnAt', 'is', null),
    )
    .where(shownTo(person))
    .where(hasBeen('announced'))
    .select(['seminar.id', 'seminar.title', 'theme', 'unit.name as unit', 'seminar.zone', 'recordingWorkId'])
    .select([
      'times.startsAt',
      'times.endsAt',
      'times.sessions',
      hasBeen('cancelled').as('isCancelled'),
      sql<number | null>`(seminar.capacity - (select count(*) from seminar_registration r
        where r.seminar_id = seminar.id and r.seated_at is not null and r.withdrawn_at is null))::int`.as(
        'seatsLeft',
      ),
      sql<
        'seated' | 'waiting' | null
      >`case when mine.id is null then null when mine.seated_at is null then 'waiting'
        else 'seated' end`.as('mine'),
      sql<boolean>`exists (select from seminar_speaker s
        where s.seminar_id = seminar.id and s.person_id = ${person.id})`.as('speaks'),
    ])

export interface PlannedRow {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly zone: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly isAnnounced: boolean
  readonly seated: number
  readonly waiting: number
}

/** What this person plans and is not over or called off, drafts first. */
export const plannedBy = (db: Db, person: Person, now: Date): Promise<PlannedRow[]> =>
  db
    .selectFrom('seminar')
    .innerJoin('unit', 'unit.id', 'seminar.unitId')
    .where(planned(person))
    .where(({ not }) => not(hasBeen('cancelled')))
    .where(
      sql<boolean>`coalesce((select max(ends_at) from seminar_session s where s.seminar_id = seminar.id), 'infinity') > ${now}`,
    )
    .select(['seminar.id', 'seminar.title', 'unit.name as unit', 'seminar.zone'])
    .select([
      sql<Date | null>`(select min(starts_at) from seminar_session s where s.seminar_id = seminar.id)`.as(
        'startsAt',
      ),
      sql<Date | null>`(select min(ends_at) from seminar_session s where s.seminar_id = seminar.id)`.as(
        'endsAt',
      ),
      hasBeen('announced').as('isAnnounced'),
      counted(sql`seated_at is not null`).as('seated'),
      counted(sql`seated_at is null`).as('waiting'),
    ])
    .orderBy('isAnnounced')
    .orderBy(sql`(select min(starts_at) from seminar_session s where s.seminar_id = seminar.id)`)
    .limit(100)
    .execute()

const counted = (which: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from seminar_registration r
    where r.seminar_id = seminar.id and r.withdrawn_at is null and ${which})`

/** The next session of a seminar in which this person has a seat, for Today; null without one. */
export const nextSeminarOf = (db: Db, personId: string, now: Date) =>
  db
    .selectFrom('seminarRegistration')
    .innerJoin('seminar', 'seminar.id', 'seminarRegistration.seminarId')
    .innerJoin('seminarSession', 'seminarSession.seminarId', 'seminar.id')
    .select(['seminar.id', 'seminar.title', 'seminar.zone', 'startsAt', 'endsAt', 'place'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where('seatedAt', 'is not', null)
    .where('endsAt', '>', now)
    .where(({ not }) => not(hasBeen('cancelled')))
    .orderBy('startsAt')
    .limit(1)
    .executeTakeFirst()
    .then(row => row ?? null)
