import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'

export interface Unit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly path: string
  readonly zone: string | null
  /** How many people belong to it today, without those of the units below. */
  readonly people: number
  /** Who leads it today. */
  readonly head: string | null
}

export type UnitRefusal = 'nameTaken' | 'tooDeep' | 'underItself' | 'absent' | UnitUse

/** What a unit is needed for, so that it cannot be deleted. */
type UnitUse =
  | 'unitIsRoot'
  | 'unitHasUnits'
  | 'unitHadPeople'
  | 'unitHasRoles'
  | 'unitWasAssigned'
  | 'unitHasSeminars'
  | 'unitHasExperiments'
  | 'unitOnPath'
  | 'unitHasCohorts'

/** Asked whether anything else needs a unit that is about to be deleted. */
export const unitUses: ((db: Db, unitId: string) => Promise<UnitUse | null>)[] = []

/** All units, each after its parent, by name. */
export async function unitTree(db: Db): Promise<Unit[]> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'parentId', 'name', 'path', 'zone'])
    .select(({ selectFrom, fn }) =>
      selectFrom('membership')
        .whereRef('membership.unitId', '=', 'unit.id')
        .where('endedOn', 'is', null)
        .select(fn.countAll<number>().as('people'))
        .as('people'),
    )
    .select(({ selectFrom }) =>
      selectFrom('unitHead')
        .innerJoin('person', 'person.id', 'unitHead.personId')
        .whereRef('unitHead.unitId', '=', 'unit.id')
        .where('unitHead.endedOn', 'is', null)
        .select('person.name')
        .as('head'),
    )
    .orderBy('name')
    .execute()
  const below = Map.groupBy(units, unit => unit.parentId)
  const walk = (parent: string | null): Unit[] =>
    (below.get(parent) ?? []).flatMap(unit => [{ ...unit, people: unit.people ?? 0 }, ...walk(unit.id)])
  return walk(null)
}

export const unitExists = async (db: Db, id: string) =>
  (await db.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The ids on the way to a unit, from the root down; none where there is no unit. */
export const unitsOnPath = (path: string | null | undefined): readonly string[] =>
  (path ?? '').split('/').filter(id => id !== '')

/** How deep a unit lies: the root at 1, at most 8. */
export const depthOf = (path: string) => path.split('/').length - 2

/** The organisation itself: the unit that all others lie below. */
export async function addRootUnit(db: Db, name: string, now: Date): Promise<string> {
  const id = newId()
  await db
    .insertInto('unit')
    .values({ id, parentId: null, name, zone: 'Asia/Jakarta', path: `/${id}/`, createdAt: now })
    .execute()
  return id
}

export async function addUnit(
  db: Db,
  { parentId, name, zone }: { parentId: string; name: string; zone: string | null },
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; reason: UnitRefusal }> {
  await oneAtATime(db)
  const parent = await db.selectFrom('unit').select('path').where('id', '=', parentId).executeTakeFirst()
  if (!parent) return { ok: false, reason: 'absent' }
  if (depthOf(parent.path) >= 8) return { ok: false, reason: 'tooDeep' }
  if (await nameTaken(db, parentId, name, null)) return { ok: false, reason: 'nameTaken' }
  const id = newId()
  await db
    .insertInto('unit')
    .values({ id, parentId, name, zone, path: `${parent.path}${id}/`, createdAt: now })
    .execute()
  return { ok: true, id }
}

export async function changeUnit(
  db: Db,
  id: string,
  { name, zone }: { name: string; zone: string | null },
): Promise<{ ok: true } | { ok: false; reason: UnitRefusal }> {
  const unit = await db.selectFrom('unit').select('parentId').where('id', '=', id).executeTakeFirst()
  if (!unit) return { ok: false, reason: 'absent' }
  if (await nameTaken(db, unit.parentId, name, id)) return { ok: false, reason: 'nameTaken' }
  await db.updateTable('unit').set({ name, zone }).where('id', '=', id).execute()
  return { ok: true }
}

/** The tree changes in one place at a time, so that moves make no circle and no unit is added under a path that just moved. */
const oneAtATime = (db: Db) => sql`select pg_advisory_xact_lock(8102403)`.execute(db)

/** Called when a unit hangs elsewhere, with its new path, in the same transaction; listed by `app/registries.ts`. */
export const onUnitMoved: ((db: Db, path: string, now: Date) => Promise<void>)[] = []

/** Hangs a unit, with all below it, under another parent. */
export async function moveUnit(
  db: Db,
  id: string,
  parentId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: UnitRefusal }> {
  await oneAtATime(db)
  const unit = await db.selectFrom('unit').select(['path', 'name']).where('id', '=', id).executeTakeFirst()
  const parent = await db.selectFrom('unit').select('path').where('id', '=', parentId).executeTakeFirst()
  if (!unit || !parent) return { ok: false, reason: 'absent' }
  if (parent.path.startsWith(unit.path)) return { ok: false, reason: 'underItself' }
  if (await nameTaken(db, parentId, unit.name, id)) return { ok: false, reason: 'nameTaken' }
  const { deepest } = await db
    .selectFrom('unit')
    .select(({ fn }) => fn.max<string>(sql`length(path)`).as('deepest'))
    .where('path', 'like', `${unit.path}%`)
    .executeTakeFirstOrThrow()
  const path = `${parent.path}${id}/`
  if (Number(deepest) - unit.path.length + path.length > 1 + 8 * 37) return { ok: false, reason: 'tooDeep' }
  await db.updateTable('unit').set({ parentId }).where('id', '=', id).execute()
  await db
    .updateTable('unit')
    .set({ path: sql`${path} || substr(path, ${unit.path.length + 1}::int)` })
    .where('path', 'like', `${unit.path}%`)
    .execute()
  for (const hook of onUnitMoved) await hook(db, path, now)
  return { ok: true }
}

/** Deletes a unit that was made by mistake: nothing hangs below it, nobody was ever in it, nothing is given or required by it. */
export async function deleteUnit(
  db: Db,
  id: string,
): Promise<{ ok: true; name: string; parentId: string | null } | { ok: false; reason: UnitRefusal }> {
  await oneAtATime(db)
  const unit = await db
    .selectFrom('unit')
    .select(['name', 'parentId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!unit) return { ok: false, reason: 'absent' }
  if (unit.parentId === null) return { ok: false, reason: 'unitIsRoot' }
  for (const findUse of [ownUse, ...unitUses]) {
    const reason = await findUse(db, id)
    if (reason) return { ok: false, reason }
  }
  await db.deleteFrom('unit').where('id', '=', id).execute()
  return { ok: true, ...unit }
}

async function ownUse(db: Db, id: string): Promise<UnitUse | null> {
  const { units, people, roles, cohorts } = await db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(selectFrom('unit').select('id').where('parentId', '=', id)).as('units'),
      exists(selectFrom('membership').select('id').where('unitId', '=', id)).as('people'),
      exists(selectFrom('roleGrant').select('id').where('unitId', '=', id).where('revokedAt', 'is', null)).as(
        'roles',
      ),
      exists(selectFrom('cohort').select('id').where('unitId', '=', id)).as('cohorts'),
    ])
    .executeTakeFirstOrThrow()
  return (
    (units && 'unitHasUnits') ||
    (people && 'unitHadPeople') ||
    (roles && 'unitHasRoles') ||
    (cohorts && 'unitHasCohorts') ||
    null
  )
}

async function nameTaken(db: Db, parentId: string | null, name: string, self: string | null) {
  const other = await db
    .selectFrom('unit')
    .select('id')
    .where('parentId', parentId === null ? 'is' : '=', parentId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .$if(self !== null, query => query.where('id', '!=', self ?? ''))
    .executeTakeFirst()
  return other !== undefined
}
