import {
  type DatedEvidence,
  enoughObservations,
  levelOf,
  type Mastery,
  masteryOf,
  type Strengths,
  sureOf,
} from '#app/assessment/mastery.ts'

/** How a level is called, before its number. */
export type Band = 'begins' | 'grows' | 'able' | 'strong'

export interface Estimate {
  /** The share of average questions this person is expected to get right. */
  readonly level: number
  readonly band: Band
  /** How probable it is that the band is right, in words. */
  readonly sure: 'sure' | 'rather' | 'hardly'
  /** Between which levels the true one lies, four times in five. */
  readonly between: readonly [number, number]
}

export interface CompetencyKnown {
  readonly competency: string
  readonly observations: number
  /** How many different questions more it takes before anything is said; 0 when something is. */
  readonly missing: number
  readonly estimate: Estimate | null
  /** Levels at the ends of the months before, oldest first, and now last; only those that could be told. */
  readonly grew: readonly { readonly at: number; readonly level: number }[]
}

const bands = [
  ['strong', 0.8],
  ['able', 0.6],
  ['grows', 0.4],
  ['begins', 0],
] as const

export const bandOf = (level: number): Band => bands.find(([, from]) => level >= from)![0]

/** What is known of each competency now, and how it grew: the same evidence, told up to each moment. Milliseconds. */
export function profileOf(
  evidence: readonly DatedEvidence[],
  strengths: Strengths,
  moments: readonly number[],
  now: number,
): CompetencyKnown[] {
  const before = moments.map(at => ({ at, known: knownAt(evidence, strengths, at) }))
  return masteryOf(evidence, now, strengths).map(mastery => {
    const { competency, observations } = mastery
    const past = before.flatMap(({ at, known }) => {
      const level = known.get(competency) ?? null
      return level === null ? [] : [{ at, level }]
    })
    const estimate = estimated(mastery)
    return {
      ...{ competency, observations, estimate },
      missing: Math.max(0, enoughObservations - observations),
      grew: estimate ? [...past, { at: now, level: estimate.level }] : past,
    }
  })
}

function knownAt(evidence: readonly DatedEvidence[], strengths: Strengths, at: number) {
  const until = evidence.filter(one => one.at <= at)
  return new Map(masteryOf(until, at, strengths).map(mastery => [mastery.competency, levelOf(mastery)]))
}

function estimated(mastery: Mastery): Estimate | null {
  const level = levelOf(mastery)
  if (level === null) return null
  const band = bandOf(level)
  const at = bands.findIndex(([name]) => name === band)
  const from = bands[at]![1]
  const to = bands[at - 1]?.[1] ?? 1
  const chance = sureOf(mastery, from) - sureOf(mastery, to)
  return {
    ...{ level, band, between: [quantile(mastery, 0.9), quantile(mastery, 0.1)] },
    sure: chance >= 0.8 ? 'sure' : chance >= 0.5 ? 'rather' : 'hardly',
  }
}

/** The level that the true one exceeds with this probability. */
function quantile(mastery: Mastery, probability: number): number {
  let [low, high] = [0, 1]
  for (let round = 0; round < 20; round += 1) {
    const middle = (low + high) / 2
    if (sureOf(mastery, middle) >= probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
