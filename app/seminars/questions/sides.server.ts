import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { openRegistration } from '../agenda/registering.server.ts'
import { spanOf, standingOf } from '../agenda/seminar.ts'
import { eventsOf, type Seminar, seminarFor, sessionsOf } from '../agenda/seminars.server.ts'
import { knownOf } from '../attendance/known.server.ts'
import type { Known } from '../attendance/presence.ts'
import { presentedSeminar } from '../attendance/presenting.server.ts'

/** A seminar with the part a person has in it. */
export interface Sides {
  readonly seminar: Seminar
  /** Has a seat or waits for one. */
  readonly takesPart: boolean
  /** Has a seat, or was there without one: says afterwards how it was. */
  readonly mayTell: boolean
  /** What is known of their attendance, by session; undefined while nothing is. */
  readonly known: ReadonlyMap<string, readonly Known[]> | undefined
  /** Speaks at it, or plans it: answers questions, sees what was thought of it. */
  readonly hosts: boolean
}

/** The part this person has in a seminar; null when it is not shown to them. */
export async function sidesOf(db: Db, person: Person, seminarId: string): Promise<Sides | null> {
  const seminar = await seminarFor(db, person, seminarId)
  if (!seminar) return null
  const seat = await openRegistration(db, seminar.id, person.id)
  const known = (await knownOf(db, seminar.id, [person.id])).get(person.id)
  const wasThere = [...(known?.values() ?? [])].flat().some(({ kind }) => kind !== 'struck')
  const hosts = (await presentedSeminar(db, person, seminar.id)) !== null
  return { seminar, takesPart: Boolean(seat), mayTell: Boolean(seat?.seatedAt) || wasThere, known, hosts }
}

/** Where a seminar stands and when it takes place. */
export const timesOf = async (db: Db, seminarId: string) => ({
  standing: standingOf(await eventsOf(db, seminarId)),
  span: spanOf(await sessionsOf(db, seminarId)),
})
