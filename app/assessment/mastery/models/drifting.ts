import { usualPace } from '../../mastery.ts'
import { type Ability, after, expected, later, type Pace, type Strength, unknown } from '../ability.ts'
import { type Log, learnerStarts } from '../log.ts'
import { logit, type Memory, type Model } from '../model.ts'
import { type Shown, strengthFrom } from '../strengths.ts'
import { itemMeans } from './means.ts'

const rounds = 3
const answersAskedOfAnItem = 200

/** An ability per skill that drifts with time and practice, and items of learnt difficulty and discrimination. */
export const drifting: Model = {
  name: 'drifting ability, learnt items',
  ours: true,
  learn(log) {
    const { pace, strengths } = learnDrifting(log)
    return () => driftingMemory(pace, strengths)
  },
}

export interface Drifting {
  readonly pace: Pace
  readonly strengths: readonly Strength[]
}

/** Pace and strengths from a log: strengths from abilities, then the pace that expects best, and again. */
export function learnDrifting(log: Log): Drifting {
  let pace = usualPace
  let strengths: readonly Strength[] = [...itemMeans(log, 5)].map(mean => ({
    difficulty: -logit(mean) * 1.2,
    discrimination: 1,
  }))
  for (let round = 0; round < rounds; round += 1) {
    pace = bestPace(log, pace, strengths)
    strengths = strengthsIn(log, pace, strengths)
  }
  return { pace, strengths }
}

function strengthsIn(log: Log, pace: Pace, before: readonly Strength[]): readonly Strength[] {
  const shown: Shown[][] = Array.from({ length: log.items }, () => [])
  walk(log, pace, before, (i, ability) => {
    const own = shown[log.item[i]!]!
    if (own.length < answersAskedOfAnItem) own.push({ ...ability, score: log.right[i]! })
  })
  const usual = { difficulty: 0, discrimination: 1 }
  return shown.map(own => strengthFrom(own, usual))
}

const steps: { readonly [K in keyof Pace]: readonly ((pace: Pace) => Pace)[] } = {
  mean: [p => ({ ...p, mean: p.mean + 0.25 }), p => ({ ...p, mean: p.mean - 0.25 })],
  variance: [p => ({ ...p, variance: p.variance * 1.5 }), p => ({ ...p, variance: p.variance / 1.5 })],
  halfLife: [p => ({ ...p, halfLife: p.halfLife * 2.5 }), p => ({ ...p, halfLife: p.halfLife / 2.5 })],
  restless: [p => ({ ...p, restless: p.restless * 2 }), p => ({ ...p, restless: p.restless / 2 })],
  gain: [p => ({ ...p, gain: p.gain + 0.02 }), p => ({ ...p, gain: p.gain - 0.02 })],
}

const rowsForPace = 40_000

/** The pace around `pace` that expects the answers best: one number after the other, as long as it gets better. */
function bestPace(log: Log, pace: Pace, strengths: readonly Strength[]): Pace {
  let best = { pace, loss: lossOf(log, pace, strengths) }
  for (let sweep = 0; sweep < 6; sweep += 1) {
    const from = best.loss
    for (const move of Object.values(steps).flat()) {
      const tried = move(best.pace)
      const loss = lossOf(log, tried, strengths)
      if (loss < best.loss) best = { pace: tried, loss }
    }
    if (from - best.loss < 1e-5) break
  }
  return best.pace
}

function lossOf(log: Log, pace: Pace, strengths: readonly Strength[]): number {
  let [sum, rows] = [0, 0]
  walk(
    log,
    pace,
    strengths,
    (i, ability) => {
      const chance = expected(ability, strengths[log.item[i]!]!)
      sum -= Math.log(log.right[i] ? chance : 1 - chance)
      rows += 1
    },
    rowsForPace,
  )
  return sum / Math.max(1, rows)
}

/** Goes through a log and tells for each row what was believed of the ability before it. */
function walk(
  log: Log,
  pace: Pace,
  strengths: readonly Strength[],
  told: (row: number, ability: Ability) => void,
  most = Number.POSITIVE_INFINITY,
) {
  const starts = learnerStarts(log)
  for (let n = 0; n + 1 < starts.length && starts[n]! < most; n += 1) {
    const abilities = new Map<number, { ability: Ability; day: number }>()
    for (let i = starts[n]!; i < starts[n + 1]!; i += 1) {
      const [skill, day] = [log.skill[i]!, log.day[i]!]
      const before = abilities.get(skill)
      const ability = before ? later(before.ability, day - before.day, pace) : unknown(pace)
      told(i, ability)
      const next = after(ability, strengths[log.item[i]!]!, log.right[i]!, pace)
      abilities.set(skill, { ability: next, day })
    }
  }
}

function driftingMemory(pace: Pace, strengths: readonly Strength[]): Memory {
  const abilities = new Map<number, { ability: Ability; day: number }>()
  const on = (skill: number, day: number) => {
    const before = abilities.get(skill)
    return before ? later(before.ability, day - before.day, pace) : unknown(pace)
  }
  return {
    expects: (item, skill, day) => expected(on(skill, day), strengths[item]!),
    takes: (item, skill, day, right) =>
      void abilities.set(skill, { ability: after(on(skill, day), strengths[item]!, right, pace), day }),
  }
}
