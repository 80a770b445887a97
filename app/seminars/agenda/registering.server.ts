import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { tellRegistered, tellSeated } from './letters.server.ts'
import { seatedNext } from './seats.ts'
import type { Closed } from './seminar.ts'
import { lockSeminar, registrationClosed } from './seminars.server.ts'

/** Whose registration, and who gives or takes it back when it is not they themselves. */
interface Whose {
  readonly seminarId: string
  readonly personId: string
  readonly by?: string
}

/** Gives a seat, or the next place on the waiting list. Whoever calls has looked whether the seminar is shown to the person. */
export async function register(
  db: Db,
  { seminarId, personId, by }: Whose,
  now: Date,
): Promise<{ ok: true; seated: boolean } | { ok: false; reason: Closed | 'absent' }> {
  const seminar = await lockSeminar(db, seminarId)
  if (!seminar) return { ok: false, reason: 'absent' }
  const reason = await registrationClosed(db, seminar, now)
  // An organiser may still add someone when the time to register is over, or has not come.
  if (reason && !(by && (reason === 'closed' || reason === 'notOpenYet'))) return { ok: false, reason }
  const before = await openRegistration(db, seminarId, personId)
  if (before) return { ok: true, seated: before.seatedAt !== null }
  const id = newId()
  await db
    .insertInto('seminarRegistration')
    .values(({ selectFrom, fn, val }) => ({
      ...{ id, seminarId, personId, registeredAt: now, registeredBy: by ?? null },
      number: selectFrom('seminarRegistration')
        .where('seminarId', '=', seminarId)
        .select(({ eb }) => eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next')),
    }))
    .execute()
  const seated = (await seatWaiting(db, seminar, now)).includes(id)
  if (by) await tellRegistered(db, { seminarId, registrationId: id, personId, seated }, now)
  return { ok: true, seated }
}

/** Gives a registration back; its seat goes to who waits longest. False when there was none. */
export async function withdraw(db: Db, { seminarId, personId, by }: Whose, now: Date): Promise<boolean> {
  const seminar = await lockSeminar(db, seminarId)
  const open = seminar && (await openRegistration(db, seminarId, personId))
  if (!open) return false
  await db
    .updateTable('seminarRegistration')
    .set({ withdrawnAt: now, withdrawnBy: by ?? personId })
    .where('id', '=', open.id)
    .execute()
  await promote(db, seminar, now)
  return true
}

/** Sets how many seats there are (null: as many as come); new ones go to who waits. Never below those seated. */
export async function changeCapacity(
  db: Db,
  seminarId: string,
  capacity: number | null,
  now: Date,
): Promise<
  { ok: true } | { ok: false; reason: 'absent' } | { ok: false; reason: 'belowSeated'; seated: number }
> {
  const seminar = await lockSeminar(db, seminarId)
  if (!seminar) return { ok: false, reason: 'absent' }
  const seated = (await openRegistrations(db, seminarId)).filter(({ seatedAt }) => seatedAt).length
  if (capacity !== null && capacity < seated) return { ok: false, reason: 'belowSeated', seated }
  await db.updateTable('seminar').set({ capacity }).where('id', '=', seminarId).execute()
  await promote(db, { ...seminar, capacity }, now)
  return { ok: true }
}

interface Seats {
  readonly id: string
  readonly capacity: number | null
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

/** Seats those who wait as far as there are seats, and tells each once; nobody any more once it is cancelled or over. */
async function promote(db: Db, seminar: Seats, now: Date) {
  const closed = await registrationClosed(db, seminar, now)
  if (closed === 'cancelled' || closed === 'over') return
  const seated = await seatWaiting(db, seminar, now)
  if (seated.length > 0) await tellSeated(db, seminar.id, seated, now)
}

/** Gives the seats left to who waits, first come first; the ids of their registrations. */
async function seatWaiting(db: Db, { id, capacity }: Seats, now: Date): Promise<readonly string[]> {
  const next = seatedNext(await openRegistrations(db, id), capacity).map(registration => registration.id)
  if (next.length > 0)
    await db.updateTable('seminarRegistration').set({ seatedAt: now }).where('id', 'in', next).execute()
  return next
}

/** Everyone registered, seated or waiting, in the order of registration. */
export const openRegistrations = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarRegistration')
    .select(['id', 'personId', 'number', 'registeredAt', 'seatedAt'])
    .where('seminarId', '=', seminarId)
    .where('withdrawnAt', 'is', null)
    .orderBy('number')
    .execute()

export const openRegistration = (db: Db, seminarId: string, personId: string) =>
  db
    .selectFrom('seminarRegistration')
    .select(['id', 'personId', 'number', 'registeredAt', 'seatedAt'])
    .where('seminarId', '=', seminarId)
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
