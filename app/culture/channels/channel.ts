import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'

/** A nudge on its way. */
export interface Parcel {
  readonly nudgeId: string
  readonly personId: string
  /** Told from person, nudge and period, so that the other side knows it again. */
  readonly key: string
  readonly title: string
  /** Whether its title tells anything of the person. */
  readonly isPersonal: boolean
  readonly body: string
  /** The whole address where it leads. */
  readonly link: string
  readonly language: Language
}

/** What became of handing one over; `unsure` when nobody knows whether it arrived. */
export type Outcome =
  | { readonly became: 'taken'; readonly receipt: string | null }
  | { readonly became: 'refused'; readonly why: string; readonly forGood: boolean }
  | { readonly became: 'unsure'; readonly why: string }

/** One way to reach people beside Today: an outbox of its own, which takes nudges in within the caller's transaction, or one that hands over each. */
export type Channel = {
  readonly name: string
  /** Which of these persons this installation reaches on it and agreed to it. */
  readonly reaches: (db: Db, personIds: readonly string[], now: Date) => Promise<ReadonlySet<string>>
} & (
  | { readonly takeIn: (db: Db, nudgeIds: readonly string[], now: Date) => Promise<void> }
  | { readonly deliver: (db: Db, parcel: Parcel, now: Date) => Promise<Outcome> }
)
