import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { removeMaterial as removePaper } from '../agenda/materials.server.ts'
import { removeMaterial } from '../recordings.server.ts'
import { keepPaper } from '../slides/offered.server.ts'
import { chooseSlides, draftSlidesOf } from '../slides/slides.server.ts'

/** What a speaker brought to show, in the order it came. */
export const slidesOf = (db: Db, speakerId: string) =>
  db
    .selectFrom('seminarMaterial')
    .select(['id', 'name', 'bytes'])
    .where('speakerId', '=', speakerId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

interface Begun {
  readonly workId: string
  readonly author: Person
}

/**
 * Gives the recording all papers of the seminar's speakers that it does not have yet; the first of them are its slides, unless it
 * has some.
 */
export async function slidesToRecording(db: Db, seminarId: string, { workId, author }: Begun, now: Date) {
  const slides = await db
    .selectFrom('seminarMaterial')
    .select(['name', 'mime', 'bytes', 'digest'])
    .where('seminarId', '=', seminarId)
    .where('speakerId', 'is not', null)
    .where('digest', 'not in', eb =>
      eb
        .selectFrom('material')
        .innerJoin('media', 'media.id', 'material.mediaId')
        .select('media.digest')
        .where('material.workId', '=', workId),
    )
    .orderBy('addedAt')
    .execute()
  let hasSlides = (await draftSlidesOf(db, workId)) !== null
  for (const paper of slides) {
    const mediaId = await keepPaper(db, author, workId, paper, now)
    if (!hasSlides && mediaId) hasSlides = await chooseSlides(db, author, workId, mediaId, now)
  }
}

/** Takes a speaker's own slides away again, from the seminar and from the recording that was begun. False for any others. */
export async function removeSlides(
  db: Db,
  of: { readonly seminarId: string; readonly speakerId: string; readonly id: string },
  begun: Begun | null,
  now: Date,
): Promise<boolean> {
  const own = await db
    .selectFrom('seminarMaterial')
    .select('digest')
    .where('id', '=', of.id)
    .where('speakerId', '=', of.speakerId)
    .executeTakeFirst()
  if (!own) return false
  await removePaper(db, of.seminarId, of.id)
  const copies = begun
    ? await db
        .selectFrom('material')
        .innerJoin('media', 'media.id', 'material.mediaId')
        .select('media.id')
        .where('material.workId', '=', begun.workId)
        .where('media.digest', '=', own.digest)
        .execute()
    : []
  for (const { id } of copies) if (begun) await removeMaterial(db, begun.author, begun.workId, id, now)
  return true
}
