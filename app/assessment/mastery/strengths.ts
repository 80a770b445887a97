import type { Strength } from './ability.ts'
import { logistic } from './model.ts'

/** One answer as it bears on the question: who answered was thought to be this able, and this surely. */
export interface Shown {
  readonly mean: number
  readonly variance: number
  readonly score: number
}

const difficultyDeviation = 1
/** Of the logarithm of discrimination. */
const discriminationDeviation = 0.3
const rounds = 12

/**
 * How strong a question is, from the answers of people whose ability is known from elsewhere: the most probable values (MAP)
 * under a normal prior around `usual`, of deviation 1 logit for difficulty and 0.3 for the logarithm of discrimination, found
 * by Newton's steps. With few answers it stays near `usual`; without any it is `usual`.
 */
export function strengthFrom(shown: readonly Shown[], usual: Strength): Strength {
  let difficulty = usual.difficulty
  let sharpness = Math.log(usual.discrimination)
  for (let round = 0; round < rounds; round += 1) {
    const step = stepFor(shown, { difficulty, sharpness }, usual)
    difficulty += clamped(step.difficulty, 1)
    sharpness += clamped(step.sharpness, 0.3)
    if (Math.abs(step.difficulty) + Math.abs(step.sharpness) < 1e-5) break
  }
  return { difficulty, discrimination: Math.exp(sharpness) }
}

interface At {
  readonly difficulty: number
  readonly sharpness: number
}

function stepFor(shown: readonly Shown[], { difficulty, sharpness }: At, usual: Strength): At {
  const discrimination = Math.exp(sharpness)
  let pull = (usual.difficulty - difficulty) / difficultyDeviation ** 2
  let hold = 1 / difficultyDeviation ** 2
  let sharpen = (Math.log(usual.discrimination) - sharpness) / discriminationDeviation ** 2
  let keep = 1 / discriminationDeviation ** 2
  for (const { mean, variance, score } of shown) {
    const doubt = 1 / Math.sqrt(1 + (Math.PI * discrimination * discrimination * variance) / 8)
    const slope = discrimination * doubt
    const apart = mean - difficulty
    const chance = logistic(slope * apart)
    const spread = chance * (1 - chance)
    pull -= slope * (score - chance)
    hold += slope * slope * spread
    sharpen += slope * apart * (score - chance)
    keep += (slope * apart) ** 2 * spread
  }
  return { difficulty: pull / hold, sharpness: sharpen / keep }
}

const clamped = (step: number, most: number) => Math.max(-most, Math.min(most, step))
