import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { changing } from '../changing.server.ts'
import type { Film } from '../processing/film.ts'
import type { DeckState, FailedFor, RefusedFor, Slide } from './deck.ts'
import { askForSlides } from './decks.server.ts'
import { matchOf } from './matching.server.ts'
import type { Showing, SlidesFacet } from './showings.ts'

/** A recording's slides on their way to its learners, for whoever shares it. */
export interface DraftSlides {
  readonly mediaId: string
  readonly state: DeckState
  readonly reason: RefusedFor | FailedFor | null
  /** Null while nobody looked. */
  readonly pages: number | null
  readonly drawn: number
  readonly showings: readonly Showing[]
}

export async function draftSlidesOf(db: Db, workId: string): Promise<DraftSlides | null> {
  const row = await db
    .selectFrom('recording')
    .innerJoin('deck', 'deck.mediaId', 'recording.slidesMediaId')
    .select(['deck.mediaId', 'state', 'reason', 'pages'])
    .select(eb =>
      eb
        .selectFrom('slide')
        .select(({ fn }) => fn.countAll<number>().as('drawn'))
        .whereRef('slide.mediaId', '=', 'deck.mediaId')
        .as('drawn'),
    )
    .where('workId', '=', workId)
    .executeTakeFirst()
  if (!row) return null
  const { reason, drawn, ...told } = row
  const showings = await showingsOf(db, workId)
  return { ...told, reason: reason as DraftSlides['reason'], drawn: Number(drawn), showings }
}

const showingsOf = (db: Db, workId: string): Promise<readonly Showing[]> =>
  db
    .selectFrom('slideTime')
    .select(['startsAt as seconds', 'number'])
    .where('workId', '=', workId)
    .orderBy('startsAt')
    .execute()

/** What is published of them, once they have times; the pictures reach learners when they are drawn. */
export function slidesFacet(slides: DraftSlides | null): SlidesFacet | null {
  if (!slides || slides.state === 'refused' || slides.showings.length === 0) return null
  const { mediaId, pages, showings } = slides
  return { mediaId, showings: showings.filter(({ number }) => number <= (pages ?? number)) }
}

/** The pages of a deck that is drawn, in order; none while it is not. */
export const slidesOf = (db: Db, mediaId: string): Promise<readonly Slide[]> =>
  db
    .selectFrom('slide')
    .innerJoin('deck', 'deck.mediaId', 'slide.mediaId')
    .select(['number', 'title', 'text', 'width', 'height', 'smallBytes', 'largeBytes'])
    .where('slide.mediaId', '=', mediaId)
    .where('deck.state', '=', 'ready')
    .orderBy('number')
    .execute()

/** What a player needs of slides, with the address of their pictures. */
export interface ShownSlides {
  /** Where the pictures stand, without a slash at the end. */
  readonly base: string
  readonly slides: readonly Slide[]
  readonly showings: readonly Showing[]
}

export async function shownSlides(
  db: Db,
  facet: SlidesFacet | null | undefined,
  base: string,
): Promise<ShownSlides | null> {
  if (!facet) return null
  const slides = await slidesOf(db, facet.mediaId)
  const showings = facet.showings.filter(({ number }) => number <= slides.length)
  return showings.length > 0 ? { base: `${base}/slides/${facet.mediaId}`, slides, showings } : null
}

/** A film with what listening to it beside its slides weighs. */
export function withSlides(film: Film | null, shown: ShownSlides | null): Film | null {
  if (!film || !shown) return film
  const numbers = new Set(shown.showings.map(({ number }) => number))
  const bytes = shown.slides.filter(({ number }) => numbers.has(number)).map(({ smallBytes }) => smallBytes)
  return { ...film, slideBytes: bytes.reduce((sum, each) => sum + each, 0) }
}

/** Makes one of a recording's papers its slides. Times that were given stay, since a corrected file mostly has the same pages. */
export const chooseSlides = (db: Db, person: Person, workId: string, mediaId: string, now: Date) =>
  changing(db, person, workId, now, async () => {
    const isThere = await db
      .selectFrom('material')
      .innerJoin('media', 'media.id', 'material.mediaId')
      .select('mediaId')
      .where('workId', '=', workId)
      .where('mediaId', '=', mediaId)
      .where('mime', '=', 'application/pdf')
      .executeTakeFirst()
    if (!isThere) return
    await askForSlides(db, mediaId, now)
    await point(db, workId, mediaId)
  })

/** Takes the slides from beside the recording; the paper and the times stay. */
export const removeSlides = (db: Db, person: Person, workId: string, now: Date) =>
  changing(db, person, workId, now, () => point(db, workId, null))

const point = (db: Db, workId: string, slidesMediaId: string | null) =>
  db
    .updateTable('recording')
    .set(eb => ({ slidesMediaId, slidesRevision: eb('slidesRevision', '+', 1) }))
    .where('workId', '=', workId)
    .where('slidesMediaId', 'is distinct from', slidesMediaId)
    .execute()

/** Tries once more to draw what came to nothing. */
export const drawAgain = (db: Db, person: Person, workId: string, now: Date) =>
  changing(db, person, workId, now, async () => {
    const slides = await draftSlidesOf(db, workId)
    if (slides) await askForSlides(db, slides.mediaId, now)
  })

export type TimesSaved = 'saved' | 'changedMeanwhile' | 'absent'

/** Gives the slides these times, unless somebody changed them since `revision`. */
export async function saveTimes(
  db: Db,
  person: Person,
  workId: string,
  { revision, showings }: { revision: number; showings: readonly Showing[] },
  now: Date,
): Promise<TimesSaved> {
  let isStale = false
  const changed = await changing(db, person, workId, now, async () => {
    const { numUpdatedRows } = await db
      .updateTable('recording')
      .set({ slidesRevision: revision + 1 })
      .where('workId', '=', workId)
      .where('slidesRevision', '=', revision)
      .executeTakeFirst()
    isStale = numUpdatedRows === 0n
    if (isStale) return
    await db.deleteFrom('slideTime').where('workId', '=', workId).execute()
    if (showings.length > 0)
      await db
        .insertInto('slideTime')
        .values(showings.map(({ seconds, number }) => ({ workId, startsAt: seconds, number })))
        .execute()
  })
  if (!changed) return 'absent'
  return isStale ? 'changedMeanwhile' : 'saved'
}

/** Times as they were found in the video, and how often times were changed so far. */
export async function timesOf(db: Db, workId: string) {
  const row = await db
    .selectFrom('recording')
    .select(['mediaId', 'slidesMediaId', 'slidesRevision as revision'])
    .where('workId', '=', workId)
    .executeTakeFirstOrThrow()
  const { mediaId, slidesMediaId, revision } = row
  const suggested = mediaId && slidesMediaId ? await matchOf(db, mediaId, slidesMediaId) : null
  return { revision, suggested }
}
