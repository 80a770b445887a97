import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { mappingSchema } from '../evidence.ts'
import { draftFor } from '../paths.server.ts'
import { offeredVersion, type Version, versionOf } from '../versions.server.ts'
import { mappingOf, objections, type Pair, proposed } from './mapping.ts'
import type { Outcome } from './outcome.ts'

/** How those of one group come to the new version: at once, when they finish a step, or not. */
export const choices = ['now', 'later', 'stay'] as const
export type Choice = (typeof choices)[number]

export interface Migration {
  readonly id: string
  readonly pathId: string
  readonly from: Version
  readonly to: Version
  readonly mapping: ReturnType<typeof mappingSchema.parse>
  readonly state: 'looking' | 'looked' | 'cancelled' | 'moving' | 'moved' | 'returning' | 'returned'
}

type No<R extends string> = { readonly ok: false; readonly reason: R }
export type Begun = { readonly ok: true; readonly id: string } | No<'absent' | 'notOffered' | 'busy'>
export type Decided = { readonly ok: true } | No<'absent' | 'busy' | 'unfit'>

export async function migrationOf(db: Db, id: string): Promise<Migration | null> {
  const row = await db
    .selectFrom('pathMigration')
    .select(['id', 'pathId', 'fromVersionId', 'toVersionId', 'mapping', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const [from, to] = [await versionOf(db, row.fromVersionId), await versionOf(db, row.toVersionId)]
  return { ...row, from, to, mapping: mappingSchema.parse(row.mapping) }
}

/** Whoever may change a path may move the people on it. */
export async function migrationFor(db: Db, person: Person, id: string): Promise<Migration | null> {
  const migration = await migrationOf(db, id)
  return migration && (await draftFor(db, person, migration.pathId)) ? migration : null
}

/** Begins to look at what the version on offer would mean for those on an older one; finds the look that is open already. */
export async function beginMigration(
  db: Db,
  { person, pathId, from }: { person: Person; pathId: string; from: string },
  now: Date,
): Promise<Begun> {
  if (!(await draftFor(db, person, pathId))) return { ok: false, reason: 'absent' }
  const to = await offeredVersion(db, pathId)
  const isOfPath = await db
    .selectFrom('pathVersion')
    .select('id')
    .where('id', '=', from)
    .where('pathId', '=', pathId)
    .executeTakeFirst()
  if (!isOfPath || to?.id === from) return { ok: false, reason: 'absent' }
  if (!to) return { ok: false, reason: 'notOffered' }
  const id = newId()
  const mapping = mappingOf(proposed((await versionOf(db, from)).path, to.path), to.path)
  const made = await db
    .insertInto('pathMigration')
    .values({
      ...{ id, pathId, fromVersionId: from, toVersionId: to.id, mapping: JSON.stringify(mapping) },
      ...{ begunBy: person.id, begunAt: now },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { ok: true, id }
  const open = await db
    .selectFrom('pathMigration')
    .select(['id', 'toVersionId', 'state'])
    .where('fromVersionId', '=', from)
    .where('state', 'in', ['looking', 'looked', 'moving', 'returning'])
    .executeTakeFirst()
  if (open?.toVersionId === to.id) return { ok: true, id: open.id }
  if (open?.state !== 'looking' && open?.state !== 'looked') return { ok: false, reason: 'busy' }
  // It looked at a version that is no longer the one on offer.
  await db.updateTable('pathMigration').set({ state: 'cancelled' }).where('id', '=', open.id).execute()
  return beginMigration(db, { person, pathId, from }, now)
}

/** Another mapping: everyone is looked at anew. */
export async function remap(
  db: Db,
  { person, id, pairs }: { person: Person; id: string; pairs: readonly Pair[] },
): Promise<Decided> {
  const migration = await held(db, person, id)
  if (!migration) return { ok: false, reason: 'absent' }
  const { from, to, state } = migration
  if (state !== 'looking' && state !== 'looked' && state !== 'cancelled') return { ok: false, reason: 'busy' }
  if (objections(pairs, from.path, to.path).some(({ kind }) => kind !== 'otherKind'))
    return { ok: false, reason: 'unfit' }
  await db.deleteFrom('pathMove').where('migrationId', '=', id).execute()
  const mapping = JSON.stringify(mappingOf(pairs, to.path))
  await db.updateTable('pathMigration').set({ mapping, state: 'looking' }).where('id', '=', id).execute()
  return { ok: true }
}

/** Stops looking, or gives up what was looked at. */
export async function cancelMigration(
  db: Db,
  { person, id }: { person: Person; id: string },
): Promise<Decided> {
  const migration = await held(db, person, id)
  if (!migration) return { ok: false, reason: 'absent' }
  if (migration.state !== 'looking' && migration.state !== 'looked') return { ok: false, reason: 'busy' }
  await db.updateTable('pathMigration').set({ state: 'cancelled' }).where('id', '=', id).execute()
  return { ok: true }
}

/** Says for each group how it moves, and begins to move it. */
export async function decide(
  db: Db,
  { person, id, choice }: { person: Person; id: string; choice: Readonly<Record<Outcome, Choice>> },
  now: Date,
): Promise<Decided> {
  const migration = await held(db, person, id)
  if (!migration) return { ok: false, reason: 'absent' }
  if (migration.state !== 'looked') return { ok: false, reason: 'busy' }
  for (const [outcome, how] of Object.entries(choice))
    await db
      .updateTable('pathMove')
      .set({ choice: how })
      .where('migrationId', '=', id)
      .where('outcome', '=', outcome as Outcome)
      .execute()
  await overrule(db, migration)
  await db.updateTable('pathMigration').set({ state: 'moving' }).where('id', '=', id).execute()
  await audit(
    db,
    { actorId: person.id, action: 'path.migrated', subject: migration.pathId, detail: { id, choice } },
    now,
  )
  return { ok: true }
}

/** Whoever still waits for an earlier change from the same version waits no more: what is said of them last holds. */
const overrule = (db: Db, { id, from }: Migration) =>
  db
    .updateTable('pathMove')
    .set({ choice: 'stay' })
    .where('choice', '=', 'later')
    .where('movedAt', 'is', null)
    .where('migrationId', 'in', ({ selectFrom }) =>
      selectFrom('pathMigration').select('id').where('fromVersionId', '=', from.id).where('id', '!=', id),
    )
    .where('enrolmentId', 'in', ({ selectFrom }) =>
      selectFrom('pathMove as decided').select('decided.enrolmentId').where('decided.migrationId', '=', id),
    )
    .execute()

/** Takes back everyone who was moved; who waits to be moved stays. */
export async function takeBack(
  db: Db,
  { person, id }: { person: Person; id: string },
  now: Date,
): Promise<Decided> {
  const migration = await held(db, person, id)
  if (!migration) return { ok: false, reason: 'absent' }
  if (migration.state !== 'moving' && migration.state !== 'moved') return { ok: false, reason: 'busy' }
  await db
    .updateTable('pathMove')
    .set({ choice: 'stay' })
    .where('migrationId', '=', id)
    .where('movedAt', 'is', null)
    .execute()
  await db.updateTable('pathMigration').set({ state: 'returning' }).where('id', '=', id).execute()
  await audit(
    db,
    { actorId: person.id, action: 'path.returned', subject: migration.pathId, detail: { id } },
    now,
  )
  return { ok: true }
}

/** The change with its row locked, so that of two who decide at once the second sees what the first did. */
async function held(db: Db, person: Person, id: string): Promise<Migration | null> {
  await db.selectFrom('pathMigration').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return migrationFor(db, person, id)
}
