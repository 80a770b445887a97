import { sql } from 'kysely'
import { has, type Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { DocumentFacts, MediaFacts, RecordingFacts } from './blocks/block.ts'
import { type MediaKind, pictureWidths } from './media-kind.ts'
import type { Outline } from './outline.ts'
import { deadAmong } from './quality/link-checks.server.ts'

export interface StoredMedia {
  readonly id: string
  readonly kind: MediaKind
  readonly mime: string
  readonly digest: string
  readonly bytes: number
  readonly name: string
}

export interface Wish {
  readonly width?: number
  /** Whether AVIF is shown where it is going. */
  readonly avif?: boolean
}

/**
 * The file, when the person may see it: what they uploaded, what belongs to a draft they may open, what a publication shows
 * to everybody signed in. A course that was retired goes on for those who began it, and its files with it; a recording stops
 * for all. Of a picture `wish` picks the smallest rendering at least that wide, in the best format that is shown.
 */
export async function mediaFor(
  db: Db,
  person: Person,
  mediaId: string,
  wish: Wish = {},
): Promise<StoredMedia | null> {
  const media = await db
    .selectFrom('media')
    .select(['id', 'kind', 'mime', 'digest', 'bytes', 'name', 'uploadedBy'])
    .where('id', '=', mediaId)
    .executeTakeFirst()
  if (!media) return null
  if (media.uploadedBy !== person.id && !(await isShown(db, person, mediaId))) return null
  return media.kind === 'image' ? ((await rendering(db, media, wish)) ?? media) : media
}

async function isShown(db: Db, person: Person, mediaId: string): Promise<boolean> {
  const { shown } = await db
    .selectNoFrom(eb => [
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('publicationMedia')
              .innerJoin('publication', 'publication.id', 'publicationMedia.publicationId')
              .innerJoin('work', 'work.id', 'publication.workId')
              .select('mediaId')
              .where('mediaId', '=', mediaId)
              .where(eb =>
                eb.or([eb('publication.retiredAt', 'is', null), eb('work.kind', '<>', 'recording')]),
              ),
          ),
          eb.exists(
            eb
              .selectFrom('mediaUse')
              .leftJoin('workAuthor', join =>
                join
                  .onRef('workAuthor.workId', '=', 'mediaUse.workId')
                  .on('workAuthor.personId', '=', person.id),
              )
              .select('mediaUse.mediaId')
              .where('mediaUse.mediaId', '=', mediaId)
              .where(eb =>
                eb.or([eb('workAuthor.personId', 'is not', null), eb.lit(has(person, 'reviewer'))]),
              ),
          ),
        ])
        .as('shown'),
    ])
    .executeTakeFirstOrThrow()
  return Boolean(shown)
}

const rendering = (
  db: Db,
  media: StoredMedia,
  { width = pictureWidths.wide, avif = false }: Wish,
): Promise<StoredMedia | undefined> =>
  db
    .selectFrom('mediaVariant')
    .innerJoin('media', 'media.id', 'mediaVariant.mediaId')
    .select(['mediaVariant.mediaId as id', 'mediaVariant.mime', 'mediaVariant.digest', 'mediaVariant.bytes'])
    .where('mediaVariant.mediaId', '=', media.id)
    .where(eb =>
      eb.or([eb('mediaVariant.width', '>=', width), eb('mediaVariant.width', '=', eb.ref('media.width'))]),
    )
    .$if(!avif, query => query.where('mediaVariant.mime', '<>', 'image/avif'))
    .whereRef('mediaVariant.bytes', '<', 'media.bytes')
    .orderBy('mediaVariant.width')
    .orderBy('mediaVariant.bytes')
    .limit(1)
    .executeTakeFirst()
    .then(found => found && { ...media, ...found })

/** What pages need to know of media, by id; unknown ids are left out, and those that `workId`, if given, may not show. */
export async function mediaFacts(
  db: Db,
  ids: readonly string[],
  workId?: string,
): Promise<Readonly<Record<string, MediaFacts>>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('media')
    .leftJoin('mediaVariant', 'mediaVariant.mediaId', 'media.id')
    .select([
      'media.id',
      'media.bytes',
      'media.width',
      'media.height',
      'media.alt',
      'media.name',
      'media.mime',
      'media.seconds',
      'media.blur',
    ])
    .select(
      sql<
        number[]
      >`coalesce(array_agg(distinct media_variant.width) filter (where media_variant.width < media.width), '{}')`.as(
        'widths',
      ),
    )
    .where('media.id', 'in', ids.filter(isId))
    .$if(workId !== undefined, query =>
      query.where(eb =>
        eb.exists(
          eb
            .selectFrom('mediaUse')
            .select('mediaId')
            .whereRef('mediaId', '=', 'media.id')
            .where('workId', '=', workId ?? ''),
        ),
      ),
    )
    .groupBy('media.id')
    .execute()
  return Object.fromEntries(rows.map(row => [row.id, row]))
}

/** What pages need to know of published recordings, by work id. */
export async function recordingFacts(
  db: Db,
  workIds: readonly string[] | 'all',
): Promise<Readonly<Record<string, RecordingFacts>>> {
  if (workIds.length === 0) return {}
  const rows = await db
    .selectFrom('publication')
    .innerJoin('work', 'work.id', 'publication.workId')
    .distinctOn('publication.workId')
    .select(['publication.workId as id', 'publication.outline'])
    .where('work.kind', '=', 'recording')
    .where('publication.retiredAt', 'is', null)
    .$if(workIds !== 'all', query => query.where('work.id', 'in', [...workIds].filter(isId)))
    .orderBy('publication.workId')
    .orderBy('publication.number', 'desc')
    .execute()
  return Object.fromEntries(
    rows.map(row => [row.id, { id: row.id, ...shown(row.outline as unknown as Outline) }]),
  )
}

const shown = ({ title, seconds, bytes, coverMediaId }: Outline) => ({
  title,
  seconds: seconds ?? 0,
  bytes,
  posterMediaId: coverMediaId,
})

/** Everything a document shows, looked up at once; of a draft of `workId` only what may stand in it. */
export async function factsFor(
  db: Db,
  shown: { media: readonly string[]; recordings: readonly string[]; links?: readonly string[] },
  workId?: string,
): Promise<DocumentFacts> {
  const [media, recordings, deadLinks] = await Promise.all([
    mediaFacts(db, shown.media, workId),
    recordingFacts(db, shown.recordings),
    deadAmong(db, shown.links ?? []),
  ])
  return { media, recordings, deadLinks }
}

/** Remembers that a draft shows these files, as far as the person may see them. */
export async function noteUses(db: Db, person: Person, workId: string, ids: readonly string[]) {
  for (const id of ids.filter(isId)) {
    if (!(await mediaFor(db, person, id))) continue
    await db
      .insertInto('mediaUse')
      .values({ mediaId: id, workId })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}
