import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type Change, modulesOf } from '../modules.server.ts'
import { standsThere } from '../reuse/standing.server.ts'
import { moveModuleTranslations } from '../translation/copying.server.ts'
import { words } from '../words.ts'
import { editableBy, lockWork } from '../works.server.ts'
import { mediaOf, shareMedia } from './copies.server.ts'
import type { OtherCourse } from './outline-here.tsx'

const absent: Change = { ok: false, reason: 'absent' }

/** Courses that the person writes, by name, but for one. */
export const otherCourses = (db: Db, person: Person, but: string | null): Promise<OtherCourse[]> =>
  db
    .selectFrom('work')
    .select(['id', 'title'])
    .where('kind', '=', 'course')
    .$if(but !== null, query => query.where('id', '<>', but))
    .where(eb => editableBy(person)(eb as never))
    .orderBy('title')
    .orderBy('id')
    .limit(200)
    .execute()

/**
 * Moves a module, or a part, to the end of another course that the person writes. It stays what it was: its history, comments and
 * files go with it. What was published stays as it was.
 */
export async function moveToCourse(
  db: Db,
  person: Person,
  workId: string,
  { table, id, toWorkId }: { table: 'module' | 'part'; id: string; toWorkId: string },
  now: Date,
): Promise<Change> {
  if (workId === toWorkId) return absent
  // In the order of their ids, so that two who move at once wait for each other rather than for ever.
  const locked = []
  for (const one of [workId, toWorkId].sort()) locked.push(await lockWork(db, person, one))
  const to = locked.find(work => work?.id === toWorkId)
  if (!to || locked.some(work => work?.kind !== 'course')) return absent
  const modules = await modulesOf(db, workId)
  const target = await modulesOf(db, toWorkId)
  const module = modules.find(each => each.id === id)
  const part = modules.flatMap(each => each.parts).find(each => each.id === id)
  const parts = table === 'module' ? module?.parts : part && [part]
  if (!parts) return absent
  if (
    await standsThere(
      db,
      toWorkId,
      parts.map(each => each.id),
    )
  )
    return { ok: false, reason: 'standsThere' }
  await shareMedia(db, {
    ...{ from: workId, to: toWorkId },
    media: parts.flatMap(({ kind, body }) => mediaOf(kind, body)),
  })
  if (table === 'module') {
    await db
      .updateTable('module')
      .set({ workId: toWorkId, position: await behind(db, 'module', toWorkId) })
      .where('id', '=', id)
      .execute()
    await moveModuleTranslations(db, { moduleId: id, from: workId, to: toWorkId })
  } else {
    const into = target.at(-1)?.id ?? (await firstModule(db, to))
    await db
      .updateTable('part')
      .set({ workId: toWorkId, moduleId: into, position: await behind(db, 'part', toWorkId) })
      .where('id', '=', id)
      .execute()
  }
  await db.updateTable('work').set({ updatedAt: now }).where('id', 'in', [workId, toWorkId]).execute()
  await audit(
    db,
    { actorId: person.id, action: `${table}.moved`, subject: id, detail: { from: workId, to: toWorkId } },
    now,
  )
  return { ok: true, id }
}

async function behind(db: Db, table: 'module' | 'part', workId: string): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select(eb => eb.fn.max('position').as('last'))
    .where('workId', '=', workId)
    .executeTakeFirst()
  return (last?.last ?? -1) + 1
}

async function firstModule(db: Db, { id: workId, language }: { id: string; language: 'id' | 'en' }) {
  const id = newId()
  const title = wordsIn(words, language)('firstModule')
  await db.insertInto('module').values({ id, workId, title, position: 0 }).execute()
  return id
}
