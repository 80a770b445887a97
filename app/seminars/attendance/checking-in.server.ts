import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { takeBack, withinRate } from '#app/web/rates.server.ts'
import type { Db } from '#db/connection.ts'
import { openRegistration } from '../agenda/registering.server.ts'
import { standingOf } from '../agenda/seminar.ts'
import { eventsOf, type Seminar } from '../agenda/seminars.server.ts'
import { type ClaimFault, claimFault, type What } from './claim.ts'
import { fits } from './code.server.ts'
import { knownOf } from './known.server.ts'
import { settle } from './settling.server.ts'

export type CheckInRefusal =
  | ClaimFault
  | 'notAnnounced'
  | 'cancelled'
  | 'wrongCode'
  | 'noSeat'
  | 'struck'
  | 'notArrived'
  | 'leavingNotAsked'

export type CheckedIn =
  | { readonly ok: true; readonly already: boolean; readonly unregistered: boolean }
  | { readonly ok: false; readonly reason: CheckInRefusal }

/** Tries within ten minutes and within a day: enough for slips of the finger, of no use for guessing one of a million. */
const limits = [
  { tries: 10, seconds: 600 },
  { tries: 40, seconds: 86_400 },
] as const

const triesOf = (seminarId: string, personId: string) => `attendance/${seminarId}/${personId}`

/** Counts one more try of this person at the codes of a seminar; outside the transaction, so that it stays. */
export async function mayTry(db: Db, seminarId: string, personId: string, now: Date): Promise<boolean> {
  for (const { tries, seconds } of limits)
    if (!(await withinRate(db, `${triesOf(seminarId, personId)}/${seconds}`, tries, seconds, now)))
      return false
  return true
}

interface Typed {
  readonly code: string
  readonly what: What
  /** When it was typed, by our clock. */
  readonly typedAt: Date
}

/**
 * Takes the code of whichever session was on at that moment and whose code it was. The same told again changes nothing. Whoever
 * calls has looked that the seminar is shown to the person, and has counted the try.
 */
export async function checkIn(
  db: Db,
  { person, seminar, ...typed }: Typed & { person: Person; seminar: Seminar },
  now: Date,
): Promise<CheckedIn> {
  const standing = standingOf(await eventsOf(db, seminar.id))
  if (standing !== 'announced') return no(standing === 'draft' ? 'notAnnounced' : 'cancelled')
  if (typed.what === 'leave' && !seminar.asksLeaving) return no('leavingNotAsked')
  const registration = await openRegistration(db, seminar.id, person.id)
  if (!registration?.seatedAt && !seminar.admitsUnregistered) return no('noSeat')
  const found = await sessionFor(db, seminar.id, typed, now)
  if (!found.ok) return found
  for (const { seconds } of limits)
    await takeBack(db, `${triesOf(seminar.id, person.id)}/${seconds}`, seconds, now)
  await holdPerson(db, person.id)
  const known = (await knownOf(db, seminar.id, [person.id])).get(person.id)?.get(found.sessionId) ?? []
  const last = known.findLast(({ kind }) => kind === 'listed' || kind === 'struck')?.kind
  if (last === 'struck') return no('struck')
  const of = (wanted: string) => known.filter(({ kind }) => kind === wanted).map(each => each.happenedAt)
  if (typed.what === 'leave' && of('arrived').length === 0) return no('notArrived')
  const earlier = typed.what === 'arrive' ? of('arrived') : of('left')
  const tellsMore = earlier.every(at => (typed.what === 'arrive' ? typed.typedAt < at : typed.typedAt > at))
  if (tellsMore)
    await db
      .insertInto('attendance')
      .values({
        ...{ id: newId(), sessionId: found.sessionId, personId: person.id, recordedAt: now },
        ...{ kind: typed.what === 'arrive' ? 'arrived' : 'left', happenedAt: typed.typedAt },
      })
      .execute()
  await settle(db, { seminarId: seminar.id, personIds: [person.id] }, now)
  return { ok: true, already: earlier.length > 0, unregistered: !registration?.seatedAt }
}

/** The same code told twice at once waits here, so that the second finds the first. */
const holdPerson = (db: Db, id: string) =>
  db.selectFrom('person').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

const no = (reason: CheckInRefusal) => ({ ok: false, reason }) as const

async function sessionFor(
  db: Db,
  seminarId: string,
  typed: Typed,
  now: Date,
): Promise<{ ok: true; sessionId: string } | { ok: false; reason: CheckInRefusal }> {
  const sessions = await db
    .selectFrom('seminarSession')
    .select(['id', 'startsAt', 'endsAt', 'codeSecret'])
    .where('seminarId', '=', seminarId)
    .orderBy('startsAt')
    .execute()
  const faults = sessions.map(session => claimFault(session, typed, now))
  const open = sessions.filter((_, i) => faults[i] === null)
  const found = open.find(({ codeSecret }) => fits(codeSecret, typed.code, typed.typedAt))
  if (found) return { ok: true, sessionId: found.id }
  // Of several sessions the one still to come says most of what to do.
  const fault = faults.find(each => each === 'future') ?? faults.find(each => each === 'cameTooLate')
  return no(
    open.length > 0 ? 'wrongCode' : (fault ?? faults.find(each => each === 'tooEarly') ?? 'sessionOver'),
  )
}
