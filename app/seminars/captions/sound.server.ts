import type { Db } from '#db/connection.ts'
import { input } from '../processing/ffmpeg-args.ts'
import { runProgram } from '../processing/programs.server.ts'
import { type Span, silencesIn } from './pieces.ts'

/** The file to listen to. */
export interface SoundFile {
  readonly digest: string
  readonly mime: string
}

/** The sound that was made of a video, as far as it is there; else the video as it was uploaded. */
export async function soundOf(db: Db, mediaId: string): Promise<SoundFile | null> {
  const made = await db
    .selectFrom('rendition')
    .select('digest')
    .where('mediaId', '=', mediaId)
    .where('name', '=', 'sound')
    .executeTakeFirst()
  if (made) return { digest: made.digest, mime: 'video/mp4' }
  const media = await db
    .selectFrom('media')
    .select(['digest', 'mime'])
    .where('id', '=', mediaId)
    .executeTakeFirst()
  return media ?? null
}

const quiet = ['-hide_banner', '-nostdin', '-nostats', '-v', 'error', '-y'] as const

/** Below this loudness for this long, nobody speaks. */
const silent = 'silencedetect=noise=-35dB:d=0.6'

/** Where nobody speaks in a sound; null when it cannot be heard. */
export async function listenForSilence(
  path: string,
  mime: string,
  signal?: AbortSignal,
): Promise<readonly Span[] | null> {
  const ended = await runProgram({
    program: 'ffmpeg',
    args: [
      ...[...quiet, ...input(path, mime), '-vn', '-sn', '-dn', '-map', '0:a:0'],
      ...['-af', `aresample=16000,${silent},ametadata=mode=print:file=-`, '-f', 'null', '-'],
    ],
    ...(signal && { signal }),
  })
  return ended.ok ? silencesIn(ended.out) : null
}

/** Keeps what was found. */
export const keepSilences = (db: Db, mediaId: string, spans: readonly Span[]) =>
  db
    .insertInto('silence')
    .values({ mediaId, spans: JSON.stringify(spans) })
    .onConflict(conflict => conflict.doNothing())
    .execute()

export async function silencesOf(db: Db, mediaId: string): Promise<readonly Span[] | null> {
  const row = await db.selectFrom('silence').select('spans').where('mediaId', '=', mediaId).executeTakeFirst()
  return row ? (row.spans as unknown as readonly Span[]) : null
}

/** Writes one piece of a sound as plain samples, 16,000 a second, as endpoints like it. */
export const cutPiece = (path: string, mime: string, [from, to]: Span, out: string, signal: AbortSignal) =>
  runProgram({
    program: 'ffmpeg',
    args: [
      ...[...quiet, '-ss', String(from), ...input(path, mime), '-t', String(to - from)],
      ...['-vn', '-sn', '-dn', '-map', '0:a:0', '-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le'],
      ...['-map_metadata', '-1', '-f', 'wav', out],
    ],
    signal,
  })
