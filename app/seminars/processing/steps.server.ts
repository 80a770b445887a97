import { createReadStream } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Stored, storage } from '#app/web/storage.server.ts'
import { filmMaking, loudnessIn, measuring, soundMaking, spriteFor, spriteMaking } from './ffmpeg-args.ts'
import { codecsIn, type Fragments, isWhole, readPlaylist, secondsIn } from './playlists.ts'
import type { Loudness, Plan } from './probe.ts'
import type { FailedFor, RefusedFor, Step } from './processing-machine.ts'
import { type Ended, type Run, runProgram } from './programs.server.ts'
import { secondsDone } from './progress.ts'

/** A rendition whose every byte is kept. */
export interface Made extends Stored {
  readonly name: string
  readonly mime: string
  readonly width: number | null
  readonly height: number | null
  readonly codecs: string
  readonly playlist: unknown
}

export interface Making {
  readonly path: string
  readonly mime: string
  readonly plan: Plan
  /** A folder for this run alone. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly patience?: number
  /** Hears how much of this step is done, from 0 to 1. */
  readonly told: (share: number) => void
  readonly film: (name: string) => Promise<{ digest: string; width: number; height: number } | null>
}

/** Thrown where a step comes to nothing. */
export class Stopped extends Error {
  constructor(
    readonly type: 'refused' | 'failed' | 'released' | 'lost',
    readonly reason: RefusedFor | FailedFor,
    said = '',
  ) {
    super(`${reason} ${said}`.trim())
  }
}

/** What is said of a run that did not end well. */
export function stopped(ended: Extract<Ended, { ok: false }>, whenFailed: RefusedFor | FailedFor): Stopped {
  const { why, said } = ended
  if (why === 'stopped') return new Stopped('released', 'interrupted')
  if (why === 'killed') return new Stopped('lost', 'interrupted')
  if (why !== 'failed') return new Stopped('failed', why, said)
  return new Stopped(whenFailed === 'broken' ? 'failed' : 'refused', whenFailed, said)
}

async function done(run: Omit<Run, 'program'>) {
  const ended = await runProgram({ program: 'ffmpeg', ...run })
  if (!ended.ok) throw stopped(ended, 'broken')
  return ended
}

/** Measures how loud the whole is; null where there is nothing to hear. */
export async function measured(making: Making): Promise<Loudness | null> {
  const { path, mime, signal, patience } = making
  return loudnessIn((await done({ args: measuring(path, mime), signal, patience })).said)
}

type Makers = Readonly<Record<Step, (making: Making) => Promise<readonly Made[]>>>

/** Each step, from the source to files that are kept. */
export const makers: Makers = {
  async sound(making) {
    const { path, mime, plan, folder } = making
    await run(making, soundMaking(path, mime, plan, join(folder, 'sound.m3u8')))
    return [await kept(making, 'sound', null)]
  },
  async film(making) {
    const { path, mime, plan, folder } = making
    await run(
      making,
      filmMaking(path, mime, plan, ({ name }) => join(folder, `${name}.m3u8`)),
    )
    const all: Made[] = []
    for (const { name } of plan.rungs) all.push(await kept(making, name, await sizeOf(folder, name)))
    return all
  },
  async sprite(making) {
    const { plan, folder, film } = making
    const [smallest] = plan.rungs
    const source = smallest && (await film(smallest.name))
    if (!source) throw new Stopped('failed', 'gone')
    const sprite = spriteFor(plan.seconds, source)
    const out = join(folder, 'sprite.jpg')
    await storage.asFile(source.digest, path => run(making, spriteMaking(path, sprite, out)))
    const rows = Math.ceil(sprite.count / sprite.columns)
    const size = { width: sprite.width * sprite.columns, height: sprite.height * rows }
    const stored = await put(out)
    return [{ ...stored, name: 'sprite', mime: 'image/jpeg', ...size, codecs: '', playlist: sprite }]
  },
}

const run = ({ plan, signal, patience, told }: Making, args: readonly string[]) =>
  done({
    ...{ args, signal, patience },
    told(words) {
      const seconds = secondsDone(words)
      if (seconds !== null) told(seconds / plan.seconds)
    },
  })

/** Keeps a rendition that is whole; one that is not ends the step. */
async function kept(
  { plan, folder }: Making,
  name: string,
  size: { width: number; height: number } | null,
): Promise<Made> {
  const file = join(folder, `${name}.m4s`)
  const playlist = readPlaylist(await readFile(join(folder, `${name}.m3u8`), 'utf8'))
  const { size: bytes } = await stat(file)
  if (!playlist || !isWhole(playlist, bytes)) throw new Stopped('failed', 'broken', `${name} is not whole`)
  if (secondsIn(playlist) < plan.seconds * 0.9 - 2) throw new Stopped('refused', 'cutShort')
  const codecs = codecsIn(await headOf(file, playlist))
  const stored = await put(file)
  const mime = size ? 'video/mp4' : 'audio/mp4'
  return { ...stored, name, mime, width: size?.width ?? null, height: size?.height ?? null, codecs, playlist }
}

async function headOf(path: string, { head }: Fragments): Promise<Uint8Array> {
  const file = await open(path)
  try {
    return (await file.read(Buffer.alloc(head.bytes), 0, head.bytes, head.at)).buffer
  } finally {
    await file.close()
  }
}

async function put(path: string): Promise<Stored> {
  const stored = await storage.put(createReadStream(path), Number.POSITIVE_INFINITY)
  await rm(path, { force: true })
  return stored
}

async function sizeOf(folder: string, name: string): Promise<{ width: number; height: number }> {
  const args = ['-v', 'error', '-protocol_whitelist', 'file', '-f', 'mov', '-select_streams', 'v:0']
  const ended = await runProgram({
    program: 'ffprobe',
    args: [...args, '-show_entries', 'stream=width,height', '-of', 'json', join(folder, `${name}.m4s`)],
  })
  if (!ended.ok) throw stopped(ended, 'broken')
  const [stream] = (JSON.parse(ended.out) as { streams: { width: number; height: number }[] }).streams
  if (!stream) throw new Stopped('failed', 'broken', `${name} has no picture`)
  return stream
}
