import type { Db } from '#db/connection.ts'
import type { Session } from '../agenda/seminar.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { type Held, type How, hasAttended, type Known, lengthOf, percentOf, presenceAt } from './presence.ts'

/** What a seminar asks of whoever wants to have attended it. */
export interface Rule {
  readonly minimumPercent: number
  readonly asksLeaving: boolean
}

export interface AtSession extends Held {
  readonly sessionId: string
  readonly how: How
}

export interface Attendance {
  readonly sessions: readonly AtSession[]
  readonly percent: number
  readonly attended: boolean
}

/** What is known of each person at each session of a seminar, undone things left out. */
export async function knownOf(
  db: Db,
  seminarId: string,
  personIds?: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly Known[]>>> {
  if (personIds?.length === 0) return new Map()
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('seminarSession', 'seminarSession.id', 'attendance.sessionId')
    .select(['sessionId', 'personId', 'kind', 'happenedAt', 'minutes'])
    .where('seminarId', '=', seminarId)
    .where('undoneAt', 'is', null)
    .$if(personIds !== undefined, query => query.where('personId', 'in', [...(personIds ?? [])]))
    .orderBy('recordedAt')
    .orderBy('attendance.id')
    .execute()
  const people = Map.groupBy(rows, ({ personId }) => personId)
  return new Map([...people].map(([id, own]) => [id, Map.groupBy(own, ({ sessionId }) => sessionId)]))
}

/** How long one was at each session, and whether that is enough. */
export function attendanceOf(
  sessions: readonly Session[],
  known: ReadonlyMap<string, readonly Known[]> | undefined,
  rule: Rule,
): Attendance {
  const held = sessions.map(session => {
    const { minutes, how } = presenceAt(session, known?.get(session.id) ?? [], rule)
    return { sessionId: session.id, how, length: lengthOf(session), present: minutes }
  })
  return { sessions: held, percent: percentOf(held), attended: hasAttended(held, rule.minimumPercent) }
}

/** The same of everyone of whom something is known, or of these people. */
export async function attendancesOf(
  db: Db,
  seminar: Rule & { readonly id: string },
  personIds?: readonly string[],
): Promise<ReadonlyMap<string, Attendance>> {
  const sessions = await sessionsOf(db, seminar.id)
  const known = await knownOf(db, seminar.id, personIds)
  const ids = personIds ?? [...known.keys()]
  return new Map(ids.map(id => [id, attendanceOf(sessions, known.get(id), seminar)]))
}
