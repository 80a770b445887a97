import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { hasPrograms } from '../processing/programs.server.ts'
import { putCaptions } from './caption-rows.server.ts'
import { writeCaptions } from './captions.ts'
import { glossaryOf } from './glossary.server.ts'
import { spelledAll } from './glossary.ts'
import { type HeardWord, wordsHeard } from './heard-words.ts'
import { linesOf } from './lines-heard.ts'
import { piecesOf, type Span } from './pieces.ts'
import { cutPiece, keepSilences, listenForSilence, silencesOf, soundOf } from './sound.server.ts'
import { endpointOfHouse, type TranscriptionEndpoint, transcribe } from './transcriber.server.ts'
import type { TranscriptionFault } from './transcription.ts'
import {
  beginPiece,
  claimListening,
  keepPiece,
  type Listening,
  letGo,
  planPieces,
  release,
  stillListening,
} from './transcription-claims.server.ts'

export interface Surroundings {
  readonly signal?: AbortSignal
  /** Milliseconds until an answer is no longer waited for. */
  readonly patience?: number
  readonly endpoint?: TranscriptionEndpoint
}

/** Has a machine listen to recordings for which someone asked. */
export const transcribeRecordings = defineJob({
  name: 'transcribe-recordings',
  cron: '* * * * *',
  lasts: true,
  run: (db, now, signal) => transcribeWaiting(db, now, signal ? { signal } : {}),
})

/** Listens to what waits, one after the other, until nothing does or it is told to stop. */
export async function transcribeWaiting(db: Db, now: Date, surroundings: Surroundings = {}): Promise<number> {
  for (let done = 0; ; done += 1) {
    const endpoint = surroundings.endpoint ?? endpointOfHouse()
    if (!endpoint || surroundings.signal?.aborted) return done
    const listening = await claimListening(now)
    if (!listening) return done
    await listen(db, listening, { ...surroundings, endpoint }, now)
  }
}

/** Thrown where listening comes to nothing, for now or for good. */
class Unheard extends Error {
  constructor(
    readonly fault: TranscriptionFault,
    readonly mayPass = false,
    readonly attempts = 0,
  ) {
    super(fault)
  }
}

/** Thrown when another run took it over, or it was called off. */
class Lost extends Error {}

async function listen(
  db: Db,
  listening: Listening,
  surroundings: Surroundings & Pick<Working, 'endpoint'>,
  now: Date,
) {
  const all = resolve(settings().BINA_DATA, 'listening')
  const folder = join(all, listening.holder)
  const lost = new AbortController()
  const signal = AbortSignal.any([lost.signal, ...(surroundings.signal ? [surroundings.signal] : [])])
  const pulse = setInterval(() => {
    stillListening(db, listening)
      .then(isOurs => isOurs || lost.abort())
      .catch(fault => log.warn({ fault: String(fault) }, 'listening not said'))
  }, 2000)
  try {
    // One listens at a time: what else lies here was left by a run that ended.
    await rm(all, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await hearAll(db, listening, { ...surroundings, signal, folder }, now)
  } catch (thrown) {
    if (thrown instanceof Lost || lost.signal.aborted) return
    if (surroundings.signal?.aborted) return void (await release(db, listening))
    const { fault, mayPass, attempts } = thrown instanceof Unheard ? thrown : new Unheard('noSound')
    log.warn({ workId: listening.workId, fault, said: String(thrown) }, 'recording not heard')
    await letGo(db, listening, { fault, mayPass, attempts }, now)
  } finally {
    clearInterval(pulse)
    await rm(folder, { recursive: true, force: true })
  }
}

interface Working extends Surroundings {
  readonly signal: AbortSignal
  readonly endpoint: TranscriptionEndpoint
  readonly folder: string
}

async function hearAll(db: Db, listening: Listening, working: Working, now: Date) {
  const seconds = await lengthOf(db, listening)
  if (!(await hasPrograms())) throw new Unheard('noProgram')
  const sound = await soundOf(db, listening.mediaId)
  if (!sound || !(await storage.has(sound.digest))) throw new Unheard('noSound')
  await storage.asFile(sound.digest, async path => {
    const pieces = listening.pieces ?? (await plan(db, listening, { path, ...sound }, seconds, working))
    for (const [number, span] of pieces.entries())
      if (number >= listening.heard) await hear(db, listening, { path, ...sound }, { number, span }, working)
  })
  await finish(listening, now)
}

/** How long the video is, which is still the recording's. */
async function lengthOf(db: Db, { workId, mediaId }: Listening): Promise<number> {
  const row = await db
    .selectFrom('recording')
    .select(['mediaId', 'seconds'])
    .where('workId', '=', workId)
    .executeTakeFirst()
  if (row?.mediaId !== mediaId) throw new Unheard('otherVideo')
  if (!row.seconds) throw new Unheard('noSound')
  return row.seconds
}

interface File {
  readonly path: string
  readonly mime: string
}

async function plan(
  db: Db,
  listening: Listening,
  { path, mime }: File,
  seconds: number,
  { signal }: Working,
) {
  const { mediaId } = listening
  const silences = (await silencesOf(db, mediaId)) ?? (await listenForSilence(path, mime, signal))
  signal.throwIfAborted()
  if (!silences) throw new Unheard('noSound')
  await keepSilences(db, mediaId, silences)
  const pieces = piecesOf(seconds, silences)
  await planPieces(db, listening, pieces)
  return pieces
}

async function hear(
  db: Db,
  listening: Listening,
  { path, mime }: File,
  { number, span }: { number: number; span: Span },
  { signal, folder, endpoint, patience = 60_000 + (span[1] - span[0]) * 10_000 }: Working,
) {
  const attempts = await beginPiece(db, listening)
  if (attempts === null) throw new Lost()
  const out = join(folder, `${number}.wav`)
  const cut = await cutPiece(path, mime, span, out, signal)
  signal.throwIfAborted()
  if (!cut.ok) throw new Unheard('noSound')
  const sent = await transcribe(endpoint, { path: out, language: listening.language, signal, patience })
  await rm(out, { force: true })
  if (!sent.ok) throw new Unheard(sent.fault, sent.mayPass, attempts)
  if (!(await keepPiece(listening, number, wordsHeard(sent.answer, span)))) throw new Lost()
}

/** Makes captions of all that was heard, where nobody has given any meanwhile. */
async function finish({ workId, language, askedBy, holder, mediaId }: Listening, now: Date) {
  await inTransaction(async trx => {
    await trx.selectFrom('work').select('id').where('id', '=', workId).forUpdate().execute()
    const taken = await trx
      .updateTable('transcription')
      .set({ state: 'done', holder: null, heldUntil: null })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .where('holder', '=', holder)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) throw new Lost()
    if (await hasCaptions(trx, workId, language)) throw new Unheard('captionsThere')
    const rows = await trx
      .selectFrom('transcriptionPiece')
      .select('words')
      .where('workId', '=', workId)
      .where('language', '=', language)
      .orderBy('number')
      .execute()
    const words = rows.flatMap(row => row.words as unknown as readonly HeardWord[])
    if (words.length === 0) throw new Unheard('nothingHeard')
    const cues = spelledAll(linesOf(words, newId), await glossaryOf(trx, language))
    const personId = askedBy ?? (await uploaderOf(trx, mediaId))
    const about = { name: `${language}.vtt`, workId, personId }
    const { id } = await remember(trx, about, await takeCaptions(writeCaptions(cues)), now)
    await putCaptions(trx, workId, { language, mediaId: id, cues, origin: 'machine', by: askedBy }, now)
    await trx.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
    await trx
      .deleteFrom('transcriptionPiece')
      .where('workId', '=', workId)
      .where('language', '=', language)
      .execute()
  })
}

const hasCaptions = async (db: Db, workId: string, language: Listening['language']) =>
  (await db
    .selectFrom('caption')
    .select('workId')
    .where('workId', '=', workId)
    .where('language', '=', language)
    .executeTakeFirst()) !== undefined

const uploaderOf = async (db: Db, mediaId: string): Promise<string> =>
  (await db.selectFrom('media').select('uploadedBy').where('id', '=', mediaId).executeTakeFirstOrThrow())
    .uploadedBy
