import type { Evidence } from './grade.ts'

/** Graded evidence with its instant, as milliseconds. */
export interface DatedEvidence extends Evidence {
  readonly at: number
}

/**
 * How surely a person has a competency. `mean` and `deviation` are on the logit scale of ability, so that the estimate can
 * travel in an event and be asked any question later: see `sureOf`.
 */
export interface Mastery {
  readonly competency: string
  /** Different questions answered. */
  readonly observations: number
  readonly mean: number
  readonly deviation: number
}

/** Below this many observations an estimate abstains. */
export const enoughObservations = 3

const usualDifficulty = 0.4
const priorDeviation = 1.5
const halfLife = 365 * 86_400_000
const grid = Array.from({ length: 81 }, (_, i) => -4 + i / 10)

/**
 * Ability per competency from graded answers: the Rasch model with a normal prior N(0, 1.5²), estimated a posteriori on a
 * grid (EAP: Bock & Mislevy 1982, "Adaptive EAP estimation of ability in a microcomputer environment", Applied
 * Psychological Measurement 6:431–444). A partial score counts as that share of a right answer. Of a question answered
 * several times the latest counts. Evidence fades by half a year after year, so an old estimate grows unsure and can fall.
 * Pure: `now` in milliseconds.
 */
export function masteryOf(evidence: readonly DatedEvidence[], now: number): Mastery[] {
  const competencies = [...new Set(evidence.map(({ competency }) => competency))].sort()
  return competencies.map(competency =>
    estimate(competency, latestPerQuestion(evidence.filter(one => one.competency === competency)), now),
  )
}

function latestPerQuestion(evidence: readonly DatedEvidence[]): DatedEvidence[] {
  const latest = new Map<string, DatedEvidence>()
  for (const one of evidence) {
    const known = latest.get(one.questionId)
    if (!known || one.at > known.at || (one.at === known.at && one.score > known.score))
      latest.set(one.questionId, one)
  }
  return [...latest.values()].sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
}

function estimate(competency: string, evidence: readonly DatedEvidence[], now: number): Mastery {
  const logs = grid.map(ability => {
    const prior = -(ability ** 2) / (2 * priorDeviation ** 2)
    return evidence.reduce((sum, one) => sum + fading(one, now) * logLikelihood(one, ability), prior)
  })
  const highest = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - highest))
  const total = weights.reduce((a, b) => a + b, 0)
  const mean = grid.reduce((sum, ability, i) => sum + ability * weights[i]!, 0) / total
  const variance = grid.reduce((sum, ability, i) => sum + (ability - mean) ** 2 * weights[i]!, 0) / total
  return { competency, observations: evidence.length, mean, deviation: Math.sqrt(variance) }
}

const fading = ({ at }: DatedEvidence, now: number) => 0.5 ** (Math.max(0, now - at) / halfLife)

/** `difficulty` is the share expected to miss the question, so a person of ability 0 gets it right 1 − difficulty of the time. */
function logLikelihood({ score, difficulty = usualDifficulty }: DatedEvidence, ability: number): number {
  const right = logistic(ability - logit(difficulty))
  return score * Math.log(right) + (1 - score) * Math.log(1 - right)
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const logit = (share: number) => Math.log(share / (1 - share))

/** The share of average questions a person is expected to get right, 0 to 1; null while there is too little to say. */
export const levelOf = ({ observations, mean }: Mastery): number | null =>
  observations < enoughObservations ? null : logistic(mean - logit(usualDifficulty))

/** How probable it is that the level is at least `atLeast` (0 to 1); 0 while there is too little to say. */
export function sureOf({ observations, mean, deviation }: Mastery, atLeast: number): number {
  if (observations < enoughObservations) return 0
  if (atLeast <= 0) return 1
  if (atLeast >= 1) return 0
  return normal((mean - logit(usualDifficulty) - logit(atLeast)) / deviation)
}

/** The rule of a path: the level is at least `atLeast`, and that at least `sure` probable. Never on thin evidence. */
export const hasMastered = (mastery: Mastery | undefined, atLeast: number, sure: number): boolean =>
  mastery !== undefined && mastery.observations >= enoughObservations && sureOf(mastery, atLeast) >= sure

const nearby = 0.15

/**
 * The estimate as a path's event carries it: the level, and how probable it is that the true one lies within 0.15 of it.
 * null while there is too little to say.
 */
export function estimateOf(mastery: Mastery): { value: number; sure: number } | null {
  const value = levelOf(mastery)
  if (value === null) return null
  return { value, sure: sureOf(mastery, value - nearby) - sureOf(mastery, value + nearby) }
}

/** The standard normal distribution function, to 7 digits (Abramowitz & Stegun 1964, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return z >= 0 ? 1 - tail : tail
}
