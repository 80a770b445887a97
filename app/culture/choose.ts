import { isWithinCaps, type SentNudge, sentWithin } from './caps.ts'
import type { Nudge, NudgeFacts, NudgeVariant } from './nudge.ts'
import { isGoodHour } from './quiet-hours.ts'

/** What the person has agreed to and switched off. */
export interface Wishes {
  readonly consented: boolean
  readonly allOff: boolean
  /** Names of the kinds switched off. */
  readonly off: readonly string[]
}

export interface Chosen {
  readonly nudge: Nudge
  readonly variant: NudgeVariant
  /** How likely this nudge in this variant was, 0 to 1. */
  readonly probability: number
  /** All that could have been chosen, as `nudge/variant`. */
  readonly eligible: readonly string[]
}

export type Choice =
  | { readonly ok: true; readonly chosen: Chosen }
  | {
      readonly ok: false
      readonly reason: 'noConsent' | 'switchedOff' | 'quietHours' | 'caps' | 'nothingFits'
    }

const subjectCooldownDays = 5

/**
 * At most one nudge for one person at `now`; silence is the usual answer. `history` must reach back 90 days; `random` lies
 * in [0, 1). Every eligible nudge is equally likely, and so is each of its variants, until enough were sent to learn from.
 */
export function choose(
  facts: NudgeFacts,
  wishes: Wishes,
  history: readonly SentNudge[],
  now: Date,
  random: number,
  nudges: readonly Nudge[],
): Choice {
  const refusal = silence(facts, wishes, history, now)
  if (refusal) return { ok: false, reason: refusal }
  const fitting = nudges.filter(nudge => fits(nudge, facts, wishes, history, now))
  const nudge = fitting[Math.floor(random * fitting.length)]
  if (!nudge) return { ok: false, reason: 'nothingFits' }
  const rest = (random * fitting.length) % 1
  const variant = nudge.variants[Math.floor(rest * nudge.variants.length)] ?? nudge.variants[0]
  return {
    ok: true,
    chosen: {
      nudge,
      variant,
      probability: 1 / fitting.length / nudge.variants.length,
      eligible: fitting.flatMap(one => one.variants.map(({ name }) => `${one.name}/${name}`)),
    },
  }
}

/** What keeps every nudge away, whichever it would be. */
function silence(facts: NudgeFacts, wishes: Wishes, history: readonly SentNudge[], now: Date) {
  if (!wishes.consented) return 'noConsent'
  if (wishes.allOff) return 'switchedOff'
  if (!isGoodHour(now, facts.zone, facts.calendar)) return 'quietHours'
  if (!isWithinCaps(history, now, facts.zone)) return 'caps'
  return null
}

function fits(
  nudge: Nudge,
  facts: NudgeFacts,
  wishes: Wishes,
  history: readonly SentNudge[],
  now: Date,
): boolean {
  if (nudge.transactional || wishes.off.includes(nudge.name) || !nudge.eligible(facts)) return false
  const same = history.filter(sent => sent.nudge === nudge.name)
  const period = nudge.period(facts)
  if (same.some(sent => sent.period === period)) return false
  if (sentWithin(same, now, nudge.cooldownDays) > 0) return false
  if (sentWithin(same, now, nudge.dose.days) >= nudge.dose.times) return false
  const subject = facts.next?.subject
  return (
    sentWithin(
      history.filter(sent => !sent.transactional && sent.subject === subject),
      now,
      subjectCooldownDays,
    ) === 0
  )
}
