import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId, newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type Doc, mediaIn } from '../document.ts'
import { type Change, type DraftPart, modulesOf, move } from '../modules.server.ts'
import type { PartKind } from '../work.ts'
import { insertWork, lockWork } from '../works.server.ts'
import { copiedBody, copiedTitle } from './copy.ts'
import { arrangingWords } from './words.ts'

const absent: Change = { ok: false, reason: 'absent' }

const signIn = (language: Language) => wordsIn(arrangingWords, language)('copySign')

/** Copies a module or a part, to stand behind its original. Comments and history stay with the original. */
export async function duplicate(
  db: Db,
  person: Person,
  workId: string,
  { table, id }: { table: 'module' | 'part'; id: string },
  now: Date,
): Promise<Change> {
  const work = await lockWork(db, person, workId)
  if (work?.kind !== 'course') return absent
  const modules = await modulesOf(db, workId)
  const home = modules.find(each => each.id === id || each.parts.some(part => part.id === id))
  if (!home) return absent
  const sign = signIn(work.language)
  if (table === 'module') {
    if (home.id !== id) return absent
    const copy = newId()
    const title = copiedTitle(home.title, sign)
    const at = modules.length
    await db.insertInto('module').values({ id: copy, workId, title, position: at }).execute()
    await copyParts(db, person, { workId, moduleId: copy, parts: home.parts }, now)
    const next = modules[modules.indexOf(home) + 1]?.id ?? ''
    return move(db, person, workId, { table, id: copy, to: { into: '', before: next } }, now)
  }
  const at = home.parts.findIndex(part => part.id === id)
  const part = home.parts[at]
  if (!part) return absent
  const parts = [{ ...part, title: copiedTitle(part.title, sign) }]
  const [copy = ''] = await copyParts(db, person, { workId, moduleId: home.id, parts }, now)
  const before = home.parts[at + 1]?.id ?? ''
  return move(db, person, workId, { table, id: copy, to: { into: home.id, before } }, now)
}

/** Makes a course of one's own out of one that one writes: the same but for ids, people and publications. Null when it is not there. */
export async function duplicateCourse(
  db: Db,
  person: Person,
  workId: string,
  now: Date,
): Promise<string | null> {
  const locked = await lockWork(db, person, workId)
  if (locked?.kind !== 'course') return null
  const id = newId()
  const work = await db
    .selectFrom('work')
    .select(['kind', 'title', 'summary', 'language', 'coverMediaId', 'hoursJp', 'hoursForm'])
    .select(['effortMinutes', 'audience'])
    .where('id', '=', workId)
    .executeTakeFirstOrThrow()
  const title = copiedTitle(work.title, signIn(work.language))
  await insertWork(db, person, { ...work, id, title }, now)
  await db
    .insertInto('workCompetency')
    .columns(['workId', 'competency', 'level'])
    .expression(eb =>
      eb
        .selectFrom('workCompetency')
        .select([eb.val(id).as('workId'), 'competency', 'level'])
        .where('workId', '=', workId),
    )
    .execute()
  await shareMedia(db, { from: workId, to: id, media: 'all' })
  for (const [position, { title, parts }] of (await modulesOf(db, workId)).entries()) {
    const moduleId = newId()
    await db.insertInto('module').values({ id: moduleId, workId: id, title, position }).execute()
    await copyParts(db, person, { workId: id, moduleId, parts }, now)
  }
  await audit(
    db,
    { actorId: person.id, action: 'course.duplicated', subject: id, detail: { from: workId } },
    now,
  )
  return id
}

interface Copying {
  readonly workId: string
  readonly moduleId: string
  readonly parts: readonly Pick<DraftPart, 'kind' | 'title' | 'minutes' | 'body'>[]
}

/** Behind what the module holds already, in order; answers the ids of the copies. */
async function copyParts(db: Db, person: Person, { workId, moduleId, parts }: Copying, now: Date) {
  if (parts.length === 0) return []
  const last = await db
    .selectFrom('part')
    .select(eb => eb.fn.max('position').as('last'))
    .where('moduleId', '=', moduleId)
    .executeTakeFirst()
  const first = (last?.last ?? -1) + 1
  const copies = parts.map(({ kind, title, minutes, body }, place) => ({
    ...{ id: newId(), workId, moduleId, kind, title, minutes, position: first + place },
    ...{ body: JSON.stringify(copiedBody(kind, body, newId)), updatedAt: now, updatedBy: person.id },
  }))
  await db.insertInto('part').values(copies).execute()
  return copies.map(copy => copy.id)
}

/** Files that a part shows. */
export const mediaOf = (kind: PartKind, body: unknown): readonly string[] =>
  kind === 'lesson' ? mediaIn(body as Doc) : []

/** Lets one work show the files of another, as far as the other may. */
export async function shareMedia(
  db: Db,
  { from, to, media }: { from: string; to: string; media: 'all' | readonly string[] },
) {
  // A lesson may name files that never were; they are no ids.
  const named = media === 'all' ? [] : media.filter(isId)
  if (media !== 'all' && named.length === 0) return
  await db
    .insertInto('mediaUse')
    .columns(['workId', 'mediaId'])
    .expression(eb =>
      eb
        .selectFrom('mediaUse')
        .select([eb.val(to).as('workId'), 'mediaId'])
        .where('workId', '=', from)
        .$if(media !== 'all', query => query.where('mediaId', 'in', named)),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
