import type { Log } from '../log.ts'
import type { Memory, Model } from '../model.ts'

const forgetful = (expects: Memory['expects']) => () => ({ expects, takes() {} })

/** Expects the same of everyone. */
export const alwaysMean: Model = {
  name: 'always the mean',
  ours: false,
  learn(log) {
    const mean = meanOf(log)
    return forgetful(() => mean)
  },
}

const asIfSeen = 5

/** Expects of everyone what others did with the item; of one seen rarely, rather the mean. */
export const itemMean: Model = {
  name: 'item mean',
  ours: false,
  learn(log) {
    const means = itemMeans(log, asIfSeen)
    return forgetful(item => means[item]!)
  },
}

/** The share of right answers, kept off 0 and 1. */
export function meanOf({ right, rows }: Log): number {
  let sum = 0
  for (let i = 0; i < rows; i += 1) sum += right[i]!
  return (sum + 1) / (rows + 2)
}

/** By item the share of right answers, as if there were `weight` more answers of the mean. */
export function itemMeans(log: Log, weight: number): Float64Array {
  const mean = meanOf(log)
  const sums = new Float64Array(log.items).fill(weight * mean)
  const counts = new Float64Array(log.items).fill(weight)
  for (let i = 0; i < log.rows; i += 1) {
    sums[log.item[i]!]! += log.right[i]!
    counts[log.item[i]!]! += 1
  }
  return sums.map((sum, item) => sum / counts[item]!)
}
