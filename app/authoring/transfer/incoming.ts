import type { Check } from '#app/assessment/check.ts'
import type { Language } from '#app/web/language.ts'
import type { Doc } from '../document.ts'
import type { Purpose } from '../media-kind.ts'
import type { Translation } from '../translation/pieces.ts'
import type { CompetencyAim } from '../work.ts'
import type { Note } from './notes.ts'
import type { Placed } from './translated-files.ts'

export interface IncomingLesson {
  readonly kind: 'lesson'
  readonly title: string
  readonly minutes: number | null
  /** Its pictures and papers bear the names of `IncomingCourse.files`. */
  readonly doc: Doc
  readonly notes: readonly Note[]
  readonly translations?: readonly Placed[]
}

export interface IncomingCheck {
  readonly kind: 'check'
  readonly title: string
  readonly minutes: number | null
  readonly check: Check
  readonly notes: readonly Note[]
  readonly translations?: readonly Placed[]
}

export type IncomingPart = IncomingLesson | IncomingCheck

export interface IncomingModule {
  /** Empty where the file names none. */
  readonly title: string
  readonly parts: readonly IncomingPart[]
  readonly translation?: Translation | null
}

/** What a file says of a course beside its lessons; what it does not say is null. */
export interface CourseFacts {
  readonly title: string | null
  readonly summary: string | null
  readonly audience: string | null
  readonly language: Language | null
  readonly hoursJp: number | null
  /** A code of `hoursForms`. */
  readonly hoursForm: string | null
  readonly effortMinutes: number | null
  readonly competencies: readonly CompetencyAim[]
  /** The name of a picture. */
  readonly cover: string | null
}

/** A file that lessons show or offer: where in what was sent it lies. */
export interface IncomingFile {
  readonly purpose: Purpose
  readonly path: string
}

/** What a file holds, before any of it is stored. */
export interface IncomingCourse {
  readonly facts: CourseFacts
  readonly modules: readonly IncomingModule[]
  readonly files: Readonly<Record<string, IncomingFile>>
  /** Of what language its translations are, and what the course says of itself there. */
  readonly translation?: {
    readonly language: Language
    readonly pieces: readonly (Translation & { readonly piece: string })[]
  }
  /** About the whole rather than one lesson. */
  readonly notes: readonly Note[]
}

export const noFacts: CourseFacts = {
  title: null,
  summary: null,
  audience: null,
  language: null,
  hoursJp: null,
  hoursForm: null,
  effortMinutes: null,
  competencies: [],
  cover: null,
}

export type NoCourseReason =
  | 'empty'
  | 'tooLarge'
  | 'wrongType'
  | 'oldWord'
  | 'brokenArchive'
  | 'locked'
  | 'manyFiles'
  | 'unpacksTooLarge'
  | 'packedTooTight'
  | 'wildName'
  | 'link'
  | 'nested'
  | 'entities'
  | 'tooMuch'
  | 'notText'
  | 'noLessons'
  | 'tooLongLesson'
  | 'brokenCourse'
  | 'brokenCheck'
  | 'lost'

/** Why a file becomes no course; `detail` names the part of it that is to blame. Nothing was kept. */
export class NoCourse extends Error {
  readonly reason: NoCourseReason
  readonly detail: string
  constructor(reason: NoCourseReason, detail = '') {
    super(`${reason}: ${detail}`)
    this.name = 'NoCourse'
    this.reason = reason
    this.detail = detail.slice(0, 200)
  }
}

/** How much one file may bring; far beyond any course, far below what would trouble the server. */
export const mostBrought = { parts: 300, textBytes: 24 * 1024 * 1024, elements: 120_000, depth: 120 }

/** A title as the database takes it. */
export const titleFrom = (text: string, otherwise: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, 200) || otherwise
