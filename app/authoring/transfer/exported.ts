import type { Language } from '#app/web/language.ts'
import type { RecordingFacts } from '../blocks/block.ts'
import type { Translation } from '../translation/pieces.ts'
import type { CompetencyAim, PartKind } from '../work.ts'

export interface ExportedMedia {
  readonly id: string
  readonly digest: string
  readonly mime: string
  readonly name: string
  readonly alt: string
  readonly bytes: number
}

export interface ExportedPart {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  /** The author's own estimate. */
  readonly minutes: number | null
  readonly body: unknown
}

/** What a course says in its other language, piece by piece: itself, and its parts by their ids. */
export interface ExportedTranslation {
  readonly language: Language
  readonly course: Readonly<Record<string, Translation>>
  readonly parts: Readonly<Record<string, Readonly<Record<string, Translation>>>>
}

/** A course on its way out: its draft, or one of its publications, with keys. */
export interface Exported {
  readonly title: string
  readonly summary: string
  readonly audience: string
  readonly language: Language
  readonly hoursJp: number | null
  readonly hoursForm: string
  readonly effortMinutes: number | null
  readonly competencies: readonly CompetencyAim[]
  readonly coverMediaId: string | null
  /** Of the publication; null for the draft. */
  readonly number: number | null
  readonly modules: readonly {
    readonly id: string
    readonly title: string
    readonly parts: readonly ExportedPart[]
  }[]
  /** Null where nothing of it is translated. */
  readonly translation: ExportedTranslation | null
  readonly media: Readonly<Record<string, ExportedMedia>>
  readonly recordings: Readonly<Record<string, RecordingFacts>>
}

/** A name for files and addresses: small letters, digits and dashes, told from words. */
export const slugFrom = (words: string, otherwise: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '') || otherwise
