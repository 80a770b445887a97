import type { Media } from '#app/authoring/uploads.server.ts'
import type { ListedWork } from '#app/authoring/work-list.server.ts'
import { createWork, lockWork } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type CaptionDraft, type CaptionHead, captionsOf, headOf } from './captions/captions.server.ts'
import { changing } from './changing.server.ts'
import type { CompletionPolicy } from './in-video/ask.ts'
import { type DraftAsk, draftAsks } from './in-video/asks.server.ts'
import { askForRenditions, tryAgain } from './processing/asking.server.ts'
import { processingOf, type Told } from './processing/told.server.ts'
import type { Material } from './recording.ts'
import { type DraftSlides, draftSlidesOf } from './slides/slides.server.ts'

export interface DraftRecording {
  readonly mediaId: string | null
  readonly mime: string | null
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly name: string
  readonly posterMediaId: string | null
  readonly seconds: number | null
  readonly speaker: string
  readonly heldOn: string | null
  readonly chapters: readonly { readonly id: string; readonly seconds: number; readonly title: string }[]
  readonly captions: readonly CaptionDraft[]
  readonly materials: readonly Material[]
  readonly asks: readonly DraftAsk[]
  readonly completion: CompletionPolicy
  readonly processing: Told | null
  readonly slides: DraftSlides | null
}

/** A draft for the page that lists what it is made of. */
export type ShownRecording = Omit<DraftRecording, 'captions' | 'asks' | 'completion'> & {
  readonly captions: readonly CaptionHead[]
}

export const listed = ({ asks: _, completion: __, ...recording }: DraftRecording): ShownRecording => ({
  ...recording,
  captions: recording.captions.map(headOf),
})

export async function createRecording(
  db: Db,
  fields: { person: Person; title: string; language: Language },
  now: Date,
): Promise<string> {
  const workId = await createWork(db, { ...fields, kind: 'recording' }, now)
  await db.insertInto('recording').values({ workId }).execute()
  return workId
}

/** Recordings in a list, each with its opening picture for a cover. */
export async function withPosters(db: Db, works: readonly ListedWork[]): Promise<readonly ListedWork[]> {
  if (works.length === 0) return works
  const rows = await db
    .selectFrom('recording')
    .select(['workId', 'posterMediaId'])
    .where(
      'workId',
      'in',
      works.map(({ id }) => id),
    )
    .execute()
  const posters = new Map(rows.map(({ workId, posterMediaId }) => [workId, posterMediaId]))
  return works.map(work => ({ ...work, coverMediaId: posters.get(work.id) ?? null }))
}

/** A recording's draft. The caller has checked who may. */
export async function recordingOf(db: Db, workId: string): Promise<DraftRecording | null> {
  const row = await db
    .selectFrom('recording')
    .leftJoin('media', 'media.id', 'recording.mediaId')
    .select(['mediaId', 'posterMediaId', 'recording.seconds', 'speaker', 'heldOn'])
    .select(['completesAt', 'completionAsks'])
    .select(['media.mime', 'media.bytes', 'media.width', 'media.height', 'media.name'])
    .where('workId', '=', workId)
    .executeTakeFirst()
  if (!row) return null
  const { completesAt, completionAsks, ...shown } = row
  const [processing, slides, asks, chapters, captions, materials] = await Promise.all([
    processingOf(db, row.mediaId),
    draftSlidesOf(db, workId),
    draftAsks(db, workId),
    db
      .selectFrom('chapter')
      .select(['id', 'startsAt as seconds', 'title'])
      .where('workId', '=', workId)
      .orderBy('startsAt')
      .execute(),
    captionsOf(db, workId),
    db
      .selectFrom('material')
      .innerJoin('media', 'media.id', 'material.mediaId')
      .select(['mediaId', 'name', 'bytes'])
      .where('workId', '=', workId)
      .orderBy('addedAt')
      .orderBy('mediaId')
      .execute(),
  ])
  return {
    ...shown,
    bytes: row.bytes ?? 0,
    name: row.name ?? '',
    chapters,
    captions,
    materials,
    asks,
    completion: { share: completesAt / 100, asks: completionAsks },
    processing,
    slides,
  }
}

export async function setVideo(
  db: Db,
  person: Person,
  workId: string,
  media: Media,
  now: Date,
): Promise<boolean> {
  return changing(db, person, workId, now, async () => {
    await db
      .updateTable('recording')
      .set({ mediaId: media.id, seconds: media.seconds })
      .where('workId', '=', workId)
      .execute()
    await askForRenditions(db, media.id, now)
  })
}

/** Has the video made ready once more after that came to nothing. */
export async function prepareAgain(db: Db, person: Person, workId: string, now: Date): Promise<boolean> {
  if ((await lockWork(db, person, workId))?.kind !== 'recording') return false
  const row = await db
    .selectFrom('recording')
    .select('mediaId')
    .where('workId', '=', workId)
    .executeTakeFirst()
  return row?.mediaId ? tryAgain(db, row.mediaId, now) : false
}

export async function setPoster(
  db: Db,
  person: Person,
  workId: string,
  mediaId: string,
  now: Date,
): Promise<boolean> {
  return changing(db, person, workId, now, () =>
    db.updateTable('recording').set({ posterMediaId: mediaId }).where('workId', '=', workId).execute(),
  )
}

export interface Talk {
  readonly speaker: string
  readonly heldOn: string | null
  /** Given by hand where no program could tell it; otherwise left as it is. */
  readonly seconds: number | null
}

export async function saveTalk(
  db: Db,
  person: Person,
  workId: string,
  { seconds, ...talk }: Talk,
  now: Date,
): Promise<boolean> {
  return changing(db, person, workId, now, () =>
    db
      .updateTable('recording')
      .set({ ...talk, ...(seconds !== null && { seconds }) })
      .where('workId', '=', workId)
      .execute(),
  )
}

/** Adds a chapter; one that begins at the same moment gets the new title. */
export const putChapter = (
  db: Db,
  person: Person,
  workId: string,
  chapter: { seconds: number; title: string },
  now: Date,
) =>
  changing(db, person, workId, now, () =>
    db
      .insertInto('chapter')
      .values({ id: newId(), workId, startsAt: chapter.seconds, title: chapter.title })
      .onConflict(conflict => conflict.columns(['workId', 'startsAt']).doUpdateSet({ title: chapter.title }))
      .execute(),
  )

export type ChapterChanged = 'changed' | 'timeTaken' | 'absent'

/** Gives a chapter another title or moment, told in whole seconds; not one at which another begins. */
export async function changeChapter(
  db: Db,
  person: Person,
  workId: string,
  { id, seconds, title }: { id: string; seconds: number; title: string },
  now: Date,
): Promise<ChapterChanged> {
  if (!(await lockWork(db, person, workId))) return 'absent'
  const chapters = await db
    .selectFrom('chapter')
    .select(['id', 'startsAt'])
    .where('workId', '=', workId)
    .execute()
  const before = chapters.find(each => each.id === id)
  if (!before) return 'absent'
  const isAt = (each: { startsAt: number }) => Math.floor(each.startsAt) === seconds
  if (chapters.some(each => each !== before && isAt(each))) return 'timeTaken'
  const startsAt = isAt(before) ? before.startsAt : seconds
  await changing(db, person, workId, now, () =>
    db.updateTable('chapter').set({ startsAt, title }).where('id', '=', id).execute(),
  )
  return 'changed'
}

export const removeChapter = (db: Db, person: Person, workId: string, chapterId: string, now: Date) =>
  changing(db, person, workId, now, () =>
    db.deleteFrom('chapter').where('id', '=', chapterId).where('workId', '=', workId).execute(),
  )

export const addMaterial = (db: Db, person: Person, workId: string, mediaId: string, now: Date) =>
  changing(db, person, workId, now, () =>
    db
      .insertInto('material')
      .values({ workId, mediaId, addedAt: now })
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )

export const removeMaterial = (db: Db, person: Person, workId: string, mediaId: string, now: Date) =>
  changing(db, person, workId, now, () =>
    db.deleteFrom('material').where('workId', '=', workId).where('mediaId', '=', mediaId).execute(),
  )
