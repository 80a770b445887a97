import type { HoursStand } from '#app/records/hours-stands.server.ts'
import { addDays, type Day, daysBetween, weekOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import { type Values, type Words, wordsIn } from '#app/web/words.tsx'
import { daysOfWeek, type WorkCalendar } from './calendar.ts'
import type { Plan } from './plan/plan.ts'
import type { Target } from './plan/target.ts'
import type { Hindrance, Stage } from './readiness/stages.ts'
import type { Reason } from './recognition/thanks.ts'
import type { Streak, Thread } from './streak.ts'

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
  /** They do not want to see their streak. */
  readonly hidesStreak: boolean
  /** Active days among the last 30. */
  readonly daysLately: number
  /** What became of the week before this one. */
  readonly lastWeek: Thread | null
  /** So many nudges went by that one letter a month is left. */
  readonly isQuiet: boolean
  /** The next step open to them; null when nothing is. */
  readonly next: NextThing | null
  readonly plan: Plan | null
  readonly target: Target | null
  /** How all who walk the path of the next step get on. */
  readonly walkers: Walkers | null
  /** Learning hours of the year against those the law asks for; null where it asks for none. */
  readonly hours: HoursStand | null
  /** The last path they completed. */
  readonly finished: { readonly id: string; readonly title: string; readonly on: Day } | null
  /** Questions that ask for another look today. */
  readonly reviews: number
  /** How ready they are, and what stands in their way; told from what they do. */
  readonly stage: Stage
  readonly hindrance: Hindrance | null
  /** What they were thanked for last, within a week. */
  readonly thanks: { readonly id: string; readonly giver: string; readonly reason: Reason } | null
  /** A story they were not brought yet; null but for who does not want to. */
  readonly story: { readonly id: string; readonly teller: string } | null
  /** Who could sit down with them, by name; null but for who cannot, and for who asked one lately. */
  readonly mentor: string | null
  /** A lesson of their path that compares two ways; null but for who cannot. */
  readonly comparison: Comparison | null
  /** An hour of work in which it went well; null but for who has no chance to. */
  readonly usualHour: UsualHour | null
}

/** A lesson that shows the old way beside the new one. */
export interface Comparison {
  readonly lesson: string
  readonly path: string
  readonly href: string
  readonly subject: string
}

export interface UsualHour {
  /** As its clock begins it, 0 to 23. */
  readonly hour: number
  /** On so many workdays lately. */
  readonly days: number
}

/** True figures of a path. */
export interface Walkers {
  readonly people: number
  readonly completed: number
  /** Who completed it in the last 30 days, and in the 30 before. */
  readonly lately: number
  readonly before: number
}

export interface NextThing {
  readonly title: string
  readonly minutes: number
  readonly href: string
  /** The path it belongs to, so that one thing is not urged twice within days. */
  readonly subject: string
  readonly path: string
  /** Whether the walk was begun, and since when it stands at this step. */
  readonly begun: boolean
  readonly since: Day
}

/** A step, and where it is. */
export type StepAhead = Omit<NextThing, 'path' | 'begun' | 'since'>

export interface NudgeVariant {
  readonly name: string
  readonly words: Words<'title' | 'body' | 'action'>
}

/** One kind of nudge, whole: why it should work, for whom, in which words, how often. */
export interface Nudge {
  readonly name: string
  /** The idea of behaviour it rests on, such as `fresh-start`. */
  readonly mechanism: string
  /** What of a person it helps: that they can, that they have a chance to, that they want to; or `word`, which asks for nothing. */
  readonly speaksTo: 'ability' | 'chance' | 'will' | 'word'
  /** Where it is shown that it works as its words say. */
  readonly source: string
  /** `label` and `purpose` name it in the list of switches, `works` says how it is thought to help; `why` answers "why did I get this?" from the stored reasons. */
  readonly words: Words<'label' | 'purpose' | 'works' | 'why'>
  readonly variants: readonly [NudgeVariant, ...NudgeVariant[]]
  readonly channels: readonly Channel[]
  /** Of those that fit the highest is said; equals are drawn. */
  readonly priority: number
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
  /** Where it leads, and of what path it speaks; the next step unless it says otherwise. */
  readonly leads?: (facts: NudgeFacts) => Lead
  /** Sent in place of all others to who let many go by. */
  readonly isDigest?: true
  /** Said also to who is away; most are not, so that the few that may bring somebody back are heard. */
  readonly whileAway?: true
  /** What it tells of: whoever hid their streak hears nothing of it, and of a story that was taken back nobody does. */
  readonly tells?: 'streak' | 'story'
  /** What it asks for; it is done with once that is there. */
  readonly asksFor?: 'plan' | 'target'
  /** The facts it was chosen on: they fill the words, and are stored and shown as its reasons. */
  readonly reasons: (facts: NudgeFacts) => Values
}

export interface Lead {
  readonly href: string
  readonly subject: string | null
}

/** Where a nudge leads. */
export const leadOf = (nudge: Nudge, facts: NudgeFacts): Lead =>
  nudge.leads?.(facts) ?? { href: facts.next?.href ?? '/', subject: facts.next?.subject ?? null }

export const defineNudge = (nudge: Nudge): Nudge => nudge

type Told = Pick<Nudge, 'name' | 'mechanism' | 'source' | 'words' | 'variants'>

/** Word of something that happened, told when it happens: it always comes, on Today and by mail, and is never chosen. */
export const defineNotice = (told: Told): Nudge => ({
  ...told,
  speaksTo: 'word',
  channels: ['today', 'mail'],
  priority: 0,
  transactional: true,
  cooldownDays: 0,
  dose: { times: 1000, days: 90 },
  period: () => '',
  lastDay: ({ today }) => today,
  eligible: () => false,
  reasons: () => ({}),
})

/** Days since they last learned; 0 for who never did. */
export const daysAway = ({ today, lastActiveOn }: NudgeFacts) =>
  lastActiveOn === null ? 0 : daysBetween(lastActiveOn, today)

const workdaysAway = 10

/** Whether two weeks of workdays went by since they last learned; leave and holidays ask for nothing. */
export function isAway(facts: NudgeFacts): boolean {
  const { today, lastActiveOn, calendar } = facts
  if (daysAway(facts) < workdaysAway) return false
  let workdays = 0
  for (let day = lastActiveOn ?? today; day < today && workdays < workdaysAway; ) {
    day = addDays(day, 1)
    if (calendar.isWorkday(day)) workdays += 1
  }
  return workdays >= workdaysAway
}

/** Whether the facts speak for a nudge. */
export const speaksFor = (facts: NudgeFacts, nudge: Nudge) =>
  nudge.eligible(facts) &&
  (nudge.whileAway === true || !isAway(facts)) &&
  (nudge.tells !== 'streak' || !facts.hidesStreak)

/** Workdays of this week from today on. */
export const workdaysLeft = ({ today, calendar }: NudgeFacts) =>
  daysOfWeek(today).filter(day => day >= today && calendar.isWorkday(day)).length

/** The last day of the week of `today`. */
export const endOfWeek = ({ today }: NudgeFacts) => addDays(weekOf(today), 6)

/** What speaks of the next step says of it. */
export const stepReasons = ({ next }: NudgeFacts) => ({
  step: next?.title ?? '',
  minutes: firstMinutes(next ?? { minutes: 5 }),
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
