import { officeMimes } from './paper-endings.ts'

export type MediaKind = 'image' | 'video' | 'audio' | 'captions' | 'file'

/** What a file is uploaded for decides what it may be and how large. */
export type Purpose =
  | 'picture'
  | 'recording'
  | 'film'
  | 'audio'
  | 'captions'
  | 'material'
  | 'document'
  | 'table'

export interface Admission {
  readonly kind: MediaKind
  readonly mimes: readonly string[]
  readonly megabytes: number
}

export const admissions: Readonly<Record<Purpose, Admission>> = {
  picture: {
    kind: 'image',
    mimes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    megabytes: 15,
  },
  /** A whole seminar, made ready to watch after it came. */
  recording: { kind: 'video', mimes: ['video/mp4', 'video/webm'], megabytes: 4096 },
  /** A video shown as it is. */
  film: { kind: 'video', mimes: ['video/mp4', 'video/webm'], megabytes: 2048 },
  audio: {
    kind: 'audio',
    mimes: ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav'],
    megabytes: 300,
  },
  captions: { kind: 'captions', mimes: ['text/vtt'], megabytes: 2 },
  material: { kind: 'file', mimes: ['application/pdf'], megabytes: 50 },
  /** What an office writes, without macros; only ever downloaded. */
  document: { kind: 'file', mimes: officeMimes, megabytes: 50 },
  table: { kind: 'file', mimes: ['text/csv'], megabytes: 10 },
}

/** Papers to take along from a lesson. */
export const paperPurposes: readonly Purpose[] = ['material', 'document', 'table']

/** What may lie in the library without being for anything yet. */
export const libraryPurposes: readonly Purpose[] = ['picture', 'film', 'audio', ...paperPurposes]

export const isPurpose = (value: unknown): value is Purpose =>
  typeof value === 'string' && Object.hasOwn(admissions, value)

/** Names that go by several are one kind. */
const alike: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/mp3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/ogg; codecs=opus': 'audio/ogg',
}

export const plainMime = (mime: string) => alike[mime] ?? mime

/** Which of these purposes takes files of this kind. */
export const purposeFor = (mime: string, purposes: readonly Purpose[]): Purpose | undefined =>
  purposes.find(purpose => admissions[purpose].mimes.includes(plainMime(mime)))

/** Bytes allowed for `purpose`, never more than the installation allows at all. */
export const limitFor = (purpose: Purpose, installationMegabytes: number): number =>
  Math.min(admissions[purpose].megabytes, installationMegabytes) * 1024 * 1024

/** Widths that a picture is kept in; it is never enlarged. Learners get `wide` at most. */
export const pictureWidths = { master: 2560, wide: 1280, narrow: 640, tiny: 320 } as const
