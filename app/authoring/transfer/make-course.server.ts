import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import { otherLanguage } from '../freeze.ts'
import { usualHoursForm } from '../hours-form.ts'
import { remember } from '../uploads.server.ts'
import { words } from '../words.ts'
import { insertWork, lockWork } from '../works.server.ts'
import { altsIn } from './alts.ts'
import { humanName } from './file-names.ts'
import { type Import, lockImport, type Waiting } from './imports.server.ts'
import { type IncomingCourse, type IncomingPart, titleFrom } from './incoming.ts'
import { keepOwnTranslations, keepTranslations } from './keep-translations.server.ts'
import { renamedMedia } from './renamed-media.ts'

export interface Making {
  readonly title: string
  readonly language: Language
}

export type Made =
  | { readonly ok: true; readonly workId: string }
  | { readonly ok: false; readonly reason: 'absent' | 'noCourse' | 'notRead' }

/**
 * Makes the course, or, without `making`, adds the lessons that an import holds to the course it was sent for: all of it,
 * once. Wants a transaction.
 */
export async function makeImported(
  db: Db,
  person: Person,
  id: string,
  making: Making | null,
  now: Date,
): Promise<Made> {
  const found = await lockImport(db, person, id)
  if (!found) return { ok: false, reason: 'absent' }
  if (found.workId) return { ok: true, workId: found.workId }
  if (!found.incoming) return { ok: false, reason: 'notRead' }
  const target = found.intoWorkId ? await lockWork(db, person, found.intoWorkId) : null
  const work = found.intoWorkId
    ? target
    : making && (await begunWork(db, person, found.incoming.course, making, now))
  if (!work) return { ok: false, reason: 'noCourse' }
  const { id: workId, language } = work
  const media = await rememberFiles(db, person, workId, found.incoming, now)
  const parts = await addModules(db, { person, workId, found, language, media, now })
  if (!target)
    await keepOwnTranslations(db, found.incoming.course, {
      ...{ workId, language: otherLanguage(language), by: person.id, at: now },
    })
  const cover = found.incoming.course.facts.cover
  if (!target && cover)
    await db
      .updateTable('work')
      .set({ coverMediaId: media.get(cover) })
      .where('id', '=', workId)
      .execute()
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
  await db
    .updateTable('courseImport')
    .set({
      workId,
      madeAt: now,
      incoming: null,
      report: JSON.stringify({ ...reportFor(found, language), parts }),
    })
    .where('id', '=', id)
    .execute()
  const action = target ? 'course.lessonsImported' : 'course.created'
  await audit(db, { actorId: person.id, action, subject: workId, detail: { import: id } }, now)
  return { ok: true, workId }
}

/** Translations into the language that the course is written in here came for nothing, which is told. */
function reportFor({ report, incoming }: Import, language: Language) {
  const translation = incoming?.course.translation
  if (!report || !translation || translation.language === otherLanguage(language)) return report
  const note = { what: 'translationOther' as const, part: null }
  return { ...report, counts: { ...report.counts, translated: 0 }, notes: [note, ...report.notes] }
}

async function begunWork(
  db: Db,
  person: Person,
  { facts }: IncomingCourse,
  { title, language }: Making,
  now: Date,
): Promise<{ id: string; language: Language }> {
  const id = newId()
  const { summary, audience, hoursJp, hoursForm, effortMinutes, competencies } = facts
  const work = {
    ...{ id, kind: 'course' as const, title, language, summary: summary ?? '', hoursJp, effortMinutes },
    ...{ audience: audience ?? '', hoursForm: hoursForm ?? usualHoursForm },
  }
  await insertWork(db, person, work, now)
  if (competencies.length)
    await db
      .insertInto('workCompetency')
      .values(competencies.map(aim => ({ workId: id, ...aim })))
      .execute()
  return { id, language }
}

/** Keeps the files with the work; the ids they have from now on, by the names they came with. */
async function rememberFiles(
  db: Db,
  person: Person,
  workId: string,
  { course, taken }: Waiting,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const alts = altsIn(course.modules)
  const ids = new Map<string, string>()
  for (const [name, file] of Object.entries(taken)) {
    const about = {
      name: course.files[name]?.path ?? name,
      alt: alts.get(name) ?? '',
      workId,
      personId: person.id,
    }
    ids.set(name, (await remember(db, about, file, now)).id)
  }
  return ids
}

interface Adding {
  readonly person: Person
  readonly workId: string
  readonly found: Import
  readonly language: Language
  readonly media: ReadonlyMap<string, string>
  readonly now: Date
}

/** Behind the modules that are there; the ids of the new parts, in order. */
async function addModules(
  db: Db,
  { person, workId, found, language, media, now }: Adding,
): Promise<string[]> {
  const say = wordsIn(words, language)
  const course = found.incoming?.course
  const nameless = found.intoWorkId
    ? titleFrom(course?.facts.title ?? '', titleFrom(humanName(found.fileName), say('firstModule')))
    : say('firstModule')
  const last = await db
    .selectFrom('module')
    .select(eb => eb.fn.max('position').as('last'))
    .where('workId', '=', workId)
    .executeTakeFirst()
  const ids: string[] = []
  const kept = { language: otherLanguage(language), by: person.id, at: now }
  const isOther = course?.translation?.language === kept.language
  for (const [at, { title, parts, translation }] of (course?.modules ?? []).entries()) {
    const moduleId = newId()
    await db
      .insertInto('module')
      .values({
        id: moduleId,
        workId,
        title: titleFrom(title, nameless),
        position: (last?.last ?? -1) + 1 + at,
      })
      .execute()
    const rows = parts.map((part, position) => ({
      ...{
        id: newId(),
        workId,
        moduleId,
        kind: part.kind,
        title: part.title,
        minutes: part.minutes,
        position,
      },
      ...{ body: JSON.stringify(bodyOf(part, media)), updatedAt: now, updatedBy: person.id },
    }))
    if (rows.length) await db.insertInto('part').values(rows).execute()
    const translations = parts.map(part => part.translations ?? [])
    if (isOther) await keepTranslations(db, { moduleId, workId, translation, rows, translations, ...kept })
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** A body with the files it shows by their ids, and questions under names of their own. */
function bodyOf(part: IncomingPart, media: ReadonlyMap<string, string>): unknown {
  if (part.kind === 'lesson') return renewed(renamedMedia(part.doc, name => media.get(name) ?? ''))
  return { ...part.check, questions: part.check.questions.map(question => ({ ...question, id: newId() })) }
}

function renewed(node: DocNode): DocNode {
  const unique = kindNamed(node.type)?.unique
  const content = node.content?.map(renewed)
  const attrs = unique ? { id: idOf(node), ...unique.renewed(attrsOf(node), newId()) } : node.attrs
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}
