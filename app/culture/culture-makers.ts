import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'

/** Activity of `seconds` at each instant; for tests. */
export async function makeActivity(personId: string, instants: readonly string[], seconds = 1200) {
  const rows = instants.map(text => new Date(text))
  await db
    .insertInto('activity')
    .values(
      rows.map(at => ({ id: newId(), personId, kind: 'lesson', occurredAt: at, receivedAt: at, seconds })),
    )
    .execute()
}

/** An open enrolment whose next step is called `title`; for tests. */
export async function makeNextStep(personId: string, title = 'Menyapa pengunjung') {
  const [pathId, pathVersionId, id] = [newId(), newId(), newId()]
  const at = new Date('2026-06-01T02:00:00Z')
  await db
    .insertInto('path')
    .values({ id: pathId, title: 'Pelayanan prima', definition: '{}', createdAt: at, updatedAt: at })
    .execute()
  await db
    .insertInto('pathVersion')
    .values({
      id: pathVersionId,
      pathId,
      number: 1,
      title: 'Pelayanan prima',
      definition: '{}',
      engine: 1,
      publishedAt: at,
    })
    .execute()
  await db
    .insertInto('pathVersionStep')
    .values({ pathVersionId, stepId: 'sapa', position: 1, kind: 'lesson', title, minutes: 12 })
    .execute()
  await db
    .insertInto('enrolment')
    .values({
      id,
      learnerId: personId,
      pathId,
      pathVersionId,
      startedAt: at,
      movedAt: at,
      snapshot: '{}',
      engine: 1,
      nextStepId: 'sapa',
    })
    .execute()
  return { id, pathId, href: `/enrolments/${id}/steps/sapa` }
}
