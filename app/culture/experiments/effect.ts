import { normalPoint } from './normal.ts'

/** How many of so many learned. */
export interface Counted {
  readonly people: number
  readonly learned: number
}

/** Both ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A difference of shares, -1 to 1, and between what it lies. */
export interface Effect extends Interval {
  readonly difference: number
}

/** The score interval of one share. Wilson, JASA 22 (1927), 209–212. At least one person. */
export function shareInterval({ people, learned }: Counted, alpha: number): Interval {
  const z2 = normalPoint(1 - alpha / 2) ** 2
  const share = learned / people
  const middle = (share + z2 / (2 * people)) / (1 + z2 / people)
  const reach =
    Math.sqrt((z2 * share * (1 - share)) / people + z2 ** 2 / (4 * people ** 2)) / (1 + z2 / people)
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/**
 * By how much the share of `given` is above that of `compared`, with the interval that holds the true difference with
 * probability 1 - `alpha`: the hybrid score interval, method 10 of Newcombe, "Interval estimation for the difference between
 * independent proportions", Statistics in Medicine 17 (1998), 873–890. Chosen since it keeps its promise also where shares
 * are small or few people took part, and never leaves -1 to 1.
 */
export function effectOf(given: Counted, compared: Counted, alpha: number): Effect {
  const [a, b] = [given.learned / given.people, compared.learned / compared.people]
  const [of, from] = [shareInterval(given, alpha), shareInterval(compared, alpha)]
  const difference = a - b
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(a - of.low, from.high - b)),
    high: Math.min(1, difference + Math.hypot(of.high - a, b - from.low)),
  }
}
