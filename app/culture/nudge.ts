import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import { type Values, type Words, wordsIn } from '#app/web/words.tsx'
import type { WorkCalendar } from './calendar.ts'
import type { Streak } from './streak.ts'

type Channel = 'today' | 'mail'

/** What a nudge may decide on, about one person at one moment. Nothing else, and never age, rank or appraisal. */
export interface NudgeFacts {
  readonly name: string
  readonly language: Language
  /** IANA zone of the person's days. */
  readonly zone: string
  /** The day it is there. */
  readonly today: Day
  readonly calendar: WorkCalendar
  readonly streak: Streak
  readonly lastActiveOn: Day | null
  /** The next step open to them; null when nothing is. */
  readonly next: NextThing | null
}

export interface NextThing {
  readonly title: string
  readonly minutes: number
  readonly href: string
  /** The path it belongs to, so that one thing is not urged twice within days. */
  readonly subject: string
}

export interface NudgeVariant {
  readonly name: string
  readonly words: Words<'title' | 'body' | 'action'>
}

/** One kind of nudge, whole: why it should work, for whom, in which words, how often. */
export interface Nudge {
  readonly name: string
  /** Where it is shown that it works as its words say. */
  readonly source: string
  /** `label` and `purpose` name it in the list of switches, `works` says how it is thought to help; `why` answers "why did I get this?" from the stored reasons. */
  readonly words: Words<'label' | 'purpose' | 'works' | 'why'>
  readonly variants: readonly [NudgeVariant, ...NudgeVariant[]]
  readonly channels: readonly Channel[]
  /** Carried by a message that is sent anyway: needs no consent, counts to no cap, is never chosen. */
  readonly transactional: boolean
  /** Days before the same nudge may come again. */
  readonly cooldownDays: number
  /** At most so many within so many days. */
  readonly dose: { readonly times: number; readonly days: number }
  /** At most one is sent in each period; the name of the one that `facts` lie in. */
  readonly period: (facts: NudgeFacts) => string
  /** The last day on which it is still true. */
  readonly lastDay: (facts: NudgeFacts) => Day
  readonly eligible: (facts: NudgeFacts) => boolean
  /** The facts it was chosen on: they fill the words, and are stored and shown as its reasons. */
  readonly reasons: (facts: NudgeFacts) => Values
}

export const defineNudge = (nudge: Nudge): Nudge => nudge

type Told = Pick<Nudge, 'name' | 'source' | 'words' | 'variants'>

/** Word of something that happened, told when it happens: it always comes, on Today and by mail, and is never chosen. */
export const defineNotice = (told: Told): Nudge => ({
  ...told,
  channels: ['today', 'mail'],
  transactional: true,
  cooldownDays: 0,
  dose: { times: 1000, days: 90 },
  period: () => '',
  lastDay: ({ today }) => today,
  eligible: () => false,
  reasons: () => ({}),
})

/** How much a nudge asks for: five minutes at most, since a lesson can be left and taken up again. */
export const firstMinutes = (step: { readonly minutes: number }) => Math.max(1, Math.min(5, step.minutes))

export interface Message {
  readonly title: string
  readonly body: string
  readonly action: string
}

/** What a variant says, filled with the reasons. */
export function messageOf(variant: NudgeVariant, reasons: Values, language: Language): Message {
  const say = wordsIn(variant.words, language)
  return { title: say('title', reasons), body: say('body', reasons), action: say('action', reasons) }
}
