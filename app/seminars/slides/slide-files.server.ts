import { sql } from 'kysely'
import { mediaResponse } from '#app/authoring/media-response.server.ts'
import { workFor } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { publicationToWatch } from '../seminar-page.server.ts'
import type { SlidesFacet } from './showings.ts'

const slidesIn = (facet: unknown) => (facet as { slides?: SlidesFacet }).slides

/** Whether learners may see these slides, since the work shows them now. */
export async function mayWatchSlides(db: Db, workId: string, mediaId: string): Promise<boolean> {
  const publication = await publicationToWatch(db, workId)
  if (!publication) return false
  return (
    slidesIn(publication.outline.facet)?.mediaId === mediaId ||
    (await isPublished(db, workId, mediaId, 'offered'))
  )
}

/** Whether who writes or reviews a recording may see these slides of its draft or of what it published. */
export async function maySeeSlides(
  db: Db,
  person: Person,
  workId: string,
  mediaId: string,
): Promise<boolean> {
  if (!(await workFor(db, person, workId, 'recording'))) return false
  const drafted = await db
    .selectFrom('recording')
    .select('workId')
    .where('workId', '=', workId)
    .where('slidesMediaId', '=', mediaId)
    .executeTakeFirst()
  return drafted !== undefined || (await isPublished(db, workId, mediaId, 'ever'))
}

const isPublished = async (db: Db, workId: string, mediaId: string, when: 'offered' | 'ever') =>
  (await db
    .selectFrom('publication')
    .select('id')
    .where('workId', '=', workId)
    .$if(when === 'offered', query => query.where('retiredAt', 'is', null))
    .where(sql<boolean>`outline -> 'facet' -> 'slides' ->> 'mediaId' = ${mediaId}`)
    .limit(1)
    .executeTakeFirst()) !== undefined

/**
 * The picture of a slide for who may see it, `3-small.webp` or `3-large.webp`; null when there is none. Who took it once asks
 * again each time whether they still may.
 */
export async function slideFile(
  db: Db,
  request: Request,
  mediaId: string,
  file: string,
): Promise<Response | null> {
  const [, number = '', size] = /^(\d{1,4})-(small|large)\.webp$/.exec(file) ?? []
  if (!size) return null
  const slide = await db
    .selectFrom('slide')
    .select(['smallDigest', 'smallBytes', 'largeDigest', 'largeBytes'])
    .where('mediaId', '=', mediaId)
    .where('number', '=', Number(number))
    .executeTakeFirst()
  if (!slide) return null
  const [digest, bytes] =
    size === 'small' ? [slide.smallDigest, slide.smallBytes] : [slide.largeDigest, slide.largeBytes]
  const stored = { id: mediaId, kind: 'image', mime: 'image/webp', name: file, digest, bytes } as const
  const answer = mediaResponse(request, stored)
  answer.headers.set('Cache-Control', 'private, no-cache')
  return answer
}
