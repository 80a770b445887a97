import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { makePath } from '#app/learning/learning-makers.ts'
import { addCohort } from '#app/people/cohorts/cohorts.server.ts'
import { addMembers, membersWithin } from '#app/people/cohorts/members.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { assign } from '../assignments.server.ts'

/** Two units below one, each with a coordinator, people, a cohort of the first and a path to assign. */
export async function county() {
  const root = await makeUnit()
  const [office, clinic] = [await makeUnit({ parent: root }), await makeUnit({ parent: root })]
  const over = (unit: { id: string }) => ({
    unit,
    roles: [{ role: 'coordinator' as const, unitId: unit.id }],
  })
  const [head, coordinator, outsider] = [
    await makePerson({ name: 'Hadi', ...over(root) }),
    await makePerson({ name: 'Rina', ...over(office) }),
    await makePerson({ name: 'Yusuf', ...over(clinic) }),
  ]
  const ani = await makePerson({ name: 'Ani', unit: office, nip: nextNip() })
  const bayu = await makePerson({ name: 'Bayu', unit: office })
  const citra = await makePerson({ name: 'Citra', unit: clinic })
  const made = await addCohort(
    db,
    { unitId: office.id, name: 'Angkatan I', scope: [office.path], by: coordinator.id },
    testTime,
  )
  const cohortId = made.ok ? made.id : ''
  const pathId = await makePath(await makeExpert(), [
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
  ])
  return { root, office, clinic, head, coordinator, outsider, ani, bayu, citra, cohortId, pathId }
}

let counties = 0
/** Nobody else's: drawn at random, one in a hundred files gave two people the same. */
const nextNip = () => `19800101200501${1000 + ++counties}`

export type Who = Awaited<ReturnType<typeof makePerson>>

export const join = (cohortId: string, by: Who, ...people: readonly { id: string }[]) =>
  db
    .transaction()
    .execute(trx =>
      addMembers(
        trx,
        { cohortId, scope: scopeOf(by, 'coordinator'), by: by.id, people: people.map(({ id }) => id) },
        testTime,
      ),
    )

export const give = (by: Who, pathId: string, cohortId: string) =>
  db
    .transaction()
    .execute(trx =>
      assign(
        trx,
        by,
        { pathId, target: { kind: 'cohort', id: cohortId }, dueOn: null, message: '' },
        testTime,
      ),
    )

export const namesIn = async (cohortId: string, scope: readonly string[] | 'all' = 'all') =>
  (await membersWithin(db, scope, cohortId).execute()).map(({ name }) => name)

export const walkers = async (pathId: string) =>
  (
    await db
      .selectFrom('assignmentPerson')
      .innerJoin('assignment', 'assignment.id', 'assignmentId')
      .innerJoin('person', 'person.id', 'personId')
      .select('person.name')
      .where('pathId', '=', pathId)
      .orderBy('person.name')
      .execute()
  ).map(({ name }) => name)
