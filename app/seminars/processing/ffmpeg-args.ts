import type { Loudness, Plan, Rung } from './probe.ts'

/** The one reader that a kind of file is read by, whatever the file claims to be. */
const readers: Readonly<Record<string, string>> = { 'video/mp4': 'mov', 'video/webm': 'matroska' }

/** Local files only, by the reader of their kind: no playlist, no list of files and no subtitle leads elsewhere. */
export const input = (path: string, mime: string): readonly string[] => [
  ...['-protocol_whitelist', 'file', '-format_whitelist', 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm'],
  ...['-f', readers[mime] ?? 'mov', '-i', path],
]

const quiet = ['-hide_banner', '-nostdin', '-v', 'error', '-y'] as const
const telling = ['-progress', 'pipe:1', '-stats_period', '1'] as const

export const probing = (path: string, mime: string): readonly string[] => [
  ...['-hide_banner', '-v', 'error', '-of', 'json', '-show_entries'],
  'format=duration:stream=codec_type,codec_name,width,height,avg_frame_rate,duration:stream_disposition=attached_pic',
  ...input(path, mime),
]

/** Speech at about the loudness of other media on the web, by EBU R 128. */
const target = 'I=-16:TP=-1.5:LRA=11'

/** Tells the loudness on the way to nowhere. */
export const measuring = (path: string, mime: string): readonly string[] => [
  ...['-hide_banner', '-nostdin', '-nostats', '-v', 'info', '-y'],
  ...[...input(path, mime), '-vn', '-sn', '-dn', '-map', '0:a:0'],
  ...['-af', `aresample=48000,loudnorm=${target}:print_format=json`, '-f', 'null', '-', ...telling],
]

/** Reads what `measuring` told; null for silence. */
export function loudnessIn(told: string): Loudness | null {
  const number = (name: string) =>
    Number(new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(told)?.[1] ?? Number.NaN)
  const loudness = {
    integrated: number('input_i'),
    peak: number('input_tp'),
    range: number('input_lra'),
    threshold: number('input_thresh'),
  }
  return Object.values(loudness).every(Number.isFinite) && loudness.integrated > -70 ? loudness : null
}

/** One gain for all of it where that is enough, so that speech does not breathe; softened where peaks forbid it. */
const loud = (loudness: Loudness | null | undefined): string => {
  if (!loudness) return 'aresample=48000'
  const { integrated, peak, range, threshold } = loudness
  const measured = `measured_I=${integrated}:measured_TP=${peak}:measured_LRA=${range}:measured_thresh=${threshold}`
  return `aresample=48000,loudnorm=${target}:${measured}:linear=true,aresample=48000`
}

const fragmented = (out: string, seconds = 6): readonly string[] => [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-flags', '+bitexact', '-fflags', '+bitexact'],
  ...['-f', 'hls', '-hls_time', String(seconds), '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4'],
  ...['-hls_flags', 'single_file', out],
]

/**
 * The sound alone, made for speech and a poor line: some 11 MB an hour, as plain AAC, which every browser plays. The encoder
 * of ffmpeg takes more than it is told to, and left to itself cuts speech off at 4 kHz, where the consonants are.
 */
export const soundMaking = (path: string, mime: string, plan: Plan, out: string): readonly string[] => [
  ...[...quiet, ...telling, ...input(path, mime), '-vn', '-sn', '-dn', '-map', '0:a:0'],
  ...[
    '-af',
    loud(plan.loudness),
    '-c:a',
    'aac',
    '-b:a',
    '12k',
    '-ac',
    '1',
    '-ar',
    '16000',
    '-cutoff',
    '7000',
  ],
  ...fragmented(out, 12),
]

const scaled = ({ short }: Rung) =>
  `scale=w='if(gte(iw,ih),-2,${short})':h='if(gte(iw,ih),${short},-2)':flags=bicubic,setsar=1`

/** Bits a second at most, for a picture of this size. */
const ceiling = ({ short }: Rung): number => Math.round((short * short * 16) / 9 / 1000) * 3 + 100

/** The whole ladder in one run: the file is read and decoded once. */
export function filmMaking(
  path: string,
  mime: string,
  plan: Plan,
  out: (rung: Rung) => string,
): readonly string[] {
  const { rungs, fps, hasSound, loudness } = plan
  const into = (kind: string) => rungs.map(({ name }) => `[${kind}${name}]`).join('')
  const graph = [
    `[0:v:0]fps=${fps},split=${rungs.length}${into('i')}`,
    ...rungs.map(rung => `[i${rung.name}]${scaled(rung)},format=yuv420p[v${rung.name}]`),
    ...(hasSound ? [`[0:a:0]${loud(loudness)},asplit=${rungs.length}${into('a')}`] : []),
  ].join(';')
  const outputs = rungs.flatMap(rung => [
    ...['-map', `[v${rung.name}]`, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '24'],
    ...['-maxrate', `${ceiling(rung)}k`, '-bufsize', `${ceiling(rung) * 2}k`, '-profile:v', 'main'],
    ...['-sc_threshold', '0', '-force_key_frames', 'expr:gte(t,n_forced*6)'],
    ...(hasSound ? ['-map', `[a${rung.name}]`, '-c:a', 'aac', '-b:a', rung.short > 360 ? '96k' : '64k'] : []),
    ...fragmented(out(rung)),
  ])
  return [...quiet, ...telling, ...input(path, mime), '-filter_complex', graph, ...outputs]
}

/** Little pictures of the whole in one, row by row. Sizes in pixels, `every` in seconds. */
export interface Sprite {
  readonly every: number
  readonly count: number
  readonly columns: number
  readonly width: number
  readonly height: number
}

const most = 100

export function spriteFor(seconds: number, { width, height }: { width: number; height: number }): Sprite {
  const every = Math.max(2, Math.ceil(seconds / most))
  const count = Math.min(most, Math.max(1, Math.ceil(seconds / every)))
  const scale = 160 / Math.max(width, height)
  const even = (pixels: number) => Math.max(2, Math.round((pixels * scale) / 2) * 2)
  return { every, count, columns: Math.min(10, count), width: even(width), height: even(height) }
}

export const spriteMaking = (path: string, sprite: Sprite, out: string): readonly string[] => [
  ...[
    ...quiet,
    ...telling,
    ...(sprite.every >= 6 ? ['-skip_frame', 'nokey'] : []),
    ...input(path, 'video/mp4'),
    '-an',
  ],
  '-vf',
  [
    `fps=fps=1/${sprite.every}:round=up:start_time=0`,
    `scale=${sprite.width}:${sprite.height}`,
    `tile=${sprite.columns}x${Math.ceil(sprite.count / sprite.columns)}`,
  ].join(),
  ...['-frames:v', '1', '-q:v', '6', '-f', 'mjpeg', out],
]

export const posterMaking = (path: string, second: number, out: string): readonly string[] => [
  ...[
    ...quiet,
    '-ss',
    String(second),
    ...input(path, 'video/mp4'),
    '-frames:v',
    '1',
    '-f',
    'image2',
    '-c:v',
    'png',
    out,
  ],
]
