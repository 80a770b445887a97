import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface PlayedFacts {
  readonly seconds: number | null
  readonly width: number | null
  readonly height: number | null
}

/** Seconds of eleven days: a header that says more is broken. */
const longest = 1_000_000

const kinds = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mp3,ogg,wav,aac,flac'

export const untold: PlayedFacts = { seconds: null, width: null, height: null }

/**
 * Length of a video or sound file and the size of its moving picture, as ffprobe tells them; untold where there is no ffprobe.
 * The drawing on the sleeve of a song is no moving picture.
 */
export async function playedFacts(path: string): Promise<PlayedFacts> {
  const args = [
    '-v',
    'error',
    '-select_streams',
    'V:0',
    '-show_entries',
    'stream=width,height:format=duration',
    '-of',
    'json',
    // Files of these kinds only, read from here only: none that names other files or addresses.
    ...['-protocol_whitelist', 'file', '-format_whitelist', kinds],
    path,
  ]
  try {
    const { stdout } = await run('ffprobe', args, { timeout: 30_000 })
    const told = JSON.parse(stdout) as {
      streams?: { width?: number; height?: number }[]
      format?: { duration?: string }
    }
    const seconds = Number(told.format?.duration)
    const [stream] = told.streams ?? []
    return {
      seconds: seconds > 0 && seconds < longest ? seconds : null,
      width: stream?.width ?? null,
      height: stream?.height ?? null,
    }
  } catch {
    return untold
  }
}
