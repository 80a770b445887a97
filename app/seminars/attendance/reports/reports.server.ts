import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { withinScope } from '#app/people/scope.server.ts'
import { isId, newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { localTimeOf } from '#app/web/zoned.ts'
import type { Db } from '#db/connection.ts'
import { plannedScope } from '../../agenda/planners.server.ts'
import { lockSeminar, type Seminar } from '../../agenda/seminars.server.ts'
import { knownOf } from '../known.server.ts'
import { lengthOf, presenceAt } from '../presence.ts'
import { settle } from '../settling.server.ts'
import type { Columns } from './columns.ts'
import { type Candidate, matched, participantsIn, plainName } from './participants.ts'
import { guessed, otherDay, type Report } from './report.ts'

const shapeOf = (header: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify(header.map(title => title.trim().toLowerCase())))
    .digest('hex')

interface Sent {
  readonly seminar: Seminar
  readonly sessionId: string
  readonly fileName: string
  readonly report: Report
  readonly by: string
}

/** Keeps a report to be looked at; its columns are read as the unit read such ones before, else as their names say. */
export async function keepReport(db: Db, { seminar, report, ...sent }: Sent, now: Date): Promise<string> {
  const before = await db
    .selectFrom('attendanceColumns')
    .select('columns')
    .where('unitId', '=', seminar.unitId)
    .where('shape', '=', shapeOf(report.header))
    .executeTakeFirst()
  const id = newId()
  await db
    .insertInto('attendanceReport')
    .values({
      ...{ id, sessionId: sent.sessionId, fileName: sent.fileName, sentBy: sent.by, sentAt: now },
      ...{ header: [...report.header], lines: JSON.stringify(report.lines) },
      columns: JSON.stringify(before?.columns ?? guessed(report.header)),
    })
    .execute()
  return id
}

/** A report of this seminar; null for what is absent or of another. */
export const reportOf = async (db: Db, seminarId: string, id: string) =>
  isId(id)
    ? ((await db
        .selectFrom('attendanceReport')
        .innerJoin('seminarSession', 'seminarSession.id', 'attendanceReport.sessionId')
        .selectAll('attendanceReport')
        .select(['startsAt', 'endsAt', 'title'])
        .where('attendanceReport.id', '=', id)
        .where('seminarId', '=', seminarId)
        .executeTakeFirst()) ?? null)
    : null

export type KeptReport = NonNullable<Awaited<ReturnType<typeof reportOf>>>

/** The day that a report names where it is not its session's; null otherwise. */
export const otherDayOf = ({ lines, columns, startsAt }: KeptReport, zone: string): string | null =>
  otherDay(
    { lines: lines as unknown as Report['lines'] },
    columns as Columns,
    localTimeOf(startsAt, zone).slice(0, 10),
  )

export interface Effect {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly minutes: number
  readonly candidates: readonly { id: string; name: string; unit: string | null; isRegistered: boolean }[]
  /** Whom it is taken for; null for nobody. */
  readonly person: { readonly id: string; readonly name: string; readonly isRegistered: boolean } | null
  readonly isCertain: boolean
  /** Minutes known before. */
  readonly before: number
  readonly does: 'adds' | 'same' | 'struck' | 'skipped' | 'unknown'
}

/** What carrying a report out would do, participant by participant. */
export async function effectsOf(
  db: Db,
  organiser: Person,
  { seminar, report }: { seminar: Seminar; report: KeptReport },
): Promise<readonly Effect[]> {
  const { columns, session } = { columns: report.columns as Columns, session: report }
  const lasting = { length: lengthOf(session), startsAt: minuteOfDay(session.startsAt, seminar.zone) }
  const lines = report.lines as unknown as Report['lines']
  const participants = participantsIn({ header: report.header, lines }, columns, lasting)
  const people = await peopleLike(db, organiser, seminar.id, participants)
  const choices = report.choices as Readonly<Record<string, string>>
  const known = await knownOf(db, seminar.id)
  const told = ({ id, name, unit, isRegistered }: Candidate) => ({ id, name, unit, isRegistered })
  const rows = matched(participants, people).map(({ participant, certain, candidates }) => {
    const chosen = candidates.find(({ id }) => id === choices[participant.key])
    const proposed = candidates.length === 1 && candidates[0]?.isRegistered ? candidates[0] : undefined
    const person = certain ?? (choices[participant.key] === undefined ? proposed : chosen) ?? null
    const now = person && (known.get(person.id)?.get(report.sessionId) ?? [])
    const presence = now && presenceAt(session, now, seminar)
    const does: Effect['does'] =
      presence?.how === 'struck'
        ? 'struck'
        : presence
          ? presence.minutes >= participant.minutes
            ? 'same'
            : 'adds'
          : candidates.length > 0
            ? 'skipped'
            : 'unknown'
    const { key, name, email, minutes } = participant
    return {
      ...{
        key,
        name,
        email,
        minutes,
        candidates: candidates.map(told),
        does,
        before: presence?.minutes ?? 0,
      },
      ...{ isCertain: certain !== null, person: person && told(person) },
    } as const
  })
  return oncePerPerson(rows)
}

/** Of several participants taken for one person only the first counts. */
const oncePerPerson = (rows: readonly Effect[]): readonly Effect[] =>
  rows.map((row, i) =>
    row.does === 'adds' && rows.findIndex(each => each.person?.id === row.person?.id) < i
      ? { ...row, does: 'same' }
      : row,
  )

const minuteOfDay = (at: Date, zone: string) => {
  const [hour = 0, minute = 0] = localTimeOf(at, zone).slice(11, 16).split(':').map(Number)
  return hour * 60 + minute
}

interface Sought {
  readonly name: string
  readonly email: string
  readonly nip: string
}

/** Everyone registered, and of the organiser's own units those with one of these e-mails, numbers or names. */
async function peopleLike(db: Db, organiser: Person, seminarId: string, sought: readonly Sought[]) {
  const [emails, nips] = [sought.map(({ email }) => email), sought.map(({ nip }) => nip)].map(all =>
    all.filter(Boolean),
  )
  const names = new Set(sought.map(({ name }) => plainName(name)).filter(Boolean))
  const rows: readonly Candidate[] = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'person.email', 'person.nip', 'unit.name as unit'])
    .select(
      sql<boolean>`exists (select from seminar_registration r where r.seminar_id = ${seminarId}
        and r.person_id = person.id and r.withdrawn_at is null)`.as('isRegistered'),
    )
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`(exists (select from seminar_registration r where r.seminar_id = ${seminarId}
        and r.person_id = person.id and r.withdrawn_at is null) or ${withinScope(plannedScope(organiser), 'unit.path')})`)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb(sql`lower(person.email)`, 'in', ['', ...(emails ?? [])]),
        eb('person.nip', 'in', ['', ...(nips ?? [])]),
        // A name is compared once its titles are off, so every name that begins with its first word is looked at.
        eb(
          sql<boolean>`lower(person.name) like any (${[...names].map(name => `%${name.split(' ')[0]}%`)}::text[])`,
          '=',
          true,
        ),
        exists(
          selectFrom('seminarRegistration')
            .select('seminarRegistration.id')
            .whereRef('seminarRegistration.personId', '=', 'person.id')
            .where('seminarId', '=', seminarId)
            .where('withdrawnAt', 'is', null),
        ),
      ]),
    )
    .orderBy('person.name')
    .execute()
  return rows
}

/** Reads the columns so from now on, and takes these participants for those people. */
export const decide = (
  db: Db,
  id: string,
  { columns, choices }: { columns: Columns; choices: Readonly<Record<string, string>> },
) =>
  db
    .updateTable('attendanceReport')
    .set({ columns: JSON.stringify(columns), choices: JSON.stringify(choices) })
    .where('id', '=', id)
    .where('carriedOutAt', 'is', null)
    .execute()

/** Throws away a report that was not carried out. */
export const discard = (db: Db, id: string) =>
  db.deleteFrom('attendanceReport').where('id', '=', id).where('carriedOutAt', 'is', null).execute()

export type CarriedOut = { ok: true; batchId: string; added: number } | { ok: false; reason: 'done' }

/** Records what the report says, once; remembers how its columns were read, and forgets its rows. */
export async function carryOut(
  db: Db,
  organiser: Person,
  { seminar, id }: { seminar: Seminar; id: string },
  now: Date,
): Promise<CarriedOut> {
  await lockSeminar(db, seminar.id)
  const report = await reportOf(db, seminar.id, id)
  if (!report || report.carriedOutAt) return { ok: false, reason: 'done' }
  const effects = await effectsOf(db, organiser, { seminar, report })
  const batchId = newId()
  const rows = effects.flatMap(({ does, person, minutes }) =>
    does === 'adds' && person
      ? [
          {
            ...{ id: newId(), sessionId: report.sessionId, personId: person.id, kind: 'reported' as const },
            ...{ minutes, batchId, happenedAt: now, recordedAt: now, recordedBy: organiser.id },
          },
        ]
      : [],
  )
  if (rows.length > 0) await db.insertInto('attendance').values(rows).execute()
  await db
    .updateTable('attendanceReport')
    .set({ batchId, carriedOutAt: now, lines: '[]', choices: '{}' })
    .where('id', '=', id)
    .execute()
  const remembered = {
    columns: JSON.stringify(report.columns),
    rememberedBy: organiser.id,
    rememberedAt: now,
  }
  await db
    .insertInto('attendanceColumns')
    .values({ unitId: seminar.unitId, shape: shapeOf(report.header), ...remembered })
    .onConflict(conflict => conflict.columns(['unitId', 'shape']).doUpdateSet(remembered))
    .execute()
  const detail = { session: report.sessionId, batch: batchId, reported: rows.map(({ personId }) => personId) }
  await audit(db, { actorId: organiser.id, action: 'attendance.imported', subject: seminar.id, detail }, now)
  await settle(db, { seminarId: seminar.id, personIds: rows.map(({ personId }) => personId) }, now)
  return { ok: true, batchId, added: rows.length }
}

/** Reports that nobody carried out within a week are let go of: they hold names and addresses. */
export const forgetReports = defineJob({
  name: 'forget-attendance-reports',
  cron: '20 18 * * *',
  run: (db, now) =>
    db
      .deleteFrom('attendanceReport')
      .where('carriedOutAt', 'is', null)
      .where('sentAt', '<', new Date(now.getTime() - 7 * 86_400_000))
      .execute(),
})
