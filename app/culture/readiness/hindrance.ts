import type { Hindrance, Stage } from './stages.ts'

/** Four answers, 1 (not at all) to 5 (very much so). */
export interface Pulse {
  readonly easy: number
  readonly able: number
  readonly time: number
  readonly useful: number
}

/** What a diagnosis looks at; of the last 60 days. */
export interface Signs {
  readonly stage: Stage
  /** A walk that waits for a hand. */
  readonly stuck: boolean
  /** Checks not passed; steps begun and left, which say little of who goes on elsewhere. */
  readonly failed: number
  readonly abandoned: number
  /** Times learned, those outside working hours, and those that came in late because there was no connection. */
  readonly times: number
  readonly outsideHours: number
  readonly lateArrivals: number
  readonly daysSinceLooked: number | null
  /** The last pulse, at most 60 days old. */
  readonly pulse: Pulse | null
  /** What the person says of it themselves; `none` where nothing hinders. */
  readonly said: Hindrance | 'none' | null
}

const low = 2
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/**
 * What stands in the way, told from behaviour and what people say; their own word comes first. Ability is asked before
 * chance and chance before will, since wanting more is no help to who cannot.
 */
export function hindranceOf(signs: Signs): Hindrance | null {
  if (signs.said !== null) return signs.said === 'none' ? null : signs.said
  const { pulse } = signs
  const learning = signs.stage === 'acting' || signs.stage === 'keeping'
  if (signs.stuck || signs.failed >= 2 || (signs.abandoned >= 3 && !learning)) return 'cannot'
  if (pulse && (pulse.easy <= low || pulse.able <= low)) return 'cannot'
  if (pulse && pulse.time <= low) return 'noChance'
  const few = signs.times < 5
  if (!few && share(signs.outsideHours, signs.times) >= 0.6) return 'noChance'
  if (!few && share(signs.lateArrivals, signs.times) >= 0.5) return 'noChance'
  if (pulse && pulse.useful <= low) return 'notWanting'
  return signs.stage === 'considering' && (signs.daysSinceLooked ?? 0) >= 14 ? 'notWanting' : null
}

/** How long a pulse is believed, and how long until it is asked again. */
export const pulseDays = 60
