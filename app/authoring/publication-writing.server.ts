import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Doc, mediaIn } from './document.ts'
import type { Frozen } from './freeze.ts'
import { writeTranslations } from './translation/published.server.ts'

export interface Writing {
  readonly id: string
  readonly workId: string
  readonly number: number
  readonly wordingOnly: boolean
  readonly digest: string
  readonly frost: Frozen
  readonly by: string
  readonly at: Date
}

/** Writes down what learners will read; it never changes afterwards. */
export async function writePublication(
  db: Db,
  { id, workId, number, wordingOnly, digest, frost, by, at }: Writing,
) {
  await db
    .insertInto('publication')
    .values({
      id,
      workId,
      number,
      wordingOnly,
      digest,
      outline: JSON.stringify(frost.outline),
      publishedAt: at,
      publishedBy: by,
    })
    .execute()
  if (frost.parts.length === 0) return
  await db
    .insertInto('publicationPart')
    .values(
      frost.parts.map(({ id: partId, body, ...part }, position) => ({
        publicationId: id,
        partId,
        ...part,
        body: JSON.stringify(body),
        position,
      })),
    )
    .execute()
  await writeTranslations(db, id, frost.translations)
}

/** Opens to everybody signed in the files that this publication shows, as far as they belong to the work. */
export async function writeMedia(
  db: Db,
  {
    id,
    workId,
    frost,
    facetMedia,
  }: { id: string; workId: string; frost: Frozen; facetMedia: readonly string[] },
) {
  const lessons = frost.parts.filter(part => part.kind === 'lesson').map(part => part.body as Doc)
  const cover = frost.outline.coverMediaId
  const shown = [...lessons.flatMap(mediaIn), ...facetMedia, ...(cover ? [cover] : [])]
  if (shown.length === 0) return
  await db
    .insertInto('publicationMedia')
    .columns(['publicationId', 'mediaId'])
    .expression(eb =>
      eb
        .selectFrom('mediaUse')
        .select([eb.val(id).as('publicationId'), 'mediaId'])
        .where('workId', '=', workId)
        .where('mediaId', 'in', [...new Set(shown)]),
    )
    .execute()
}

/** Writes down an earlier publication again under a new number; whose text and files are then as they were. */
export async function repeatPublication(
  db: Db,
  { id, earlierId, number, by, at }: { id: string; earlierId: string; number: number; by: string; at: Date },
) {
  await sql`
    insert into publication (id, work_id, number, outline, digest, published_at, published_by, restores)
    select ${id}, work_id, ${number}, outline, digest, ${at}, ${by}, number
    from publication where id = ${earlierId}`.execute(db)
  await sql`
    insert into publication_part (publication_id, part_id, kind, title, body, minutes, bytes, position)
    select ${id}, part_id, kind, title, body, minutes, bytes, position
    from publication_part where publication_id = ${earlierId}`.execute(db)
  await sql`
    insert into publication_translation (publication_id, part_id, language, title, body, untranslated)
    select ${id}, part_id, language, title, body, untranslated
    from publication_translation where publication_id = ${earlierId}`.execute(db)
  await sql`
    insert into publication_media (publication_id, media_id)
    select ${id}, media_id from publication_media where publication_id = ${earlierId}`.execute(db)
}
