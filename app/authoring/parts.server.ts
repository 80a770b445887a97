import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type BodyFinding, readBody } from './part-body.ts'
import type { PartKind } from './work.ts'
import { editableBy, readableBy } from './works.server.ts'

export interface DraftedPart {
  readonly id: string
  readonly workId: string
  readonly kind: PartKind
  /** What its work is written in. */
  readonly language: Language
  readonly title: string
  readonly minutes: number | null
  readonly revision: number
  readonly body: unknown
  readonly updatedAt: Date
}

export interface Saving {
  readonly workId: string
  readonly partId: string
  /** The revision that the writing is based on. */
  readonly revision: number
  readonly body: unknown
  /** One a save; the same key again is the same save. */
  readonly key: string
}

export type Saved =
  | { readonly status: 'saved'; readonly revision: number }
  | {
      readonly status: 'stale'
      readonly revision: number
      readonly body: unknown
      /** Who saved it; null for the same person, on another page. */
      readonly by: string | null
      readonly at: Date
    }
  | { readonly status: 'refused'; readonly findings: readonly BodyFinding[] }
  | { readonly status: 'absent' }

/** The parts of drafts within a scope, but for what was taken out, also with its module. */
export const partsIn = (db: Db, scope: ReturnType<typeof readableBy>) =>
  db
    .selectFrom('part')
    .innerJoin('work', 'work.id', 'part.workId')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .where(eb => scope(eb as never))

/** A part of a draft that the person may read; null otherwise. */
export async function partFor(
  db: Db,
  person: Person,
  workId: string,
  partId: string,
): Promise<DraftedPart | null> {
  const row = await partsIn(db, readableBy(person))
    .select(['part.id', 'part.workId', 'part.kind', 'part.title', 'part.minutes', 'part.revision'])
    .select(['part.body', 'part.updatedAt', 'work.language'])
    .where('part.id', '=', partId)
    .where('part.workId', '=', workId)
    .executeTakeFirst()
  return row ?? null
}

/** The page of a recording, which is its only part. */
export const pageOf = async (db: Db, workId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('part')
    .select('id')
    .where('workId', '=', workId)
    .where('moduleId', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Saves a check based on what is there now. A stale base changes nothing and gets what is there instead. */
export async function saveCheck(
  db: Db,
  person: Person,
  { workId, partId, revision, body, key }: Saving,
  now: Date,
): Promise<Saved> {
  const part = await lockPart(db, person, workId, partId)
  if (part?.kind !== 'check') return { status: 'absent' }
  if (part.savedKey === key) return { status: 'saved', revision: part.revision }
  if (part.revision !== revision)
    return {
      status: 'stale',
      revision: part.revision,
      body: part.body,
      by: part.updatedBy === person.id ? null : part.updatedByName,
      at: part.updatedAt,
    }
  const read = readBody('check', body)
  if (!read.ok) return { status: 'refused', findings: read.findings }
  const next = part.revision + 1
  await db
    .updateTable('part')
    .set({
      body: JSON.stringify(read.body),
      revision: next,
      savedKey: key,
      updatedAt: now,
      updatedBy: person.id,
    })
    .where('id', '=', partId)
    .execute()
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
  return { status: 'saved', revision: next }
}

/** The author's own estimate of minutes; null leaves it to the length. */
export async function setMinutes(
  db: Db,
  person: Person,
  workId: string,
  partId: string,
  minutes: number | null,
): Promise<boolean> {
  if (!(await lockPart(db, person, workId, partId))) return false
  await db.updateTable('part').set({ minutes }).where('id', '=', partId).execute()
  return true
}

const lockPart = (db: Db, person: Person, workId: string, partId: string) =>
  partsIn(db, editableBy(person))
    .innerJoin('person', 'person.id', 'part.updatedBy')
    .select([
      'part.kind',
      'part.revision',
      'part.savedKey',
      'part.body',
      'part.updatedAt',
      'part.updatedBy',
      'person.name as updatedByName',
    ])
    .where('part.id', '=', partId)
    .where('part.workId', '=', workId)
    .forUpdate('part')
    .executeTakeFirst()
