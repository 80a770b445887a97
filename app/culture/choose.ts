import { capsAfter, ignoredInARow, isWithinCaps, type SentNudge, sentWithin } from './caps.ts'
import { leadOf, type Nudge, type NudgeFacts, type NudgeVariant, speaksFor } from './nudge.ts'
import { isGoodHour } from './quiet-hours.ts'

/** What the person has agreed to and switched off. */
export interface Wishes {
  readonly consented: boolean
  readonly allOff: boolean
  /** Names of the kinds switched off. */
  readonly off: readonly string[]
  /** No nudge until then. */
  readonly snoozedUntil: Date | null
}

/** Whether no nudge is wanted now, whichever it would be. */
export const isSilent = ({ consented, allOff, snoozedUntil }: Wishes, now: Date): boolean =>
  !consented || allOff || (snoozedUntil !== null && snoozedUntil > now)

/** All that a choice looks at. `history` must reach back 90 days. */
export interface Candidate {
  readonly facts: NudgeFacts
  readonly wishes: Wishes
  readonly history: readonly SentNudge[]
  /** Among the one in ten who get no optional nudges this quarter, to compare with. */
  readonly heldOut: boolean
}

export interface Chosen {
  readonly nudge: Nudge
  readonly variant: NudgeVariant
  /** How likely this nudge was, whatever its variant, 0 to 1. */
  readonly nudgeProbability: number
  /** How likely this nudge in this variant was, 0 to 1. */
  readonly probability: number
  /** All that could have been chosen, as `nudge/variant`. */
  readonly eligible: readonly string[]
}

/** Why a nudge that the facts spoke for was not said. */
export type DropReason =
  | 'switchedOff'
  | 'snoozed'
  | 'otherNeed'
  | 'heldOut'
  | 'caps'
  | 'backOff'
  | 'cooldown'
  | 'dose'
  | 'subject'
  | 'outranked'
  | 'noLonger'

export interface Dropped {
  readonly nudge: string
  readonly period: string
  readonly reason: DropReason
}

export type Choice =
  | { readonly ok: true; readonly chosen: Chosen; readonly dropped: readonly Dropped[] }
  | {
      readonly ok: false
      readonly reason: 'noConsent' | 'switchedOff' | 'quietHours' | 'dropped' | 'nothingFits'
      readonly dropped: readonly Dropped[]
    }

const subjectCooldownDays = 5

/**
 * At most one nudge for one person at `now`; silence is the usual answer. Of those that fit the one of highest priority is
 * taken, equals are drawn, and so is the variant, each as likely as the others; `random` lies in [0, 1). What the facts
 * spoke for and is not said is told with its reason; without consent, or in quiet hours, nothing is looked at.
 */
export function choose(candidate: Candidate, now: Date, random: number, nudges: readonly Nudge[]): Choice {
  const { facts, wishes } = candidate
  const refusal = silence(facts, wishes, now)
  if (refusal) return { ok: false, reason: refusal, dropped: [] }
  const caps = capsAfter(ignoredInARow(candidate.history))
  const isCapped = !isWithinCaps(candidate.history, now, facts.zone, caps)
  const spent = isCapped ? (caps === capsAfter(0) ? 'caps' : 'backOff') : null
  const spokenFor = nudges.filter(
    nudge => !nudge.transactional && speaksFor(facts, nudge) && isNew(nudge, candidate),
  )
  const judged = spokenFor.map(nudge => ({ nudge, reason: hindrance(nudge, candidate, spent, now) }))
  const fitting = judged.filter(({ reason }) => reason === null).map(({ nudge }) => nudge)
  const highest = Math.max(...fitting.map(({ priority }) => priority))
  const equals = fitting.filter(({ priority }) => priority === highest)
  const nudge = equals[Math.floor(random * equals.length)]
  const dropped = judged
    .filter(one => one.nudge !== nudge)
    .map(one => ({
      nudge: one.nudge.name,
      period: one.nudge.period(facts),
      reason: one.reason ?? 'outranked',
    }))
  if (!nudge) return { ok: false, reason: dropped.length > 0 ? 'dropped' : 'nothingFits', dropped }
  const rest = (random * equals.length) % 1
  const variant = nudge.variants[Math.floor(rest * nudge.variants.length)] ?? nudge.variants[0]
  return {
    ok: true,
    chosen: {
      nudge,
      variant,
      nudgeProbability: 1 / equals.length,
      probability: 1 / equals.length / nudge.variants.length,
      eligible: fitting.flatMap(one => one.variants.map(({ name }) => `${one.name}/${name}`)),
    },
    dropped,
  }
}

/** What keeps every nudge away, whichever it would be, so that nothing else need be known of the person. */
export function silence(facts: Pick<NudgeFacts, 'zone' | 'calendar'>, wishes: Wishes, now: Date) {
  if (!wishes.consented) return 'noConsent'
  if (wishes.allOff) return 'switchedOff'
  if (!isGoodHour(now, facts.zone, facts.calendar)) return 'quietHours'
  return null
}

/** What was said in its period is neither said again nor missed. */
const isNew = (nudge: Nudge, { facts, history }: Candidate) => {
  const period = nudge.period(facts)
  return !history.some(sent => sent.nudge === nudge.name && sent.period === period)
}

function hindrance(
  nudge: Nudge,
  { facts, wishes, history, heldOut }: Candidate,
  spent: 'caps' | 'backOff' | null,
  now: Date,
): DropReason | null {
  if (wishes.off.includes(nudge.name)) return 'switchedOff'
  if (wishes.snoozedUntil && wishes.snoozedUntil > now) return 'snoozed'
  if (facts.hindrance && facts.hindrance !== 'notWanting' && nudge.speaksTo === 'will') return 'otherNeed'
  if (heldOut) return 'heldOut'
  if (facts.isQuiet && !nudge.isDigest) return 'backOff'
  if (spent) return spent
  const same = history.filter(sent => sent.nudge === nudge.name)
  if (sentWithin(same, now, nudge.cooldownDays) > 0) return 'cooldown'
  if (sentWithin(same, now, nudge.dose.days) >= nudge.dose.times) return 'dose'
  const { subject } = leadOf(nudge, facts)
  const urged = history.filter(sent => !sent.transactional && subject !== null && sent.subject === subject)
  return sentWithin(urged, now, subjectCooldownDays) > 0 ? 'subject' : null
}
