import { enoughObservations } from '../mastery.ts'
import { randomFrom } from '../shuffle.ts'
import { type Log, rowsOf } from './log.ts'
import type { Memory, Model } from './model.ts'
import { type Bin, calibrationOf, type Expectations, lossOf, type Scored, scored } from './scores.ts'

export interface Compared {
  readonly model: Pick<Model, 'name' | 'ours'>
  readonly scored: Scored
  readonly calibration: readonly Bin[]
  /** Log loss on answers before which the learner had given enough others in that skill for Bina to say anything. */
  readonly logLossOnceKnown: number
}

export interface Comparison {
  readonly learnt: { readonly answers: number; readonly learners: number }
  readonly tested: { readonly answers: number; readonly learners: number }
  /** Share of tested answers that had enough others before them. */
  readonly known: number
  readonly compared: readonly Compared[]
}

interface How {
  readonly seed: string
  readonly resamples: number
  /** Of learners, held out for testing. */
  readonly heldOut?: number
}

/**
 * Each model learns from four learners in five and is tested on the fifth, whom it never saw: every answer is expected from
 * those before it, first to last.
 */
export function compare(
  log: Log,
  models: readonly Model[],
  { seed, resamples, heldOut = 0.2 }: How,
): Comparison {
  const random = randomFrom(seed)
  const isHeldOut = Uint8Array.from({ length: log.learners }, () => (random() < heldOut ? 1 : 0))
  const learning = rowsOf(log, learner => isHeldOut[learner] === 0)
  const testing = rowsOf(log, learner => isHeldOut[learner] === 1)
  const known = knownRows(testing)
  return {
    learnt: told(learning),
    tested: told(testing),
    known: known.reduce((sum, one) => sum + one, 0) / testing.rows,
    compared: models.map(model => {
      const expectations = expect(testing, model.learn(learning))
      return {
        model,
        scored: scored(expectations, resamples, randomFrom(`${seed} resamples`)),
        calibration: calibrationOf(expectations),
        logLossOnceKnown: lossOn(expectations, known),
      }
    }),
  }
}

const told = ({ rows, learner }: Log) => ({ answers: rows, learners: new Set(learner).size })

function expect({ learner, item, skill, right, day, rows }: Log, fresh: () => Memory): Expectations {
  const expected = new Float32Array(rows)
  let memory = fresh()
  for (let i = 0; i < rows; i += 1) {
    if (i > 0 && learner[i] !== learner[i - 1]) memory = fresh()
    expected[i] = memory.expects(item[i]!, skill[i]!, day[i]!)
    memory.takes(item[i]!, skill[i]!, day[i]!, right[i]!)
  }
  return { learner, right, expected }
}

function knownRows({ learner, skill, rows }: Log): Uint8Array {
  let seen = new Map<number, number>()
  return Uint8Array.from({ length: rows }, (_, i) => {
    if (i > 0 && learner[i] !== learner[i - 1]) seen = new Map()
    const before = seen.get(skill[i]!) ?? 0
    seen.set(skill[i]!, before + 1)
    return before >= enoughObservations ? 1 : 0
  })
}

function lossOn({ expected, right }: Expectations, counted: Uint8Array): number {
  let [sum, rows] = [0, 0]
  for (let i = 0; i < expected.length; i += 1) {
    if (!counted[i]) continue
    sum += lossOf(expected[i]!, right[i]!)
    rows += 1
  }
  return sum / rows
}
