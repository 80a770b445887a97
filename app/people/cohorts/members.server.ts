import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { peopleWithin } from '../people-within.server.ts'
import type { Scope } from '../scope.server.ts'
import { type CohortRefusal, lockCohort } from './cohorts.server.ts'
import { readListed } from './listed.ts'

/** Called for everyone who came into a cohort or left it, in the same transaction; listed by `app/registries.ts`. */
export const onCohortChanged: ((db: Db, personId: string, now: Date) => Promise<void>)[] = []

/** Active members of a cohort who lie in the scope, by name. */
export const membersWithin = (db: Db, scope: Scope, cohortId: string) =>
  peopleWithin(db, scope)
    .innerJoin('cohortMember', 'cohortMember.personId', 'person.id')
    .where('cohortMember.cohortId', '=', cohortId)
    .where('cohortMember.endedAt', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')

export const membersOf = (db: Db, cohortId: string) =>
  db
    .selectFrom('cohortMember')
    .select('cohortMember.personId')
    .where('cohortMember.cohortId', '=', cohortId)
    .where('cohortMember.endedAt', 'is', null)

/** Whether a cohort has active members that those of this scope do not see. */
export async function hasOthers(db: Db, scope: Scope, cohortId: string): Promise<boolean> {
  const other = await membersWithin(db, 'all', cohortId)
    .where(
      'person.id',
      'not in',
      membersWithin(db, scope, cohortId).clearSelect().clearOrderBy().select('person.id'),
    )
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Which of these cohorts a person is in now. */
export async function cohortsOf(db: Db, personId: string, among: readonly string[]): Promise<string[]> {
  if (among.length === 0) return []
  const found = await db
    .selectFrom('cohortMember')
    .select('cohortId')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('cohortId', 'in', [...among])
    .orderBy('cohortId')
    .execute()
  return found.map(({ cohortId }) => cohortId)
}

interface Changing {
  readonly cohortId: string
  /** Where the person who does it coordinates; the others must lie in it. */
  readonly scope: Scope
  readonly by: string
}

/** Takes people of the scope into a cohort; whoever is in it stays as they are, and whoever lies outside is passed over. */
export async function addMembers(
  db: Db,
  { cohortId, scope, by, people }: Changing & { people: readonly string[] },
  now: Date,
): Promise<{ ok: true; added: string[] } | { ok: false; reason: CohortRefusal }> {
  const cohort = await lockCohort(db, scope, cohortId)
  if (!cohort) return { ok: false, reason: 'absent' }
  if (cohort.closedAt) return { ok: false, reason: 'closed' }
  if (people.length === 0) return { ok: true, added: [] }
  const theirs = await peopleWithin(db, scope)
    .where('person.id', 'in', [...people])
    .orderBy('person.id')
    .execute()
  if (theirs.length === 0) return { ok: true, added: [] }
  const added = await db
    .insertInto('cohortMember')
    .values(theirs.map(({ id }) => ({ id: newId(), cohortId, personId: id, addedBy: by, addedAt: now })))
    .onConflict(conflict =>
      conflict.columns(['cohortId', 'personId']).where('endedAt', 'is', null).doNothing(),
    )
    .returning('personId')
    .execute()
  const ids = added.map(({ personId }) => personId).toSorted()
  await changed(db, ids, now)
  return { ok: true, added: ids }
}

/** Takes somebody of the scope out of a cohort; null when they are not there. What they have begun goes on. */
export async function endMembership(
  db: Db,
  { cohortId, scope, by, personId }: Changing & { personId: string },
  now: Date,
): Promise<{ name: string; changed: boolean } | null> {
  if (!(await lockCohort(db, scope, cohortId))) return null
  const person = await peopleWithin(db, scope).where('person.id', '=', personId).executeTakeFirst()
  if (!person) return null
  const { numUpdatedRows } = await db
    .updateTable('cohortMember')
    .set({ endedAt: now, endedBy: by })
    .where('cohortId', '=', cohortId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await changed(db, [personId], now)
  return { name: person.name, changed: numUpdatedRows > 0n }
}

async function changed(db: Db, people: readonly string[], now: Date) {
  for (const personId of people) for (const hook of onCohortChanged) await hook(db, personId, now)
}

/**
 * Whom of the scope a pasted list names, and what of it names nobody there: somebody of other units is found no more than
 * somebody who is not there at all.
 */
export async function peopleListed(
  db: Db,
  scope: Scope,
  text: string,
): Promise<{ people: string[]; missing: string[] }> {
  const listed = readListed(text)
  const [nips, emails] = [listed.flatMap(one => one.nip ?? []), listed.flatMap(one => one.email ?? [])]
  const found = await peopleWithin(db, scope)
    .select(({ fn }) => ['person.nip', fn<string>('lower', ['person.email']).as('email')])
    .where(({ or, eb, fn }) =>
      or([
        eb('person.nip', '=', eb.fn.any(eb.val(nips))),
        eb(fn<string>('lower', ['person.email']), '=', eb.fn.any(eb.val(emails))),
      ]),
    )
    .execute()
  const known = new Map(found.flatMap(({ id, nip, email }) => [[nip, id] as const, [email, id] as const]))
  const idOf = ({ nip, email }: { nip: string | null; email: string | null }) => known.get(nip ?? email ?? '')
  return {
    people: [...new Set(listed.flatMap(one => idOf(one) ?? []))],
    missing: listed.filter(one => !idOf(one)).map(({ text }) => text),
  }
}
