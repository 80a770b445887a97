import { logistic } from './model.ts'

/** What is believed of an ability: normal on the logit scale. */
export interface Ability {
  readonly mean: number
  readonly variance: number
}

/** How hard a question is (logits; 0 is average), and how sharply it parts those who can from those who cannot (1 is usual). */
export interface Strength {
  readonly difficulty: number
  readonly discrimination: number
}

/** How abilities lie before anything is known, how fast they come back to that unused, and what one answer may change of them. */
export interface Pace {
  readonly mean: number
  readonly variance: number
  /** Days in which what was shown loses half. */
  readonly halfLife: number
  /** Variance that an answered question adds: one learns by answering. */
  readonly restless: number
  /** What an answered question adds to the mean. */
  readonly gain: number
}

/** Before anything was answered. */
export const unknown = ({ mean, variance }: Pace): Ability => ({ mean, variance })

/** The same ability some days later: it drifts back to what is true of anyone, and grows unsure (an Ornstein–Uhlenbeck process). */
export function later({ mean, variance }: Ability, days: number, pace: Pace): Ability {
  const kept = 0.5 ** (Math.max(0, days) / pace.halfLife)
  return {
    mean: pace.mean + (mean - pace.mean) * kept,
    variance: pace.variance + (variance - pace.variance) * kept * kept,
  }
}

/**
 * The ability after an answer of that score, 0 to 1: one step of the extended Kalman filter for the two-parameter logistic
 * model, as rating systems do it (Glickman 1999, "Parameter estimation in large dynamic paired comparison experiments",
 * Applied Statistics 48:377–394).
 */
export function after({ mean, variance }: Ability, strength: Strength, score: number, pace: Pace): Ability {
  const { difficulty, discrimination } = strength
  const expected = logistic(discrimination * (mean - difficulty))
  const known = discrimination * discrimination * expected * (1 - expected)
  const settled = 1 / (1 / variance + known)
  return {
    mean: mean + settled * discrimination * (score - expected) + pace.gain,
    variance: settled + pace.restless,
  }
}

/** How probable a right answer is, with what is not known of the ability taken into account (MacKay 1992's approximation). */
export function expected({ mean, variance }: Ability, { difficulty, discrimination }: Strength): number {
  const doubt = 1 / Math.sqrt(1 + (Math.PI * discrimination * discrimination * variance) / 8)
  return logistic(discrimination * (mean - difficulty) * doubt)
}
