import { type Selectable, sql, type Updateable } from 'kysely'
import { newId } from '#app/web/id.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import type { Processing as Row } from '#db/schema.ts'
import { removeUnneeded, takeAway } from './kept-files.server.ts'
import type { Plan } from './probe.ts'
import { move, type ProcessingEvent, type Standing, type Step } from './processing-machine.ts'
import type { Made } from './steps.server.ts'

/** A processing that one run works on, as long as it says so again and again. */
export interface Claim {
  readonly mediaId: string
  readonly holder: string
  readonly digest: string
  readonly mime: string
  readonly bytes: number
  readonly plan: Plan | null
  readonly share: number
  readonly standing: Standing
}

/** Seconds that a claim holds without a word, by the clock of the database, which no demo moves. */
const lease = 20

const leased = sql<Date>`clock_timestamp() + make_interval(secs => ${lease})`
const isHeld = sql<boolean>`held_until > clock_timestamp()`

const columns = ['state', 'reason', 'attempts', 'plan', 'made'] as const

export const standingOf = (row: Pick<Selectable<Row>, (typeof columns)[number]>): Standing => ({
  state: row.state,
  reason: row.reason as Standing['reason'],
  attempts: row.attempts,
  steps: (row.plan as unknown as Plan | null)?.steps ?? [],
  made: row.made as Step[],
})

/** Takes up what waits longest, or was left behind; null when there is nothing, or as many as may are held. */
export const claim = (atOnce: number, now: Date): Promise<Claim | null> =>
  inTransaction(async trx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('processing', 0))`.execute(trx)
    const { held } = await trx
      .selectFrom('processing')
      .select(eb => eb.fn.countAll<number>().as('held'))
      .where(isHeld)
      .executeTakeFirstOrThrow()
    if (held >= atOnce) return null
    for (;;) {
      const row = await next(trx)
      if (!row) return null
      const standing = move(standingOf(row), { type: 'taken' })
      const holder = newId()
      await write(trx, row.mediaId, standing, now)
      if (standing.state === 'failed') continue
      await hold(trx, row.mediaId, holder)
      const { mediaId, digest, mime, bytes, share } = row
      return {
        mediaId,
        holder,
        digest,
        mime,
        bytes,
        share,
        plan: row.plan as unknown as Plan | null,
        standing,
      }
    }
  })

/** What a recording or a publication shows, and nobody works on. */
const next = (db: Db) =>
  db
    .selectFrom('processing')
    .innerJoin('media', 'media.id', 'processing.mediaId')
    .select(columns)
    .select(['mediaId', 'media.digest', 'media.mime', 'media.bytes', 'share'])
    .where('state', 'in', ['queued', 'probing', 'making'])
    .where(eb => eb.or([eb('heldUntil', 'is', null), eb.not(isHeld)]))
    .where(eb =>
      eb.or([
        eb.exists(eb.selectFrom('recording').select('workId').whereRef('recording.mediaId', '=', 'media.id')),
        eb.exists(
          eb
            .selectFrom('publicationMedia')
            .select('mediaId')
            .whereRef('publicationMedia.mediaId', '=', 'media.id'),
        ),
      ]),
    )
    .orderBy('askedAt')
    .orderBy('mediaId')
    .limit(1)
    .forUpdate('processing')
    .executeTakeFirst()

type Columns = Updateable<Row>

const write = (db: Db, mediaId: string, standing: Standing, now: Date, more: Columns = {}) => {
  const { state, reason, attempts, made } = standing
  return db
    .updateTable('processing')
    .set({ state, reason, attempts, made: [...made], changedAt: now, holder: null, heldUntil: null, ...more })
    .where('mediaId', '=', mediaId)
    .execute()
}

const hold = (db: Db, mediaId: string, holder: string) =>
  db.updateTable('processing').set({ holder, heldUntil: leased }).where('mediaId', '=', mediaId).execute()

/** Says that the work goes on, and how far it is; false once another took it over. */
export async function report(db: Db, { mediaId, holder }: Claim, share: number, secondsLeft: number | null) {
  const { numUpdatedRows } = await db
    .updateTable('processing')
    .set({ share: Math.round(share * 10_000) / 10_000, secondsLeft, heldUntil: leased })
    .where('mediaId', '=', mediaId)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

interface Outcome {
  /** Absent when the step was cut off: it is begun again, and counts as begun. */
  readonly event?: ProcessingEvent
  readonly plan?: Plan
  readonly made?: readonly Made[]
}

/**
 * Writes what came of a step, with its renditions in the place of those made before, all or nothing; null once another took it
 * over.
 */
export async function settle(claimed: Claim, outcome: Outcome, now: Date): Promise<Standing | null> {
  const { standing, former } = await settled(claimed, outcome, now)
  await removeUnneeded(former, now)
  return standing
}

const settled = (
  { mediaId, holder }: Claim,
  { event, plan, made = [] }: Outcome,
  now: Date,
): Promise<{ readonly standing: Standing | null; readonly former: readonly string[] }> =>
  inTransaction(async trx => {
    const row = await trx
      .selectFrom('processing')
      .select(columns)
      .where('mediaId', '=', mediaId)
      .where('holder', '=', holder)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return { standing: null, former: [] }
    const standing = event ? move(standingOf(row), event) : standingOf(row)
    const goesOn = event?.type === 'probed' || event?.type === 'made'
    const former = await takeAway(
      trx,
      mediaId,
      made.map(({ name }) => name),
    )
    if (made.length > 0)
      await trx
        .insertInto('rendition')
        .values(
          made.map(({ playlist, ...each }) => ({
            ...each,
            ...{ id: newId(), mediaId, madeAt: now, playlist: JSON.stringify(playlist) },
          })),
        )
        .execute()
    await write(trx, mediaId, standing, now, {
      ...(plan && { plan: JSON.stringify(plan) }),
      ...(standing.state === 'ready' && { share: 1, secondsLeft: null }),
    })
    if (goesOn && standing.state !== 'ready') await hold(trx, mediaId, holder)
    return { standing, former }
  })
