/** Why a PDF is not taken: nothing but another file helps. */
export const refusals = ['unreadable', 'locked', 'tooManyPages', 'tooHeavy'] as const
/** Why nothing came of one that may be fine: trying again may help. */
export const failures = ['noRoom', 'interrupted', 'gone'] as const

export type RefusedFor = (typeof refusals)[number]
export type FailedFor = (typeof failures)[number]

export type DeckState = 'waiting' | 'ready' | 'refused' | 'failed'

/** As many pages as a talk of a day may have. */
export const mostPages = 300

/** Pixels of a slide, in each of its two sizes, at most: a phone in hand, and a slide looked at closely. */
export const sizes = { small: { width: 800, height: 800 }, large: { width: 1600, height: 1600 } } as const
export type Size = keyof typeof sizes

/** Beginnings of one page, after which it is given up. */
export const patience = 3

/** Signs of a slide's text that are kept. */
export const mostText = 4000

export interface Line {
  readonly text: string
  /** Height of its largest sign, in points. */
  readonly size: number
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What a page is called: its largest words, the first of them where several are as large; empty without words. */
export function titleOf(lines: readonly Line[]): string {
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const isLarge = ({ size }: Line) => size >= largest * 0.95
  const first = lines.findIndex(isLarge)
  const isAllAlike = lines.length > 2 && lines.every(isLarge)
  const end = isAllAlike ? first + 1 : lines.findIndex((line, at) => at > first && !isLarge(line))
  const title = lines
    .slice(first, end < 0 ? undefined : end)
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')
  return cut(plain(title), 120)
}

/** All that stands on a page, for who cannot see it. */
export const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => plain(text))
    .filter(Boolean)
    .join('\n')
    .slice(0, mostText)

/** A text of at most `most` signs, cut between words. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 1)
  const whole = room.replace(/\s+\S*$/, '')
  return `${whole && whole !== room ? whole : room.slice(0, -1)} …`
}

export interface Slide {
  /** Counted from 1. */
  readonly number: number
  readonly title: string
  readonly text: string
  readonly width: number
  readonly height: number
  readonly smallBytes: number
  readonly largeBytes: number
}
