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

/** One way to reach a person beside Today. */
export interface Channel {
  readonly name: string
  /** Takes it within the caller's transaction, as an outbox of its own does. */
  readonly within?: true
  /** Whether this installation has it and the person agreed to it. */
  readonly reaches: (db: Db, personId: string) => Promise<boolean>
  readonly deliver: (db: Db, parcel: Parcel, now: Date) => Promise<Outcome>
}
