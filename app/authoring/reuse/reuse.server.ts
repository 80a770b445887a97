import { createHash } from 'node:crypto'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { shareMedia } from '../arranging/copies.server.ts'
import { type Doc, mediaIn, sameDocument } from '../document.ts'
import { sorted } from '../freeze.ts'
import { type Change, modulesOf } from '../modules.server.ts'
import { type BlockChange, differenceOf } from '../together/difference.ts'
import { editableBy, lockWork, readableBy } from '../works.server.ts'
import { type Source, sourceOf, usedIn } from './sources.server.ts'
import { type SaidThere, saidAt, takeTranslations } from './taken.server.ts'

const absent: Change = { ok: false, reason: 'absent' }

/** Shows a lesson of another course at the end of a module, as it is now. Each lesson stands in a course once. */
export async function reuseLesson(
  db: Db,
  person: Person,
  workId: string,
  { moduleId, sourceId }: { moduleId: string; sourceId: string },
  now: Date,
): Promise<Change> {
  const work = await lockWork(db, person, workId)
  const source = await sourceOf(db, person, sourceId)
  if (work?.kind !== 'course' || !source || source.workId === workId) return absent
  const modules = await modulesOf(db, workId)
  if (!modules.some(module => module.id === moduleId)) return absent
  if ((await usedIn(db, workId)).has(sourceId)) return absent
  const id = newId()
  const last = await db
    .selectFrom('part')
    .select(eb => eb.fn.max('position').as('last'))
    .where('moduleId', '=', moduleId)
    .executeTakeFirst()
  await db
    .insertInto('part')
    .values({
      ...{ id, workId, moduleId, kind: 'lesson', title: source.title, position: (last?.last ?? -1) + 1 },
      ...{ body: JSON.stringify(source.body), updatedAt: now, updatedBy: person.id },
    })
    .execute()
  const said = await saidAt(db, source)
  await db
    .insertInto('partReuse')
    .values({ partId: id, sourceId, ...takenFrom(source, said, person, now) })
    .execute()
  await takeTranslations(db, person, id, said, now)
  await shareMedia(db, { from: source.workId, to: workId, media: mediaIn(source.body) })
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
  await audit(
    db,
    { actorId: person.id, action: 'lesson.reused', subject: id, detail: { sourceId, workId } },
    now,
  )
  return { ok: true, id }
}

const takenFrom = (source: Source, said: SaidThere, person: Person, now: Date) => ({
  translations: said.digest,
  sourceTitle: source.title,
  sourceWorkTitle: source.workTitle,
  takenAt: now,
  takenBy: person.id,
})

/** Where a lesson comes from that is shown by reference, and what became of it there. */
export interface Origin {
  readonly sourceTitle: string
  readonly sourceWorkTitle: string
  readonly takenAt: Date
  /** `gone` when the original was deleted, taken down, or is no longer for this person to see. */
  readonly state: 'same' | 'changed' | 'gone'
  /** The course it comes from, when the person writes that too. */
  readonly workId: string | null
  readonly sourceId: string | null
}

export interface OriginChanges {
  readonly changes: readonly BlockChange[]
  /** The name it has now; null when that is the same. */
  readonly newTitle: string | null
  /** Whether it says something else there in the other language. */
  readonly isTranslatedAnew: boolean
  /** Stands for just this text. */
  readonly seen: string
}

/** The origins of the lessons that a course shows by reference, by part id. The caller has checked who may read the course. */
export async function originsIn(
  db: Db,
  person: Person,
  workId: string,
): Promise<Readonly<Record<string, Origin>>> {
  const rows = await references(db).where('part.workId', '=', workId).execute()
  const told = await Promise.all(
    rows.map(async row => [row.partId, originOf(row, await sourceNow(db, person, row))] as const),
  )
  return Object.fromEntries(told)
}

/** The origin of a lesson whose draft the person may read, with what changed there since; null when it has none. */
export async function originFor(db: Db, person: Person, partId: string) {
  const row = await references(db)
    .innerJoin('work', 'work.id', 'part.workId')
    .select(['work.title as workTitle', 'part.title'])
    .where('partReuse.partId', '=', partId)
    .where(eb => readableBy(person)(eb as never))
    .executeTakeFirst()
  if (!row) return null
  const source = await sourceNow(db, person, row)
  const { workId, workTitle, title } = row
  return {
    ...{ partId, workId, workTitle, title },
    origin: originOf(row, source),
    since: source && originOf(row, source).state === 'changed' ? changesSince(row, source) : null,
  }
}

function changesSince(row: Reference, source: SourceNow): OriginChanges {
  return {
    changes: differenceOf(row.body as Doc, source.body),
    newTitle: source.title === row.sourceTitle ? null : source.title,
    isTranslatedAnew: source.said.digest !== row.translations,
    seen: seenOf(source),
  }
}

const seenOf = ({ title, body, said }: SourceNow) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(said.digest ? [title, body, said.digest] : [title, body])))
    .digest('hex')

/** Makes a reference say what its original says now, when that is what the person has seen. */
export async function takeOver(
  db: Db,
  person: Person,
  partId: string,
  seen: string,
  now: Date,
): Promise<Change> {
  const row = await lockReference(db, person, partId)
  const source = row && (await sourceNow(db, person, row))
  if (!row || !source) return absent
  if (seenOf(source) !== seen) return { ok: false, reason: 'changedMeanwhile' }
  if (originOf(row, source).state === 'same') return { ok: true, id: partId }
  await db
    .updateTable('part')
    .set(eb => ({
      // A name given here stays.
      title: row.title === row.sourceTitle ? source.title : row.title,
      body: JSON.stringify(source.body),
      revision: eb('revision', '+', 1),
      updatedAt: now,
      updatedBy: person.id,
    }))
    .where('id', '=', partId)
    .execute()
  await db
    .updateTable('partReuse')
    .set(takenFrom(source, source.said, person, now))
    .where('partId', '=', partId)
    .execute()
  await takeTranslations(db, person, partId, source.said, now)
  await shareMedia(db, { from: source.workId, to: row.workId, media: mediaIn(source.body) })
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', row.workId).execute()
  await audit(db, { actorId: person.id, action: 'lesson.takenOver', subject: partId }, now)
  return { ok: true, id: partId }
}

/** Makes a reference a lesson of its own course, to be written there from now on. */
export async function detach(db: Db, person: Person, partId: string, now: Date): Promise<Change> {
  const row = await lockReference(db, person, partId)
  if (!row) return absent
  await db.deleteFrom('partReuse').where('partId', '=', partId).execute()
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', row.workId).execute()
  await audit(
    db,
    { actorId: person.id, action: 'lesson.detached', subject: partId, detail: { sourceId: row.sourceId } },
    now,
  )
  return { ok: true, id: partId }
}

/** Lets other experts show this course's published lessons in theirs, or no longer. What they took over stays theirs. */
export async function allowReuse(
  db: Db,
  person: Person,
  workId: string,
  isAllowed: boolean,
  now: Date,
): Promise<boolean> {
  const work = await lockWork(db, person, workId)
  if (work?.kind !== 'course') return false
  await db
    .updateTable('work')
    .set(
      isAllowed
        ? { reuseAllowedAt: now, reuseAllowedBy: person.id }
        : { reuseAllowedAt: null, reuseAllowedBy: null },
    )
    .where('id', '=', workId)
    .where('reuseAllowedAt', isAllowed ? 'is' : 'is not', null)
    .execute()
  await audit(
    db,
    { actorId: person.id, action: isAllowed ? 'course.reuseAllowed' : 'course.reuseEnded', subject: workId },
    now,
  )
  return true
}

interface Reference {
  readonly partId: string
  readonly workId: string
  readonly body: unknown
  readonly title: string
  readonly sourceId: string | null
  readonly sourceTitle: string
  readonly sourceWorkTitle: string
  readonly takenAt: Date
  readonly translations: string
}

/** The lessons of courses that are shown by reference and not taken out, neither alone nor with their module. */
const references = (db: Db) =>
  db
    .selectFrom('partReuse')
    .innerJoin('part', 'part.id', 'partReuse.partId')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .select(['partReuse.partId', 'sourceId', 'sourceTitle', 'sourceWorkTitle', 'takenAt'])
    .select(['partReuse.translations'])
    .select(['part.workId', 'part.body', 'part.title'])

const lockReference = (db: Db, person: Person, partId: string) =>
  references(db)
    .innerJoin('work', 'work.id', 'part.workId')
    .where('partReuse.partId', '=', partId)
    .where(eb => editableBy(person)(eb as never))
    .forUpdate(['part', 'partReuse'])
    .executeTakeFirst()

type SourceNow = Source & { readonly said: SaidThere }

async function sourceNow(
  db: Db,
  person: Person,
  { sourceId }: Pick<Reference, 'sourceId'>,
): Promise<SourceNow | null> {
  const source = sourceId === null ? null : await sourceOf(db, person, sourceId)
  return source && { ...source, said: await saidAt(db, source) }
}

function originOf(row: Reference, source: SourceNow | null): Origin {
  const { sourceId, sourceTitle, sourceWorkTitle, takenAt, body } = row
  const isSame =
    source &&
    source.title === sourceTitle &&
    source.said.digest === row.translations &&
    sameDocument(source.body, body as Doc)
  return {
    ...{ sourceId, takenAt, sourceTitle, sourceWorkTitle },
    state: source === null ? 'gone' : isSame ? 'same' : 'changed',
    workId: source?.isMine ? source.workId : null,
  }
}
