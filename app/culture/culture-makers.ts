import { sql } from 'kysely'
import { engine } from '#app/learning/machine.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'

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
      engine,
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
      engine,
      nextStepId: 'sapa',
    })
    .execute()
  return { id, pathId, href: `/enrolments/${id}/steps/sapa` }
}

/** A person of whom `held_out` says so in `quarter`; for tests. */
export async function makeHeldOut(
  heldOut: boolean,
  fields: Parameters<typeof makePerson>[0] = {},
  quarter = '2026-Q2',
) {
  for (;;) {
    const person = await makePerson(fields)
    const { rows } = await sql<{ is: boolean }>`select held_out(${person.id}, ${quarter}) as is`.execute(db)
    if (rows[0]?.is === heldOut) return person
  }
}
