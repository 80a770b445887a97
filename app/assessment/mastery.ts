import type { Evidence } from './grade.ts'
import { type Ability, after, later, type Pace, type Strength, unknown } from './mastery/ability.ts'
import { logistic, logit } from './mastery/model.ts'

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

/** What was learnt of questions from everyone's answers, by question id. */
export type Strengths = ReadonlyMap<string, Strength>

/** Below this many observations an estimate abstains. */
export const enoughObservations = 3

const usualDifficulty = 0.4
const millisecondsADay = 86_400_000

/** How abilities lie and change here, where nothing else is known: half of what was shown is lost in two years. */
export const usualPace: Pace = { mean: 0, variance: 1.5 ** 2, halfLife: 730, restless: 0.02, gain: 0 }

/**
 * Ability per competency from graded answers: normal on the logit scale, moved by every answer and drifting back with the
 * days (`mastery/ability.ts`), so an old estimate grows unsure and can fall. A partial score counts as that share of a right
 * answer. Of a question answered several times the latest counts. Pure: `now` in milliseconds.
 */
export function masteryOf(
  evidence: readonly DatedEvidence[],
  now: number,
  strengths: Strengths = new Map(),
): Mastery[] {
  const competencies = [...new Set(evidence.map(({ competency }) => competency))].sort()
  return competencies.map(competency => {
    const counting = latestPerQuestion(evidence.filter(one => one.competency === competency))
    const { mean, variance } = abilityAt(counting, now, strengths)
    return { competency, observations: counting.length, mean, deviation: Math.sqrt(variance) }
  })
}

function latestPerQuestion(evidence: readonly DatedEvidence[]): DatedEvidence[] {
  const latest = new Map<string, DatedEvidence>()
  for (const one of evidence) {
    const known = latest.get(one.questionId)
    if (!known || one.at > known.at || (one.at === known.at && one.score > known.score))
      latest.set(one.questionId, one)
  }
  return inTime([...latest.values()])
}

/** As it came; of the same moment in the order of the questions' ids, so that it is the same in whatever order it is read. */
export const inTime = (evidence: readonly DatedEvidence[]): DatedEvidence[] =>
  evidence.toSorted((a, b) => a.at - b.at || (a.questionId < b.questionId ? -1 : 1))

function abilityAt(evidence: readonly DatedEvidence[], now: number, strengths: Strengths): Ability {
  let ability = unknown(usualPace)
  let at = evidence[0]?.at ?? now
  for (const one of evidence) {
    ability = after(
      later(ability, daysFrom(at, one.at), usualPace),
      strengthOf(one, strengths),
      one.score,
      usualPace,
    )
    at = one.at
  }
  return later(ability, daysFrom(at, now), usualPace)
}

export const daysFrom = (from: number, to: number): number => Math.max(0, to - from) / millisecondsADay

/** What was learnt of the question, else what its author thinks of it: `difficulty` is the share expected to miss it. */
export const strengthOf = (
  { questionId, difficulty }: Pick<Evidence, 'questionId' | 'difficulty'>,
  strengths: Strengths,
): Strength => strengths.get(questionId) ?? authored(difficulty)

export const authored = (difficulty: number = usualDifficulty): Strength => ({
  difficulty: logit(difficulty),
  discrimination: 1,
})

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
