import type { Log } from '../log.ts'
import { logistic, logit, type Memory, type Model } from '../model.ts'
import { meanOf } from './means.ts'

const epochs = 4
const rate = 0.1

/** Of a skill: how easy, and what each success and each failure before adds, in logits. */
interface Weights {
  readonly easy: Float64Array
  readonly success: Float64Array
  readonly failure: Float64Array
  /** By item; all 0 where items do not count. */
  readonly item: Float64Array
}

/** Counts of successes and failures by skill (Pavlik, Cen & Koedinger 2009, "Performance Factors Analysis"). */
export const pfa: Model = { name: 'PFA', ours: false, learn: log => learnt(log, false) }

/** The same with a difficulty for each item, and counts by their logarithm, so that the tenth answer adds less than the first. */
export const pfaWithItems: Model = { name: 'PFA with items', ours: true, learn: log => learnt(log, true) }

function learnt(log: Log, withItems: boolean): () => Memory {
  const zeros = (length: number) => new Float64Array(length)
  const weights: Weights = {
    easy: zeros(log.skills).fill(logit(meanOf(log))),
    success: zeros(log.skills),
    failure: zeros(log.skills),
    item: zeros(log.items),
  }
  const seen: Weights = {
    easy: zeros(log.skills).fill(1),
    success: zeros(log.skills).fill(1),
    failure: zeros(log.skills).fill(1),
    item: zeros(log.items).fill(1),
  }
  for (let epoch = 0; epoch < epochs; epoch += 1) climb(log, weights, seen, withItems)
  return () => counting(weights, withItems)
}

/** One pass of stochastic gradient with steps that shrink by what each weight has seen (Adagrad). */
function climb(log: Log, weights: Weights, seen: Weights, withItems: boolean) {
  let memory = counting(weights, withItems)
  for (let i = 0; i < log.rows; i += 1) {
    if (i > 0 && log.learner[i] !== log.learner[i - 1]) memory = counting(weights, withItems)
    const [item, skill] = [log.item[i]!, log.skill[i]!]
    const error = log.right[i]! - memory.expects(item, skill, 0)
    const { won, lost } = memory.counts(skill)
    move(weights.easy, seen.easy, skill, error)
    move(weights.success, seen.success, skill, error * won)
    move(weights.failure, seen.failure, skill, error * lost)
    if (withItems) move(weights.item, seen.item, item, error - 0.02 * weights.item[item]!)
    memory.takes(item, skill, 0, log.right[i]!)
  }
}

function move(weights: Float64Array, seen: Float64Array, at: number, gradient: number) {
  seen[at]! += gradient * gradient
  weights[at]! += (rate * gradient) / Math.sqrt(seen[at]!)
}

function counting({ easy, success, failure, item: ofItem }: Weights, byLogarithm: boolean) {
  const counts = new Map<number, { won: number; lost: number }>()
  const told = byLogarithm ? Math.log1p : (count: number) => count
  const of = (skill: number) => {
    const { won, lost } = counts.get(skill) ?? { won: 0, lost: 0 }
    return { won: told(won), lost: told(lost) }
  }
  return {
    counts: of,
    expects(item: number, skill: number, _day: number) {
      const { won, lost } = of(skill)
      return logistic(easy[skill]! + success[skill]! * won + failure[skill]! * lost + ofItem[item]!)
    },
    takes(_item: number, skill: number, _day: number, right: number) {
      const { won, lost } = counts.get(skill) ?? { won: 0, lost: 0 }
      counts.set(skill, { won: won + right, lost: lost + 1 - right })
    },
  }
}
