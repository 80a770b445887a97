import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { soon } from '#app/web/jobs.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { type DeckState, type FailedFor, patience, type RefusedFor, type Slide } from './deck.ts'

/** A deck that one run works on, as long as it says so again and again. */
export interface Claim {
  readonly mediaId: string
  readonly digest: string
  readonly holder: string
  /** How many of its pages are drawn. */
  readonly drawn: number
}

/** Seconds that a claim holds without a word, by the clock of the database: longer than a page may take. */
const lease = sql<Date>`clock_timestamp() + make_interval(secs => 60)`
const isFree = sql<boolean>`held_until is null or held_until <= clock_timestamp()`

/** Called for each recording that shows slides once they are drawn, in the same transaction; listed by `app/registries.ts`. */
export const onDrawn: ((db: Db, of: { readonly workId: string }) => Promise<unknown>)[] = []

/** Asks for pictures of a PDF, once; what came to nothing for a reason that may pass is tried again. */
export async function askForSlides(db: Db, mediaId: string, now: Date): Promise<void> {
  await db
    .insertInto('deck')
    .values({ mediaId, askedAt: now })
    .onConflict(conflict =>
      conflict
        .column('mediaId')
        .doUpdateSet({ state: 'waiting', reason: null, attempts: 0, askedAt: now })
        .where('deck.state', '=', 'failed'),
    )
    .execute()
}

export const drawSoon = () => soon('draw-slides')

/** Takes up what waits longest, or was left behind; what ended whoever opened it too often is given up. */
export const claim = (): Promise<Claim | null> =>
  inTransaction(async trx => {
    for (;;) {
      const row = await trx
        .selectFrom('deck')
        .innerJoin('media', 'media.id', 'deck.mediaId')
        .select(['mediaId', 'media.digest', 'attempts'])
        .select(eb =>
          eb
            .selectFrom('slide')
            .select(({ fn }) => fn.countAll<number>().as('drawn'))
            .whereRef('slide.mediaId', '=', 'deck.mediaId')
            .as('drawn'),
        )
        .where('state', '=', 'waiting')
        .where(isFree)
        .orderBy('askedAt')
        .orderBy('mediaId')
        .limit(1)
        .forUpdate('deck')
        .skipLocked()
        .executeTakeFirst()
      if (!row) return null
      const { mediaId, digest, attempts, drawn } = row
      if (attempts >= patience) {
        await end(trx, mediaId, { state: 'failed', reason: 'interrupted' })
        continue
      }
      const holder = newId()
      await trx
        .updateTable('deck')
        .set({ attempts: attempts + 1, holder, heldUntil: lease })
        .where('mediaId', '=', mediaId)
        .execute()
      return { mediaId, digest, holder, drawn: Number(drawn) }
    }
  })

export interface Drawn extends Slide {
  readonly smallDigest: string
  readonly largeDigest: string
  readonly look: Buffer
}

/** Keeps what is done of a deck, and that its run goes on; false once another took it over. */
export const keep = (
  { mediaId, holder }: Pick<Claim, 'mediaId' | 'holder'>,
  { pages, slide }: { pages: number; slide?: Drawn },
): Promise<boolean> =>
  inTransaction(async trx => {
    const { numUpdatedRows } = await trx
      .updateTable('deck')
      .set({ pages, heldUntil: lease, ...(slide && { attempts: 1 }) })
      .where('mediaId', '=', mediaId)
      .where('holder', '=', holder)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    if (slide)
      await trx
        .insertInto('slide')
        .values({ mediaId, ...slide })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    return true
  })

interface Ending {
  readonly state: DeckState
  readonly reason?: RefusedFor | FailedFor
}

/** Ends the work on a deck, or lets it wait for another run; of a run that was overtaken nothing is told. */
export async function settle({ mediaId, holder }: Claim, ending: Ending): Promise<void> {
  await inTransaction(async trx => {
    const works = ending.state === 'ready' ? await heldWorks(trx, mediaId) : []
    const own = await trx
      .selectFrom('deck')
      .select('mediaId')
      .where('mediaId', '=', mediaId)
      .where('holder', '=', holder)
      .forUpdate()
      .executeTakeFirst()
    if (!own) return
    await end(trx, mediaId, ending)
    for (const workId of works) for (const tell of onDrawn) await tell(trx, { workId })
  })
}

/**
 * Recordings that show these slides to learners, or are about to: held, so that whoever publishes one meanwhile waits, and its
 * slides' words are found however the two come together.
 */
async function heldWorks(db: Db, mediaId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('work')
    .select('id')
    .where(eb =>
      eb.or([
        eb('id', 'in', eb.selectFrom('recording').select('workId').where('slidesMediaId', '=', mediaId)),
        eb(
          'id',
          'in',
          eb
            .selectFrom('publication')
            .select('workId')
            .where('retiredAt', 'is', null)
            .where(sql<boolean>`outline -> 'facet' -> 'slides' ->> 'mediaId' = ${mediaId}`),
        ),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

const end = (db: Db, mediaId: string, { state, reason }: Ending) =>
  db
    .updateTable('deck')
    .set({ state, reason: reason ?? null, holder: null, heldUntil: null })
    .where('mediaId', '=', mediaId)
    .execute()
