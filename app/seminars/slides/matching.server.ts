import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { defineJob, soon } from '#app/web/jobs.server.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { input } from '../processing/ffmpeg-args.ts'
import { hasPrograms, runProgram } from '../processing/programs.server.ts'
import { lookSize, searching } from './looks.ts'
import type { Showing } from './showings.ts'

/** Finds the slides of recordings in their videos, so that times can be suggested. */
export const matchSlides = defineJob({
  name: 'match-slides',
  cron: '* * * * *',
  lasts: true,
  run: (db, _, signal) => matchSlidesIn(db, signal),
})

export const matchSoon = () => soon(matchSlides.name)

/** Frames that are looked at, at most: one a second of three hours. */
const mostFrames = 10_800

/** Scenes between two breaths, in which the server does what else it has to. */
const breath = 10

export async function matchSlidesIn(db: Db, signal?: AbortSignal): Promise<void> {
  const rows = await db
    .selectFrom('recording')
    .innerJoin('deck', 'deck.mediaId', 'recording.slidesMediaId')
    .innerJoin('processing', 'processing.mediaId', 'recording.mediaId')
    .innerJoin('rendition', 'rendition.mediaId', 'recording.mediaId')
    .leftJoin('slideMatch', join =>
      join
        .onRef('slideMatch.mediaId', '=', 'recording.mediaId')
        .onRef('slideMatch.deckId', '=', 'recording.slidesMediaId'),
    )
    .select(['processing.mediaId', 'deck.mediaId as deckId', 'rendition.digest', 'recording.seconds'])
    .distinctOn(['processing.mediaId', 'deck.mediaId'])
    .where('deck.state', '=', 'ready')
    .where('processing.state', '=', 'ready')
    .where('rendition.mime', '=', 'video/mp4')
    .where('slideMatch.mediaId', 'is', null)
    .orderBy('processing.mediaId')
    .orderBy('deck.mediaId')
    .orderBy('rendition.height')
    .limit(20)
    .execute()
  if (rows.length === 0 || !(await hasPrograms())) return
  for (const { mediaId, deckId, digest, seconds } of rows) {
    const every = Math.max(1, Math.ceil((seconds ?? 0) / mostFrames))
    const frames = await framesOf(digest, every, signal)
    if (signal?.aborted) return
    const looks = await looksOf(db, deckId)
    // What cannot be looked at shows no slides, and is not looked at again.
    const showings = frames ? await found(searching(frames, looks, every), signal) : []
    if (!showings) return
    await db
      .insertInto('slideMatch')
      .values({ mediaId, deckId, showings: JSON.stringify(showings) })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

/** What a search comes to, breath by breath; null when it was told to stop. */
async function found(search: ReturnType<typeof searching>, signal?: AbortSignal) {
  for (let step = 1; ; step += 1) {
    const { done, value } = search.next()
    if (done) return value
    if (signal?.aborted) return null
    if (step % breath === 0) await setImmediate()
  }
}

const looksOf = async (db: Db, mediaId: string): Promise<readonly Buffer[]> =>
  (
    await db.selectFrom('slide').select('look').where('mediaId', '=', mediaId).orderBy('number').execute()
  ).map(({ look }) => look)

/** A film frame by frame as it is compared; null when it cannot be read. */
async function framesOf(
  digest: string,
  every: number,
  signal?: AbortSignal,
): Promise<readonly Uint8Array[] | null> {
  if (!(await storage.has(digest))) return null
  const folder = await mkdtemp(join(tmpdir(), 'bina-looks-'))
  try {
    const out = join(folder, 'looks.raw')
    const ended = await storage.asFile(digest, path =>
      runProgram({ program: 'ffmpeg', args: lookingAt(path, every, out), ...(signal && { signal }) }),
    )
    if (!ended.ok) return null
    const bytes = await readFile(out)
    const size = lookSize.width * lookSize.height
    return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const { width, height } = lookSize

const lookingAt = (path: string, every: number, out: string): readonly string[] => [
  ...['-hide_banner', '-nostdin', '-v', 'error', '-y', '-progress', 'pipe:1', '-stats_period', '1'],
  ...[...input(path, 'video/mp4'), '-an', '-sn', '-dn', '-map', '0:v:0', '-vf'],
  [
    `fps=${1 / every}:round=down`,
    `scale=${width}:${height}:force_original_aspect_ratio=decrease:flags=area`,
    `pad=${width}:${height}:-1:-1:black,format=gray`,
  ].join(),
  ...['-f', 'rawvideo', out],
]

/** Where the slides of a deck were found in a video; null while nobody looked. */
export async function matchOf(db: Db, mediaId: string, deckId: string): Promise<readonly Showing[] | null> {
  const row = await db
    .selectFrom('slideMatch')
    .select('showings')
    .where('mediaId', '=', mediaId)
    .where('deckId', '=', deckId)
    .executeTakeFirst()
  return row ? (row.showings as unknown as readonly Showing[]) : null
}
