import { isNamed, peopleWithin } from '#app/people/people-within.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { plannedScope } from './planners.server.ts'

/** Everyone registered, in the order of registration, with their unit and post. */
export const participantsOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarRegistration')
    .innerJoin('person', 'person.id', 'seminarRegistration.personId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'person.jobTitle', 'unit.name as unit'])
    .select(['number', 'registeredAt', 'seatedAt'])
    .where('seminarId', '=', seminarId)
    .where('withdrawnAt', 'is', null)
    .orderBy('number')
    .execute()

const choices = 20

/** Active people of the organiser's own units whose name has `find` in it and who are not registered. */
export async function peopleToRegister(
  db: Db,
  organiser: Person,
  { seminarId, find }: { seminarId: string; find: string },
) {
  if (find === '') return []
  return ownPeople(db, organiser)
    .where(isNamed(find))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('seminarRegistration')
            .select('seminarRegistration.id')
            .whereRef('personId', '=', 'person.id')
            .where('seminarId', '=', seminarId)
            .where('withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(choices)
    .execute()
}

/** Whether the person is active and of the organiser's units. */
export const isOwnPerson = async (db: Db, organiser: Person, personId: string) =>
  (await ownPeople(db, organiser).where('person.id', '=', personId).executeTakeFirst()) !== undefined

const ownPeople = (db: Db, organiser: Person) => peopleWithin(db, plannedScope(organiser))
