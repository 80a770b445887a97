import { usualRules } from '#app/assessment/check.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { emptyDocument } from './document.ts'
import {
  type Arrangement,
  type Direction,
  movedPart,
  movedWithin,
  placedPart,
  placedWithin,
} from './outline.ts'
import { standsThere } from './reuse/standing.server.ts'
import type { PartKind } from './work.ts'
import { lockWork } from './works.server.ts'

export interface DraftPart {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly minutes: number | null
  readonly revision: number
  readonly body: unknown
}

export interface DraftModule {
  readonly id: string
  readonly title: string
  readonly parts: readonly DraftPart[]
}

export interface Deleted {
  readonly id: string
  readonly what: 'module' | PartKind
  readonly title: string
  readonly at: Date
}

/** A draft's modules with their parts, in order. A recording has one, unnamed, holding its page. */
export async function modulesOf(db: Db, workId: string): Promise<readonly DraftModule[]> {
  const [modules, parts] = await Promise.all([
    db
      .selectFrom('module')
      .select(['id', 'title'])
      .where('workId', '=', workId)
      .where('deletedAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('part')
      .select(['id', 'moduleId', 'kind', 'title', 'minutes', 'revision', 'body'])
      .where('workId', '=', workId)
      .where('deletedAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ])
  const within = (id: string | null) =>
    parts.filter(part => part.moduleId === id).map(({ moduleId: _, ...part }) => part)
  const loose = within(null)
  const named = modules.map(module => ({ ...module, parts: within(module.id) }))
  return loose.length > 0 ? [{ id: workId, title: '', parts: loose }, ...named] : named
}

/** What was deleted and can come back, newest first; the parts of a deleted module come back with it. */
export async function deletedOf(db: Db, workId: string): Promise<readonly Deleted[]> {
  const modules = await db
    .selectFrom('module')
    .select(['id', 'title', 'deletedAt'])
    .where('workId', '=', workId)
    .where('deletedAt', 'is not', null)
    .execute()
  const parts = await db
    .selectFrom('part')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .select(['part.id', 'part.title', 'part.kind', 'part.deletedAt'])
    .where('part.workId', '=', workId)
    .where('part.deletedAt', 'is not', null)
    .where('module.deletedAt', 'is', null)
    .execute()
  return [...modules.map(module => ({ ...module, kind: 'module' as const })), ...parts]
    .flatMap(({ id, title, kind, deletedAt }) =>
      deletedAt ? [{ id, title, what: kind, at: deletedAt }] : [],
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** A change of a draft's outline: done, or nothing there that the person may change, or renamed by someone else meanwhile. */
export type Change =
  | { ok: true; id: string }
  | { ok: false; reason: 'absent' | 'changedMeanwhile' | 'standsThere' }

const absent: Change = { ok: false, reason: 'absent' }

export async function addModule(
  db: Db,
  person: Person,
  workId: string,
  title: string,
  now: Date,
): Promise<Change> {
  return changing(db, person, workId, now, async () => {
    const id = newId()
    const last = await db
      .selectFrom('module')
      .select(eb => eb.fn.max('position').as('last'))
      .where('workId', '=', workId)
      .executeTakeFirst()
    await db
      .insertInto('module')
      .values({ id, workId, title, position: (last?.last ?? -1) + 1 })
      .execute()
    return { ok: true, id }
  })
}

export async function addPart(
  db: Db,
  person: Person,
  workId: string,
  { moduleId, kind, title }: { moduleId: string; kind: PartKind; title: string },
  now: Date,
): Promise<Change> {
  return changing(db, person, workId, now, async () => {
    const module = await db
      .selectFrom('module')
      .select('id')
      .where('id', '=', moduleId)
      .where('workId', '=', workId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (!module) return absent
    const last = await db
      .selectFrom('part')
      .select(eb => eb.fn.max('position').as('last'))
      .where('moduleId', '=', moduleId)
      .executeTakeFirst()
    const id = newId()
    const body = kind === 'lesson' ? emptyDocument : { rules: usualRules, questions: [] }
    await db
      .insertInto('part')
      .values({
        id,
        workId,
        moduleId,
        kind,
        title,
        position: (last?.last ?? -1) + 1,
        body: JSON.stringify(body),
        updatedAt: now,
        updatedBy: person.id,
      })
      .execute()
    return { ok: true, id }
  })
}

/** Renames when the name is still what the person saw. */
export async function rename(
  db: Db,
  person: Person,
  workId: string,
  { table, id, was, title }: { table: 'module' | 'part'; id: string; was: string; title: string },
  now: Date,
): Promise<Change> {
  return changing(db, person, workId, now, async () => {
    const found = await db
      .selectFrom(table)
      .select('title')
      .where('id', '=', id)
      .where('workId', '=', workId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (!found) return absent
    if (found.title !== was && found.title !== title) return { ok: false, reason: 'changedMeanwhile' }
    await db.updateTable(table).set({ title }).where('id', '=', id).execute()
    return { ok: true, id }
  })
}

interface Moving {
  readonly table: 'module' | 'part'
  readonly id: string
  /** One place up or down, or to where it was put. */
  readonly to: Direction | { readonly into: string; readonly before: string }
}

export async function move(
  db: Db,
  person: Person,
  workId: string,
  { table, id, to }: Moving,
  now: Date,
): Promise<Change> {
  return changing(db, person, workId, now, async () => {
    const before: Arrangement = (await modulesOf(db, workId)).map(module => ({
      id: module.id,
      parts: module.parts.map(part => part.id),
    }))
    const ids = before.map(module => module.id)
    if (table === 'module') {
      if (!ids.includes(id)) return absent
      await placeModules(
        db,
        typeof to === 'string' ? movedWithin(ids, id, to) : placedWithin(ids, id, to.before),
      )
      return { ok: true, id }
    }
    const isThere = before.some(module => module.parts.includes(id))
    if (!isThere || (typeof to !== 'string' && !ids.includes(to.into))) return absent
    await placeParts(
      db,
      before,
      typeof to === 'string' ? movedPart(before, id, to) : placedPart(before, id, to.into, to.before),
    )
    return { ok: true, id }
  })
}

async function placeModules(db: Db, ids: readonly string[]) {
  for (const [position, id] of ids.entries())
    await db.updateTable('module').set({ position }).where('id', '=', id).execute()
}

async function placeParts(db: Db, before: Arrangement, after: Arrangement) {
  for (const [at, module] of after.entries()) {
    if (module.parts.join() === before[at]?.parts.join()) continue
    for (const [position, id] of module.parts.entries())
      await db.updateTable('part').set({ position, moduleId: module.id }).where('id', '=', id).execute()
  }
}

/** Deletes, so that `restore` brings it back where it was. */
export const remove = (
  db: Db,
  person: Person,
  workId: string,
  what: { table: 'module' | 'part'; id: string },
  now: Date,
) => markDeleted(db, person, workId, what, now, now)

export const restore = (
  db: Db,
  person: Person,
  workId: string,
  what: { table: 'module' | 'part'; id: string },
  now: Date,
) => markDeleted(db, person, workId, what, null, now)

async function markDeleted(
  db: Db,
  person: Person,
  workId: string,
  { table, id }: { table: 'module' | 'part'; id: string },
  deletedAt: Date | null,
  now: Date,
): Promise<Change> {
  return changing(db, person, workId, now, async work => {
    if (work.kind === 'recording') return absent
    if (!deletedAt && (await standsThere(db, workId, await broughtBack(db, table, id))))
      return { ok: false, reason: 'standsThere' }
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ deletedAt })
      .where('id', '=', id)
      .where('workId', '=', workId)
      .executeTakeFirst()
    return numUpdatedRows > 0n ? { ok: true, id } : absent
  })
}

/** The parts that learners would have again with a module or part. */
async function broughtBack(db: Db, table: 'module' | 'part', id: string): Promise<readonly string[]> {
  if (table === 'part') return [id]
  const parts = await db
    .selectFrom('part')
    .select('id')
    .where('moduleId', '=', id)
    .where('deletedAt', 'is', null)
    .execute()
  return parts.map(part => part.id)
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockWork>>>

async function changing(
  db: Db,
  person: Person,
  workId: string,
  now: Date,
  change: (work: Locked) => Promise<Change>,
): Promise<Change> {
  const work = await lockWork(db, person, workId)
  if (!work) return absent
  const done = await change(work)
  if (done.ok) await db.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
  return done
}
