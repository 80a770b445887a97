import type { Language } from '#app/web/language.ts'
import type { Standing } from './captions/standing.ts'
import type { Ask, CompletionPolicy } from './in-video/ask.ts'
import type { SlidesFacet } from './slides/showings.ts'

export interface Chapter {
  readonly seconds: number
  readonly title: string
}

export interface CaptionTrack {
  readonly language: Language
  readonly mediaId: string
  /** Absent in publications from before it was told. */
  readonly standing?: Standing
  /** Where it is read from while it is a draft. */
  readonly src?: string
}

export interface Material {
  readonly mediaId: string
  readonly name: string
  readonly bytes: number
}

/** What a published recording's player needs; kept in the publication's outline as its facet. */
export interface RecordingFacet {
  readonly mediaId: string
  readonly mime: string
  readonly bytes: number
  readonly seconds: number
  readonly width: number | null
  readonly height: number | null
  readonly posterMediaId: string | null
  readonly speaker: string
  readonly heldOn: string | null
  readonly chapters: readonly Chapter[]
  readonly captions: readonly CaptionTrack[]
  readonly materials: readonly Material[]
  /** Absent in publications from before there were any, as `completion`. */
  readonly asks?: readonly Ask[]
  readonly completion?: CompletionPolicy
  /** Absent where there are none, and in publications from before they were. */
  readonly slides?: SlidesFacet
}

/** The chapter that runs at `second`; null before the first. */
export function chapterAt(chapters: readonly Chapter[], second: number): Chapter | null {
  let running: Chapter | null = null
  for (const chapter of chapters) if (chapter.seconds <= second) running = chapter
  return running
}

/** The last thing that began at or before `second`, told by its index; -1 when none has begun. */
export function lastBegun(starts: readonly number[], second: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= second) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where to go on: where one stopped, unless that is the very beginning or the end. */
export const resumeAt = (position: number, seconds: number): number =>
  position > 5 && position < seconds - 5 ? Math.floor(position) : 0
