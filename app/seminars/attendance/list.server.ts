import { audit } from '#app/people/audit.server.ts'
import { isId, newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { participantsOf } from '../agenda/participants.server.ts'
import { lockSeminar } from '../agenda/seminars.server.ts'
import { attendancesOf, type Rule } from './known.server.ts'
import type { How } from './presence.ts'
import { settle } from './settling.server.ts'

export interface OnList {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly registration: 'seated' | 'waiting' | 'none'
  readonly minutes: number
  readonly how: How
  /** When the code of their arrival was typed by their word, and when it came, where that was well after. */
  readonly late: Late | null
}

interface Late {
  readonly typed: Date
  readonly came: Date
}

type Ruled = Rule & { readonly id: string }

/** Everyone registered, and whoever came without, each with their presence at one session; by name. */
export async function listOf(db: Db, seminar: Ruled, sessionId: string): Promise<readonly OnList[]> {
  const registered = await participantsOf(db, seminar.id)
  const attendances = await attendancesOf(db, seminar)
  const known = new Set(registered.map(({ id }) => id))
  const others = await peopleById(
    db,
    [...attendances.keys()].filter(id => !known.has(id)),
  )
  const late = await lateCodes(db, sessionId)
  const at = (id: string) => attendances.get(id)?.sessions.find(each => each.sessionId === sessionId)
  return [
    ...registered.map(each => ({ ...each, registration: each.seatedAt ? 'seated' : 'waiting' }) as const),
    ...others.map(each => ({ ...each, registration: 'none' }) as const),
  ]
    .map(({ id, name, unit, registration }) => ({
      ...{ id, name, unit, registration },
      ...{ minutes: at(id)?.present ?? 0, how: at(id)?.how ?? 'none', late: late.get(id) ?? null },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** Milliseconds after its typing from which on a code is told to have come late. */
const wellAfter = 5 * 60_000

/** Arrivals at a session whose code came well after it was typed, as a device without a connection sends it, by person. */
async function lateCodes(db: Db, sessionId: string): Promise<ReadonlyMap<string, Late>> {
  const arrivals = await db
    .selectFrom('attendance')
    .select(['personId', 'happenedAt as typed', 'recordedAt as came'])
    .distinctOn('personId')
    .where('sessionId', '=', sessionId)
    .where('kind', '=', 'arrived')
    .where('undoneAt', 'is', null)
    .orderBy('personId')
    .orderBy('happenedAt')
    .execute()
  const isLate = ({ typed, came }: Late) => came.getTime() - typed.getTime() > wellAfter
  return new Map(arrivals.filter(isLate).map(({ personId, ...late }) => [personId, late]))
}

/** These people with their units. */
export const peopleById = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('person')
        .leftJoin('membership', join =>
          join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
        )
        .leftJoin('unit', 'unit.id', 'membership.unitId')
        .select(['person.id', 'person.name', 'unit.name as unit'])
        .where('person.id', 'in', [...ids])
        .execute()

interface Listing {
  readonly seminar: Ruled
  readonly sessionId: string
  /** Those shown, and of them those ticked. */
  readonly shown: readonly string[]
  readonly ticked: readonly string[]
  readonly reason: string
  readonly by: string
}

export type Listed =
  | { readonly ok: true; readonly batchId: string | null; readonly listed: number; readonly struck: number }
  | { readonly ok: false; readonly reason: 'noReason' }

/**
 * Makes the list of a session what was ticked: whoever was not there by what is known is put on it for the whole session,
 * whoever was is struck, which needs a reason. Whoever is not shown stays as they are.
 */
export async function list(db: Db, listing: Listing, now: Date): Promise<Listed> {
  const { seminar, sessionId, shown, ticked, by } = listing
  await lockSeminar(db, seminar.id)
  const people = (await listOf(db, seminar, sessionId)).filter(({ id }) => shown.includes(id))
  const added = people.filter(({ id, minutes }) => minutes === 0 && ticked.includes(id))
  const struck = people.filter(({ id, minutes }) => minutes > 0 && !ticked.includes(id))
  const counts = { listed: added.length, struck: struck.length }
  if (struck.length > 0 && listing.reason === '') return { ok: false, reason: 'noReason' }
  if (added.length + struck.length === 0) return { ok: true, batchId: null, ...counts }
  const batchId = newId()
  const row = { sessionId, batchId, happenedAt: now, recordedAt: now, recordedBy: by }
  await db
    .insertInto('attendance')
    .values([
      ...added.map(({ id }) => ({ ...row, id: newId(), personId: id, kind: 'listed' as const })),
      ...struck.map(({ id }) => ({ ...row, id: newId(), personId: id, kind: 'struck' as const })),
    ])
    .execute()
  const ids = (of: readonly OnList[]) => of.map(({ id }) => id)
  const detail = { session: sessionId, batch: batchId, listed: ids(added), struck: ids(struck) }
  await audit(
    db,
    {
      ...{ actorId: by, action: 'attendance.listed', subject: seminar.id },
      detail: { ...detail, ...(listing.reason && { reason: listing.reason }) },
    },
    now,
  )
  await settle(db, { seminarId: seminar.id, personIds: ids([...added, ...struck]) }, now)
  return { ok: true, batchId, ...counts }
}

/** Undoes what was recorded with one press. False when it is not of this seminar or undone already. */
export async function undo(
  db: Db,
  { seminarId, batchId, by }: { seminarId: string; batchId: string; by: string },
  now: Date,
): Promise<boolean> {
  await lockSeminar(db, seminarId)
  const undone = await db
    .updateTable('attendance')
    .from('seminarSession')
    .set({ undoneAt: now, undoneBy: by })
    .whereRef('seminarSession.id', '=', 'attendance.sessionId')
    .where('seminarId', '=', seminarId)
    .where('batchId', '=', batchId)
    .where('undoneAt', 'is', null)
    .returning('personId')
    .execute()
  if (undone.length === 0) return false
  const deed = { actorId: by, action: 'attendance.undone', subject: seminarId, detail: { batch: batchId } }
  await audit(db, deed, now)
  await settle(db, { seminarId, personIds: undone.map(({ personId }) => personId) }, now)
  return true
}

/** Puts somebody who is not registered on the list of a session. */
export async function addToList(
  db: Db,
  {
    seminarId,
    sessionId,
    personId,
    by,
  }: { seminarId: string; sessionId: string; personId: string; by: string },
  now: Date,
): Promise<string> {
  const batchId = newId()
  const row = { id: newId(), sessionId, personId, batchId, kind: 'listed' as const }
  await db
    .insertInto('attendance')
    .values({ ...row, happenedAt: now, recordedAt: now, recordedBy: by })
    .execute()
  const detail = { session: sessionId, batch: batchId, listed: [personId], struck: [] }
  await audit(db, { actorId: by, action: 'attendance.listed', subject: seminarId, detail }, now)
  await settle(db, { seminarId, personIds: [personId] }, now)
  return batchId
}

/** The batch when something of it still stands; null for what was undone, added nothing, or is of another seminar. */
export const openBatch = async (db: Db, seminarId: string, batchId: string | null): Promise<string | null> =>
  batchId && isId(batchId)
    ? ((
        await db
          .selectFrom('attendance')
          .innerJoin('seminarSession', 'seminarSession.id', 'attendance.sessionId')
          .select('batchId')
          .where('seminarId', '=', seminarId)
          .where('batchId', '=', batchId)
          .where('undoneAt', 'is', null)
          .executeTakeFirst()
      )?.batchId ?? null)
    : null
