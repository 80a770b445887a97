import { newId } from '#app/web/id.ts'
import cast from '#content/people.json' with { type: 'json' }
import { cohortId, personId, unitId } from '#content/stable-id.ts'
import type { Db } from '../connection.ts'

/** People who learn together, kept by a coordinator each; nothing is assigned to them yet. */
export async function seedCohorts(db: Db, createdAt: Date) {
  const { cohorts } = cast
  await db
    .insertInto('cohort')
    .values(
      cohorts.map(({ slug, name, unit, keeper }) => ({
        ...{ id: cohortId(slug), unitId: unitId(unit), name, createdBy: personId(keeper), createdAt },
      })),
    )
    .execute()
  await db
    .insertInto('cohortMember')
    .values(
      cohorts.flatMap(({ slug, keeper, people }) =>
        people.map(person => ({
          ...{ id: newId(), cohortId: cohortId(slug), personId: personId(person) },
          ...{ addedBy: personId(keeper), addedAt: createdAt },
        })),
      ),
    )
    .execute()
}
