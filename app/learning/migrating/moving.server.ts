import { type Db, inTransaction } from '#db/connection.ts'
import { completionHooks } from '../completions.server.ts'
import { append, historyOf, projected, type Told, tell } from '../enrolments.server.ts'
import { engine } from '../machine.ts'
import { type Place, placeOf } from '../place.ts'
import type { Version } from '../versions.server.ts'
import { writeOfMove } from './letters.server.ts'
import { inverse } from './mapping.ts'
import { type Migration, migrationOf } from './migrations.server.ts'
import { type Moved, moved, returned } from './moved.ts'
import { outcomeOf } from './outcome.ts'
import { rehome } from './rehoming.server.ts'

/** Moves everyone who is to be moved now, one by one; who has a step under way and may finish it first is left for then. */
export async function moveAll(db: Db, id: string, now: Date, signal?: AbortSignal): Promise<void> {
  for await (const enrolmentId of unmoved(db, id)) {
    if (signal?.aborted) return
    if (!(await inTransaction(trx => moveOne(trx, { id, enrolmentId, isBetween: false }, now)))) return
  }
  await finish(db, id, 'moving', 'moved')
}

/** Takes everyone back who was moved and is still on the new version. */
export async function returnAll(db: Db, id: string, now: Date, signal?: AbortSignal): Promise<void> {
  for await (const enrolmentId of unreturned(db, id)) {
    if (signal?.aborted) return
    await inTransaction(trx => returnOne(trx, { id, enrolmentId }, now))
  }
  await finish(db, id, 'returning', 'returned')
}

/** Where a step of a walk ended: moves it, when that was waited for. */
export async function moveWhenStepEnds(
  db: Db,
  { enrolmentId }: { enrolmentId: string },
  now: Date,
): Promise<Told | null> {
  const waiting = await db
    .selectFrom('pathMove')
    .innerJoin('pathMigration', 'pathMigration.id', 'pathMove.migrationId')
    .select('migrationId')
    .where('enrolmentId', '=', enrolmentId)
    .where('choice', '=', 'later')
    .where('movedAt', 'is', null)
    .where('state', 'in', ['moving', 'moved'])
    .orderBy('begunAt', 'desc')
    .executeTakeFirst()
  if (!waiting) return null
  const done = await moveOne(db, { id: waiting.migrationId, enrolmentId, isBetween: true }, now)
  return done?.told ?? null
}

const underWay: readonly string[] = ['doing', 'handed-in', 'falling-short']

/** Null when the change was called off; `told` when the walk was moved. */
async function moveOne(
  db: Db,
  { id, enrolmentId, isBetween }: { id: string; enrolmentId: string; isBetween: boolean },
  now: Date,
): Promise<{ told: Told | null } | null> {
  const row = await lockedWalk(db, enrolmentId)
  const choice = await db
    .selectFrom('pathMove')
    .innerJoin('pathMigration', 'pathMigration.id', 'pathMove.migrationId')
    .select(['choice', 'state', 'movedAt'])
    .where('migrationId', '=', id)
    .where('enrolmentId', '=', enrolmentId)
    .forUpdate('pathMove')
    .forShare('pathMigration')
    .executeTakeFirst()
  if (choice?.state !== 'moving' && !(isBetween && choice?.state === 'moved')) return null
  const migration = await migrationOf(db, id)
  if (!row || !migration || row.pathVersionId !== migration.from.id) return { told: null }
  if (choice.movedAt || choice.choice === 'stay' || choice.choice === null) return { told: null }
  const { from, to, mapping } = migration
  const change = moved(await historyOf(db, enrolmentId), from, to, mapping)
  const here = placeOf(from.path, change.before)
  if (choice.choice === 'later' && !isBetween && here.stops.some(stop => underWay.includes(stop.stand)))
    return { told: null }
  const told = await take(db, { ...row, enrolmentId, once: `path.migrated:${id}` }, change, to, now)
  await rehome(db, enrolmentId, mapping, to.path)
  await db
    .updateTable('pathMove')
    .set({ movedAt: now })
    .where('migrationId', '=', id)
    .where('enrolmentId', '=', enrolmentId)
    .execute()
  const outcome = outcomeOf(here, told.place, mapping)
  await writeOfMove(
    db,
    { migration, enrolmentId, learnerId: row.learnerId, outcome, here, place: told.place },
    now,
  )
  return { told: (await toldOnwards(db, { enrolmentId, learnerId: row.learnerId }, told, now)) ?? told }
}

async function returnOne(db: Db, { id, enrolmentId }: { id: string; enrolmentId: string }, now: Date) {
  const row = await lockedWalk(db, enrolmentId)
  const migration = await migrationOf(db, id)
  if (!row || migration?.state !== 'returning' || row.pathVersionId !== migration.to.id) return
  const { from, to, mapping } = migration
  const change = returned(await historyOf(db, enrolmentId), to, from)
  if (!change) return
  const told = await take(db, { ...row, enrolmentId, once: `path.returned:${id}` }, change, from, now)
  await rehome(db, enrolmentId, inverse(mapping, from.path), from.path)
  await db
    .updateTable('pathMove')
    .set({ returnedAt: now })
    .where('migrationId', '=', id)
    .where('enrolmentId', '=', enrolmentId)
    .execute()
  await toldOnwards(db, { enrolmentId, learnerId: row.learnerId }, told, now)
}

/** What the version it came to asks from now on: its waits begin, and what its rules ask about the learner becomes known. */
const toldOnwards = (
  db: Db,
  at: { enrolmentId: string; learnerId: string },
  { isCompletion }: Told,
  now: Date,
) => (isCompletion ? null : tell(db, at, [], now))

/** An open walk, held so that its learner's own news waits until it has moved. */
const lockedWalk = (db: Db, enrolmentId: string) =>
  db
    .selectFrom('enrolment')
    .select(['learnerId', 'pathVersionId', 'lastEvent'])
    .where('id', '=', enrolmentId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

interface Held {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly lastEvent: number
  readonly once: string
}

/** Writes the change of version down as the event that it is, with what follows from it. */
async function take(
  db: Db,
  { enrolmentId, learnerId, lastEvent, once }: Held,
  { event, walk }: Moved,
  version: Version,
  now: Date,
): Promise<Told> {
  const place: Place = placeOf(version.path, walk)
  await append(db, { enrolmentId, after: lastEvent, news: [{ event, once }] }, now)
  await db
    .updateTable('enrolment')
    .set({
      ...{ ...projected(walk, place), pathVersionId: version.id, engine, lastEvent: lastEvent + 1 },
      ...(place.isCompleted ? { completedAt: now } : {}),
    })
    .where('id', '=', enrolmentId)
    .execute()
  if (place.isCompleted)
    for (const hook of completionHooks) await hook(db, { enrolmentId, learnerId, version }, now)
  return { version, walk, place, isCompletion: place.isCompleted }
}

const finish = (db: Db, id: string, was: Migration['state'], is: Migration['state']) =>
  db.updateTable('pathMigration').set({ state: is }).where('id', '=', id).where('state', '=', was).execute()

const unmoved = (db: Db, id: string) =>
  oneByOne(after =>
    db
      .selectFrom('pathMove')
      .select('enrolmentId')
      .where('migrationId', '=', id)
      .where('choice', 'in', ['now', 'later'])
      .where('movedAt', 'is', null)
      .$if(after !== null, query => query.where('enrolmentId', '>', after))
      .orderBy('enrolmentId')
      .limit(200)
      .execute(),
  )

const unreturned = (db: Db, id: string) =>
  oneByOne(after =>
    db
      .selectFrom('pathMove')
      .select('enrolmentId')
      .where('migrationId', '=', id)
      .where('movedAt', 'is not', null)
      .where('returnedAt', 'is', null)
      .$if(after !== null, query => query.where('enrolmentId', '>', after))
      .orderBy('enrolmentId')
      .limit(200)
      .execute(),
  )

async function* oneByOne(read: (after: string | null) => Promise<readonly { enrolmentId: string }[]>) {
  for (let after: string | null = null; ; ) {
    const batch = await read(after)
    for (const { enrolmentId } of batch) yield enrolmentId
    after = batch.at(-1)?.enrolmentId ?? null
    if (after === null) return
  }
}
