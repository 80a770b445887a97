/** Answers with what was expected of each, by learner: `learner` never falls. */
export interface Expectations {
  readonly learner: Int32Array
  readonly right: Uint8Array
  readonly expected: Float32Array
}

export interface Scores {
  /** How probably a right answer was expected more than a wrong one. */
  readonly auc: number
  readonly logLoss: number
  readonly brier: number
}

const edge = 1e-6

export const lossOf = (expected: number, right: number): number =>
  -Math.log(Math.min(1 - edge, Math.max(edge, right ? expected : 1 - expected)))

/** Rows by what was expected of them, least first; made once, read by every resample. */
const ranked = ({ expected }: Expectations): Int32Array =>
  Int32Array.from(expected.keys()).sort((a, b) => expected[a]! - expected[b]!)

/** The scores where each learner counts `weight` times. */
function weighted(of: Expectations, order: Int32Array, weight: Uint16Array): Scores {
  const { learner, right, expected } = of
  let [loss, square, rights, wrongs, pairs] = [0, 0, 0, 0, 0]
  for (let at = 0; at < order.length; ) {
    const level = expected[order[at]!]!
    let [tiedRights, tiedWrongs] = [0, 0]
    for (; at < order.length && expected[order[at]!] === level; at += 1) {
      const row = order[at]!
      const times = weight[learner[row]!]!
      if (times === 0) continue
      if (right[row]) tiedRights += times
      else tiedWrongs += times
      loss += times * lossOf(level, right[row]!)
      square += times * (level - right[row]!) ** 2
    }
    pairs += tiedRights * (wrongs + tiedWrongs / 2)
    rights += tiedRights
    wrongs += tiedWrongs
  }
  const all = rights + wrongs
  return { auc: pairs / (rights * wrongs), logLoss: loss / all, brier: square / all }
}

export type Interval = readonly [number, number]

export interface Scored extends Scores {
  /** 95 of 100 resamples of learners lie within. */
  readonly within: Readonly<Record<keyof Scores, Interval>>
}

/** The scores, with percentile intervals from resampling whole learners (bootstrap), so that one's answers stay together. */
export function scored(of: Expectations, resamples: number, random: () => number): Scored {
  const order = ranked(of)
  const learners = [...new Set(of.learner)]
  const room = Math.max(0, ...learners) + 1
  const scores = weighted(of, order, new Uint16Array(room).fill(1))
  const drawn = Array.from({ length: resamples }, () => {
    const weight = new Uint16Array(room)
    for (let i = 0; i < learners.length; i += 1)
      weight[learners[Math.floor(random() * learners.length)]!]! += 1
    return weighted(of, order, weight)
  })
  const within = (score: keyof Scores): Interval => {
    const sorted = drawn.map(each => each[score]).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
    return sorted.length === 0 ? [scores[score], scores[score]] : [at(0.025), at(0.975)]
  }
  return { ...scores, within: { auc: within('auc'), logLoss: within('logLoss'), brier: within('brier') } }
}

export interface Bin {
  readonly from: number
  readonly to: number
  readonly answers: number
  /** Of the answers of this bin, on average. */
  readonly expected: number
  readonly right: number
}

/** Tenths of what was expected, each with what came: a calibrated model expects what comes. Empty tenths are left out. */
export function calibrationOf({ right, expected }: Expectations): Bin[] {
  const bins = Array.from({ length: 10 }, () => ({ answers: 0, expected: 0, right: 0 }))
  for (let i = 0; i < expected.length; i += 1) {
    const bin = bins[Math.min(9, Math.floor(expected[i]! * 10))]!
    bin.answers += 1
    bin.expected += expected[i]!
    bin.right += right[i]!
  }
  return bins.flatMap((bin, i) =>
    bin.answers === 0
      ? []
      : [
          {
            ...{ from: i / 10, to: (i + 1) / 10, answers: bin.answers },
            ...{ expected: bin.expected / bin.answers, right: bin.right / bin.answers },
          },
        ],
  )
}

/** How far expectation and truth lie apart, on average over answers. */
export function miscalibration(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { answers }) => sum + answers, 0)
  return (
    bins.reduce((sum, { answers, expected, right }) => sum + answers * Math.abs(expected - right), 0) / all
  )
}
