import type { Person } from '#app/people/person.ts'
import { withinScope } from '#app/people/scope.server.ts'
import { newId } from '#app/web/id.ts'
import { instantAt, localTimeOf } from '#app/web/zoned.ts'
import type { Db } from '#db/connection.ts'
import { type SeminarDetails, type WindowFault, windowFault } from './details.ts'
import { plannedScope } from './planners.server.ts'
import { changeCapacity } from './registering.server.ts'
import { spanOf, standingOf } from './seminar.ts'
import { eventsOf, lockSeminar, sessionsOf } from './seminars.server.ts'

/** Begins to plan a seminar of a unit within the person's scope, for that unit and what lies below it. Null when it lies outside. */
export async function createSeminar(
  db: Db,
  { id = newId(), person, unitId, title }: { id?: string; person: Person; unitId: string; title: string },
  now: Date,
): Promise<string | null> {
  if (!(await mayOrganise(db, person, unitId))) return null
  await db
    .insertInto('seminar')
    .values({ id, title, unitId, zone: person.zone, createdBy: person.id, createdAt: now })
    .execute()
  await db.insertInto('seminarAudienceUnit').values({ seminarId: id, unitId }).execute()
  await db
    .insertInto('seminarOrganiser')
    .values({ seminarId: id, personId: person.id, addedBy: person.id, addedAt: now })
    .execute()
  return id
}

export type SaveRefusal =
  | { reason: 'absent' | 'changedMeanwhile' | 'outside' | 'zoneIsTold' | WindowFault }
  | { reason: 'belowSeated'; seated: number }

/** Saves the details. A revision that is not the newest is refused. Whoever calls has looked that the person plans it. */
export async function saveSeminar(
  db: Db,
  {
    person,
    seminarId,
    revision,
    ...saved
  }: SeminarDetails & { person: Person; seminarId: string; revision: number },
  now: Date,
): Promise<{ ok: true } | ({ ok: false } & SaveRefusal)> {
  const { audienceUnits, audienceRoles, competencies, capacity, ...columns } = saved
  const seminar = await lockSeminar(db, seminarId)
  if (!seminar) return { ok: false, reason: 'absent' }
  if (seminar.revision !== revision) return { ok: false, reason: 'changedMeanwhile' }
  if (saved.unitId !== seminar.unitId && !(await mayOrganise(db, person, saved.unitId)))
    return { ok: false, reason: 'outside' }
  if (saved.zone !== seminar.zone) {
    if (standingOf(await eventsOf(db, seminarId)) !== 'draft') return { ok: false, reason: 'zoneIsTold' }
    await keepClocks(db, seminarId, seminar.zone, saved.zone)
  }
  const fault = windowFault(saved, spanOf(await sessionsOf(db, seminarId)))
  if (fault) return { ok: false, reason: fault }
  await db
    .updateTable('seminar')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', seminarId)
    .execute()
  await replaceRows(db, seminarId, { audienceUnits, audienceRoles, competencies })
  return changeCapacity(db, seminarId, capacity, now)
}

/** In another zone the sessions of a draft keep the time of day they were given. */
async function keepClocks(db: Db, seminarId: string, from: string, to: string) {
  for (const { id, startsAt, endsAt } of await sessionsOf(db, seminarId)) {
    const moved = (at: Date) => instantAt(localTimeOf(at, from), to) ?? at
    await db
      .updateTable('seminarSession')
      .set({ startsAt: moved(startsAt), endsAt: moved(endsAt) })
      .where('id', '=', id)
      .execute()
  }
}

type Rows = Pick<SeminarDetails, 'audienceUnits' | 'audienceRoles' | 'competencies'>

async function replaceRows(db: Db, seminarId: string, { audienceUnits, audienceRoles, competencies }: Rows) {
  for (const table of ['seminarAudienceUnit', 'seminarAudienceRole', 'seminarCompetency'] as const)
    await db.deleteFrom(table).where('seminarId', '=', seminarId).execute()
  if (audienceUnits.length > 0)
    await db
      .insertInto('seminarAudienceUnit')
      .columns(['seminarId', 'unitId'])
      .expression(eb =>
        eb
          .selectFrom('unit')
          .select(({ val }) => [val(seminarId).as('seminarId'), 'unit.id'])
          .where('unit.id', 'in', [...audienceUnits]),
      )
      .execute()
  if (audienceRoles.length > 0)
    await db
      .insertInto('seminarAudienceRole')
      .values(audienceRoles.map(role => ({ seminarId, role })))
      .execute()
  if (competencies.length > 0)
    await db
      .insertInto('seminarCompetency')
      .values(competencies.map(aim => ({ seminarId, ...aim })))
      .execute()
}

const mayOrganise = async (db: Db, person: Person, unitId: string) =>
  (await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where(withinScope(plannedScope(person), 'unit.path'))
    .executeTakeFirst()) !== undefined
