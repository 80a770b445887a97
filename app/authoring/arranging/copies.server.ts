import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId, newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type Doc, mediaIn } from '../document.ts'
import { type Change, type DraftPart, modulesOf, move } from '../modules.server.ts'
import { copyOwnTranslations, copyPartTranslations } from '../translation/copying.server.ts'
import type { PartKind } from '../work.ts'
import { insertWork, lockWork } from '../works.server.ts'
import { copied, copiedTitle } from './copy.ts'
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
    await copyParts(db, person, { workId, moduleId: copy, parts: home.parts, language: work.language }, now)
    await copyOwnTranslations(
      db,
      { from: workId, to: workId, pieces: new Map([[home.id, { piece: copy, title }]]) },
      copying(person, work.language, now),
    )
    const next = modules[modules.indexOf(home) + 1]?.id ?? ''
    return move(db, person, workId, { table, id: copy, to: { into: '', before: next } }, now)
  }
  const at = home.parts.findIndex(part => part.id === id)
  const part = home.parts[at]
  if (!part) return absent
  const parts = [{ ...part, title: copiedTitle(part.title, sign) }]
  const to = { workId, moduleId: home.id, parts, language: work.language }
  const [copy = ''] = await copyParts(db, person, to, now)
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
  const pieces = new Map([
    ['title', { piece: 'title', title }],
    ['summary', { piece: 'summary', title: work.summary }],
    ['audience', { piece: 'audience', title: work.audience }],
  ])
  for (const [position, { id: from, title, parts }] of (await modulesOf(db, workId)).entries()) {
    const moduleId = newId()
    pieces.set(from, { piece: moduleId, title })
    await db.insertInto('module').values({ id: moduleId, workId: id, title, position }).execute()
    await copyParts(db, person, { workId: id, moduleId, parts, language: work.language }, now)
  }
  await copyOwnTranslations(db, { from: workId, to: id, pieces }, copying(person, work.language, now))
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
  readonly parts: readonly Pick<DraftPart, 'id' | 'kind' | 'title' | 'minutes' | 'body'>[]
  /** Of the course. */
  readonly language: Language
}

const copying = (person: Person, language: Language, now: Date) => ({
  ...{ person, language, now },
  name: (title: string, language: Language) => copiedTitle(title, signIn(language)),
})

/** Behind what the module holds already, in order; answers the ids of the copies. */
async function copyParts(db: Db, person: Person, { workId, moduleId, parts, language }: Copying, now: Date) {
  if (parts.length === 0) return []
  const last = await db
    .selectFrom('part')
    .select(eb => eb.fn.max('position').as('last'))
    .where('moduleId', '=', moduleId)
    .executeTakeFirst()
  const first = (last?.last ?? -1) + 1
  const copies = parts.map(({ id: from, kind, title, minutes, body }, place) => {
    const { body: same, ids } = copied(kind, body, newId)
    const row = {
      ...{ id: newId(), workId, moduleId, kind, title, minutes, position: first + place },
      ...{ body: JSON.stringify(same), updatedAt: now, updatedBy: person.id },
    }
    return { row, from, to: row.id, title, ids }
  })
  await db
    .insertInto('part')
    .values(copies.map(copy => copy.row))
    .execute()
  await copyPartTranslations(db, copies, copying(person, language, now))
  return copies.map(copy => copy.to)
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
