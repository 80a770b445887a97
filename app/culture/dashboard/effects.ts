import { about, fewestPeople } from '#app/assessment/disclosure.ts'
import { type Counted, type Effect, effectOf } from '../experiments/effect.ts'
import { usual } from '../experiments/power.ts'

/** Those who got something, and those kept without it in the same quarter. */
export interface BothSides {
  readonly given: Counted
  readonly heldOut: Counted
}

export interface NudgeEffect {
  /** Null where either side has fewer than ten people. */
  readonly told: { readonly given: Counted; readonly heldOut: Counted; readonly effect: Effect } | null
}

/**
 * By how much more of those who got it learned, as far as it may be told: by counts to the nearest five, since exact ones could be told
 * from an exact effect.
 */
export function toldEffect({ given, heldOut }: BothSides): NudgeEffect['told'] {
  if (given.people < fewestPeople || heldOut.people < fewestPeople) return null
  const told = { given: rounded(given), heldOut: rounded(heldOut) }
  return { ...told, effect: effectOf(told.given, told.heldOut, usual.alpha) }
}

const rounded = ({ people, learned }: Counted) => ({ people: about(people), learned: about(learned) })
