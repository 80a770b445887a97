import type { RefusedFor, Step } from './processing-machine.ts'

/** Loudness of the whole sound as `loudnorm` measured it; null where it is silence. */
export interface Loudness {
  readonly integrated: number
  readonly peak: number
  readonly range: number
  readonly threshold: number
}

export interface Rung {
  readonly name: string
  /** Pixels of the shorter side. */
  readonly short: number
}

/** What a file was found to be, and what is to be made of it. */
export interface Plan {
  readonly seconds: number
  readonly fps: number
  readonly hasSound: boolean
  readonly rungs: readonly Rung[]
  readonly steps: readonly Step[]
  /** Whether browsers play the file as it is. */
  readonly playsAsItIs: boolean
  readonly loudness?: Loudness | null
  /** The rules that it was made by; absent in the first. */
  readonly rules?: number
}

/** Counts what renditions are made by, one more with each change of it: the second makes sound alone half as heavy. */
export const currentRules = 2

export const isOutdated = (plan: Plan | null): boolean => (plan?.rules ?? 1) < currentRules

interface ProbedStream {
  readonly codec_type?: string
  readonly codec_name?: string
  readonly width?: number
  readonly height?: number
  readonly avg_frame_rate?: string
  readonly duration?: string
  readonly disposition?: { readonly attached_pic?: number }
}

export interface Probed {
  readonly streams?: readonly ProbedStream[]
  readonly format?: { readonly duration?: string }
}

/** A seminar lasts a day at most; a header that says more is broken, or meant to keep a machine busy. */
const longest = 12 * 3600
const mostPixels = 7680 * 4320
const longestSide = 8192
const shortestSide = 16

const ladder = [240, 360, 720] as const

/** What can be made of a file, by what ffprobe tells of it. */
export function planFor({ streams = [], format }: Probed): Plan | RefusedFor {
  const picture = streams.find(stream => stream.codec_type === 'video' && !stream.disposition?.attached_pic)
  const sound = streams.find(stream => stream.codec_type === 'audio')
  const hasSound = sound !== undefined
  if (!picture && !sound) return 'nothingPlayable'
  const seconds = Number(format?.duration ?? picture?.duration ?? sound?.duration)
  if (!(seconds > 0)) return 'unreadable'
  if (seconds > longest) return 'tooLong'
  const { width = 0, height = 0 } = picture ?? {}
  const short = Math.min(width, height)
  if (picture && (width * height > mostPixels || Math.max(width, height) > longestSide))
    return 'tooManyPixels'
  if (picture && short < shortestSide) return hasSound ? soundOnly(seconds) : 'nothingPlayable'
  if (!picture) return soundOnly(seconds)
  return {
    seconds,
    fps: framesOf(picture.avg_frame_rate),
    hasSound,
    rungs: rungsFor(short),
    steps: hasSound ? ['sound', 'film', 'sprite'] : ['film', 'sprite'],
    playsAsItIs:
      ['h264', 'vp8', 'vp9', 'av1'].includes(picture.codec_name ?? '') &&
      (!sound || ['aac', 'mp3', 'opus', 'vorbis'].includes(sound.codec_name ?? '')),
  }
}

const soundOnly = (seconds: number): Plan => ({
  ...{ seconds, fps: 0, hasSound: true, rungs: [], steps: ['sound'], playsAsItIs: true },
})

/** The ladder up to the size of the picture, never above; what is between two rungs is a rung of its own. */
export function rungsFor(short: number): readonly Rung[] {
  const own = Math.min(short - (short % 2), 720)
  const below = ladder.filter(rung => rung <= own)
  const top = below.at(-1)
  const rungs = top !== undefined && own <= top * 1.15 ? below : [...below, own]
  return rungs.map(rung => ({ name: `${rung}p`, short: rung }))
}

/** Whole frames a second, from 1 to 30. */
function framesOf(rate = ''): number {
  const [frames = 0, seconds = 1] = rate.split('/').map(Number)
  const each = Math.round(frames / seconds)
  return each >= 1 ? Math.min(each, 30) : 25
}
