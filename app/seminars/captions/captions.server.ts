import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { changing } from '../changing.server.ts'
import { type Arriving, keepFormer, putCaptions } from './caption-rows.server.ts'
import { writeCaptions } from './captions.ts'
import { mostLetters, mostLines } from './captions-form.ts'
import { type Change, type Conflict, changesBetween, withChanges } from './changes.ts'
import { type KeptCue, unsureIn } from './cues.ts'
import type { Standing, ToldStanding } from './standing.ts'

/** The captions of a draft in one language. */
export interface CaptionDraft {
  readonly language: Language
  /** The file as it is now; it may not be made yet. */
  readonly fileId: string
  readonly revision: number
  readonly cues: readonly KeptCue[]
  readonly standing: Standing
  readonly told: ToldStanding
}

/** The same without its lines, for a page that only lists it. */
export type CaptionHead = Omit<CaptionDraft, 'cues'> & { readonly lines: number; readonly unsure: number }

export const headOf = ({ cues, ...head }: CaptionDraft): CaptionHead => ({
  ...head,
  lines: cues.length,
  unsure: unsureIn(cues).length,
})

/** The captions of a draft. The caller has checked who may. */
export async function captionsOf(db: Db, workId: string): Promise<readonly CaptionDraft[]> {
  const rows = await db
    .selectFrom('caption')
    .leftJoin('person', 'person.id', 'caption.checkedBy')
    .select(['caption.language', 'fileId', 'revision', 'cues', 'origin', 'checkedAt', 'checkedBy', 'name'])
    .where('workId', '=', workId)
    .orderBy('caption.language', 'desc')
    .execute()
  return rows.map(({ language, fileId, revision, cues, origin, checkedAt, checkedBy, name }) => {
    const at = checkedAt?.toISOString() ?? null
    return {
      ...{ language, fileId, revision, cues: cues as unknown as readonly KeptCue[] },
      standing: { origin, checked: at === null ? null : { by: checkedBy, at } },
      told: { origin, checked: at === null ? null : { name, at } },
    }
  })
}

export const captionOf = async (db: Db, workId: string, language: Language): Promise<CaptionDraft | null> =>
  (await captionsOf(db, workId)).find(each => each.language === language) ?? null

/** Puts captions in the place of those in this language, which are kept among the former ones. */
export const setCaptions = (db: Db, person: Person, workId: string, arriving: Arriving, now: Date) =>
  changing(db, person, workId, now, () => putCaptions(db, workId, { ...arriving, by: person.id }, now))

export const removeCaptions = (db: Db, person: Person, workId: string, language: Language, now: Date) =>
  changing(db, person, workId, now, async () => {
    await keepFormer(db, workId, language, person.id, now)
    await db.deleteFrom('caption').where('workId', '=', workId).where('language', '=', language).execute()
  })

export type Saved =
  | { readonly status: 'saved'; readonly revision: number; readonly cues: readonly KeptCue[] }
  | {
      readonly status: 'stale'
      readonly revision: number
      readonly cues: readonly KeptCue[]
      readonly conflicts: readonly Conflict[]
    }
  | { readonly status: 'absent' }
  | { readonly status: 'tooMany' }

const isTooMany = (cues: readonly KeptCue[]): boolean =>
  cues.length > mostLines || cues.reduce((sum, { text }) => sum + text.length, 0) > mostLetters

/** Keeps changed lines, all of them or, where someone else changed one of them meanwhile, none. */
export async function saveChanges(
  db: Db,
  person: Person,
  { workId, language, changes }: { workId: string; language: Language; changes: readonly Change[] },
  now: Date,
): Promise<Saved> {
  let saved: Saved = { status: 'absent' }
  await changing(db, person, workId, now, async () => {
    const before = await captionOf(db, workId, language)
    saved = before
      ? await keepChanges(db, { workId, by: person.id }, before, changes, now)
      : await writeFirst(db, { workId, language, by: person.id }, changes, now)
  })
  return saved
}

async function keepChanges(
  db: Db,
  { workId, by }: { workId: string; by: string },
  before: CaptionDraft,
  changes: readonly Change[],
  now: Date,
): Promise<Saved> {
  const { cues, conflicts } = withChanges(before.cues, changes)
  if (conflicts.length > 0)
    return { status: 'stale', revision: before.revision, cues: before.cues, conflicts }
  if (isTooMany(cues)) return { status: 'tooMany' }
  const isNews = changesBetween(before.cues, cues).length > 0
  const revision = before.revision + (isNews ? 1 : 0)
  if (isNews)
    await db
      .updateTable('caption')
      .set({ cues: JSON.stringify(cues), revision, fileId: newId(), changedAt: now, changedBy: by })
      .where('workId', '=', workId)
      .where('language', '=', before.language)
      .execute()
  return { status: 'saved', revision, cues }
}

/** The first lines of captions that were not there: written from an empty page, or kept from those that were taken away meanwhile. */
async function writeFirst(
  db: Db,
  { workId, language, by }: { workId: string; language: Language; by: string },
  changes: readonly Change[],
  now: Date,
): Promise<Saved> {
  const { cues, conflicts } = withChanges([], changes)
  if (conflicts.length > 0) return { status: 'stale', revision: 0, cues: [], conflicts }
  if (cues.length === 0) return { status: 'saved', revision: 0, cues }
  if (isTooMany(cues)) return { status: 'tooMany' }
  const about = { name: `${language}.vtt`, workId, personId: by }
  const { id: mediaId } = await remember(db, about, await takeCaptions(writeCaptions(cues)), now)
  await putCaptions(db, workId, { language, cues, mediaId, by }, now)
  return { status: 'saved', revision: (await captionOf(db, workId, language))?.revision ?? 1, cues }
}

/** Says that a person has checked the words as they were at `revision`; not when they have changed since. `by` is who, where it has an account. */
export async function markChecked(
  db: Db,
  person: Person,
  {
    workId,
    language,
    revision,
    by = person.id,
  }: { workId: string; language: Language; revision: number; by?: string | null },
  now: Date,
): Promise<'checked' | 'changed' | 'absent'> {
  let rows = 0n
  const isDone = await changing(db, person, workId, now, async () => {
    const { numUpdatedRows } = await db
      .updateTable('caption')
      .set({ checkedAt: now, checkedBy: by })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .where('revision', '=', revision)
      .executeTakeFirst()
    rows = numUpdatedRows
  })
  if (!isDone) return 'absent'
  return rows > 0n ? 'checked' : 'changed'
}

/** Takes the word back that they are checked. */
export const markUnchecked = (db: Db, person: Person, workId: string, language: Language, now: Date) =>
  changing(db, person, workId, now, () =>
    db
      .updateTable('caption')
      .set({ checkedAt: null, checkedBy: null })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .execute(),
  )
