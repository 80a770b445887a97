import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import type { HeardWord } from './heard-words.ts'
import type { Span } from './pieces.ts'
import { afterFault, type TranscriptionFault } from './transcription.ts'

/** A recording that one run listens to, as long as it says so again and again. */
export interface Listening {
  readonly workId: string
  readonly language: Language
  readonly mediaId: string
  readonly askedBy: string | null
  readonly holder: string
  readonly pieces: readonly Span[] | null
  readonly heard: number
}

/** Seconds that a claim holds without a word, by the clock of the database, which no demo moves. */
const lease = 20
const leased = sql<Date>`clock_timestamp() + make_interval(secs => ${lease})`
const isFree = sql<boolean>`(held_until is null or held_until <= clock_timestamp())`

/** Takes up what waits longest; null when nothing does, or another is listened to. */
export const claimListening = (now: Date): Promise<Listening | null> =>
  inTransaction(async trx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('transcription', 0))`.execute(trx)
    const rows = await trx
      .selectFrom('transcription')
      .select(['workId', 'language', 'mediaId', 'askedBy', 'pieces', 'heard', 'notBefore'])
      .select(isFree.as('isFree'))
      .where('state', '=', 'waiting')
      .orderBy('askedAt')
      .execute()
    if (rows.some(row => !row.isFree)) return null
    const row = rows.find(({ notBefore }) => notBefore <= now)
    if (!row) return null
    const holder = newId()
    const { workId, language, mediaId, askedBy, heard } = row
    await trx
      .updateTable('transcription')
      .set({ holder, heldUntil: leased })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .execute()
    return {
      workId,
      language,
      mediaId,
      askedBy,
      holder,
      heard,
      pieces: row.pieces as unknown as Span[] | null,
    }
  })

/** The row that this run holds. */
const isHeld = ({ workId, language, holder }: Listening) =>
  sql<boolean>`work_id = ${workId} and language = ${language} and holder = ${holder}`

/** Says that the work goes on; false once another took it over or it was called off. */
export async function stillListening(db: Db, listening: Listening): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('transcription')
    .set({ heldUntil: leased })
    .where(isHeld(listening))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const planPieces = (db: Db, listening: Listening, pieces: readonly Span[]) =>
  db
    .updateTable('transcription')
    .set({ pieces: JSON.stringify(pieces) })
    .where(isHeld(listening))
    .execute()

/** Counts a try of the piece under way, before it is made: what brings down the house is not tried for ever. */
export async function beginPiece(db: Db, listening: Listening): Promise<number | null> {
  const row = await db
    .updateTable('transcription')
    .set(eb => ({ attempts: eb('attempts', '+', 1) }))
    .returning('attempts')
    .where(isHeld(listening))
    .executeTakeFirst()
  return row?.attempts ?? null
}

/** Keeps what was heard of a piece, once; false once another took it over. */
export const keepPiece = (
  listening: Listening,
  number: number,
  words: readonly HeardWord[],
): Promise<boolean> =>
  inTransaction(async trx => {
    const { numUpdatedRows } = await trx
      .updateTable('transcription')
      .set({ heard: number + 1, attempts: 0 })
      .where('heard', '=', number)
      .where(isHeld(listening))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const { workId, language } = listening
    await trx
      .insertInto('transcriptionPiece')
      .values({ workId, language, number, words: JSON.stringify(words) })
      .execute()
    return true
  })

/** Lets it go after a fault: until later where that may pass, for good otherwise. */
export async function letGo(
  db: Db,
  listening: Listening,
  { fault, mayPass, attempts }: { fault: TranscriptionFault; mayPass: boolean; attempts: number },
  now: Date,
): Promise<void> {
  const wait = mayPass ? afterFault(attempts) : 'end'
  await db
    .updateTable('transcription')
    .set({
      ...{ holder: null, heldUntil: null },
      ...(wait === 'end'
        ? { state: 'failed', reason: fault, attempts: 0 }
        : { notBefore: new Date(now.getTime() + wait) }),
    })
    .where(isHeld(listening))
    .execute()
}

/** Told to stop in the middle of a piece: that try does not count. */
export const release = (db: Db, listening: Listening) =>
  db
    .updateTable('transcription')
    .set(eb => ({ holder: null, heldUntil: null, attempts: sql`greatest(0, ${eb.ref('attempts')} - 1)` }))
    .where(isHeld(listening))
    .execute()
