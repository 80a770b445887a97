import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { settings } from '#app/web/settings.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import type { TakenFile } from '../taking-in.server.ts'
import { lockWork } from '../works.server.ts'
import type { IncomingCourse, NoCourseReason } from './incoming.ts'
import type { Report } from './report.ts'
import type { Split } from './split-headings.ts'

/** A course as it was read, with its files taken in; the database does not know these yet. */
export interface Waiting {
  readonly course: IncomingCourse
  readonly taken: Readonly<Record<string, TakenFile>>
}

/** Where an import stands. */
export interface Import {
  readonly id: string
  readonly personId: string
  readonly intoWorkId: string | null
  readonly fileName: string
  readonly language: Language
  readonly split: Split
  readonly sentAt: Date
  readonly readAt: Date | null
  readonly done: number
  readonly total: number
  readonly refused: NoCourseReason | 'failed' | null
  readonly refusedDetail: string
  readonly incoming: Waiting | null
  readonly report: Report | null
  readonly workId: string | null
  readonly madeAt: Date | null
}

/** Megabytes that a file to import may have. */
export const importMegabytes = 100

export const importsFolder = () => resolve(settings().BINA_DATA, 'imports')

export const placeOfImport = (id: string) => join(importsFolder(), id)

export const forgetFile = (id: string) => rm(placeOfImport(id), { force: true })

interface Sending {
  readonly person: Person
  readonly formKey: string
  readonly intoWorkId: string | null
  readonly fileName: string
  readonly language: Language
}

/**
 * Keeps what was sent, so that it can be read; null when it goes into a course the person may not change. The same form sent
 * again is the same import.
 *
 * @throws TooLarge when it has more than `importMegabytes`; then nothing is kept.
 */
export async function keepSent(
  db: Db,
  { person, formKey, intoWorkId, fileName, language }: Sending,
  content: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<string | null> {
  if (intoWorkId && !(await lockWork(db, person, intoWorkId))) return null
  const id = newId()
  await written(id, content)
  const kept = await db
    .insertInto('courseImport')
    .values({ id, personId: person.id, formKey, intoWorkId, fileName, language, sentAt: now })
    .onConflict(conflict => conflict.columns(['personId', 'formKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) return id
  await forgetFile(id)
  const before = await db
    .selectFrom('courseImport')
    .select('id')
    .where('personId', '=', person.id)
    .where('formKey', '=', formKey)
    .executeTakeFirst()
  return before?.id ?? null
}

async function written(id: string, content: AsyncIterable<Uint8Array>) {
  const place = placeOfImport(id)
  await mkdir(dirname(place), { recursive: true })
  try {
    await pipeline(content, counted, createWriteStream(place, { flush: true }))
  } catch (fault) {
    await forgetFile(id)
    throw fault
  }
}

async function* counted(source: AsyncIterable<Uint8Array>) {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > importMegabytes * 1024 * 1024) throw new TooLarge()
    yield chunk
  }
}

const columns = [
  ...(['id', 'personId', 'intoWorkId', 'fileName', 'language', 'split', 'sentAt', 'readAt'] as const),
  ...(['done', 'total', 'refused', 'refusedDetail', 'incoming', 'report', 'workId', 'madeAt'] as const),
]

/** An import of the person's own; null otherwise. */
export async function importFor(db: Db, person: Person, id: string): Promise<Import | null> {
  const row = await db
    .selectFrom('courseImport')
    .select(columns)
    .where('id', '=', id)
    .where('personId', '=', person.id)
    .executeTakeFirst()
  return row ? (row as unknown as Import) : null
}

/** The same, held for this transaction. */
export async function lockImport(db: Db, person: Person, id: string): Promise<Import | null> {
  const row = await db
    .selectFrom('courseImport')
    .select(columns)
    .where('id', '=', id)
    .where('personId', '=', person.id)
    .forUpdate()
    .executeTakeFirst()
  return row ? (row as unknown as Import) : null
}

/** What was imported into a work, newest first. The caller has checked who may read it. */
export const importsOf = (db: Db, workId: string) =>
  db
    .selectFrom('courseImport')
    .innerJoin('person', 'person.id', 'courseImport.personId')
    .select(['courseImport.id', 'courseImport.fileName', 'courseImport.madeAt', 'person.name as by'])
    .where('courseImport.workId', '=', workId)
    .orderBy('courseImport.madeAt', 'desc')
    .execute()

/** Asks for the file to be read anew, its headings parting it in another way; false when it is made, or gone. */
export async function readAgain(db: Db, person: Person, id: string, split: Split): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('courseImport')
    .set({ split, readAt: null, readingAt: null, incoming: null, report: null, done: 0, total: 0 })
    .where('id', '=', id)
    .where('personId', '=', person.id)
    .where('workId', 'is', null)
    .where('refused', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
