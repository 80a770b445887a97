import type { Strength } from '../ability.ts'
import { logistic, type Memory, type Model } from '../model.ts'
import { learnDrifting } from './drifting.ts'

const grid = Float64Array.from({ length: 81 }, (_, i) => -4 + i / 10)
const priorDeviation = 1.5
const halfLife = 365
const usual: Strength = { difficulty: Math.log(0.4 / 0.6), discrimination: 1 }

/** One ability per skill, whose evidence fades by half a year after year; every item of the usual difficulty. */
export const steady: Model = {
  name: 'steady ability, usual items',
  ours: true,
  learn: () => () => steadyMemory(() => usual),
}

/** The same with items of learnt difficulty and discrimination. */
export const steadyLearntItems: Model = {
  name: 'steady ability, learnt items',
  ours: true,
  learn(log) {
    const { strengths } = learnDrifting(log)
    return () => steadyMemory(item => strengths[item]!)
  },
}

function steadyMemory(strengthOf: (item: number) => Strength): Memory {
  const logs = new Map<number, { logs: Float64Array; day: number }>()
  const on = (skill: number, day: number): Float64Array => {
    const before = logs.get(skill)
    if (!before) return new Float64Array(grid.length)
    const kept = 0.5 ** (Math.max(0, day - before.day) / halfLife)
    return before.logs.map(log => log * kept)
  }
  const chance = (ability: number, { difficulty, discrimination }: Strength) =>
    logistic(discrimination * (ability - difficulty))
  return {
    expects(item, skill, day) {
      const strength = strengthOf(item)
      let [sum, total] = [0, 0]
      for (const [i, log] of on(skill, day).entries()) {
        const weight = Math.exp(log - grid[i]! ** 2 / (2 * priorDeviation ** 2))
        sum += weight * chance(grid[i]!, strength)
        total += weight
      }
      return sum / total
    },
    takes(item, skill, day, right) {
      const strength = strengthOf(item)
      const next = on(skill, day).map((log, i) => {
        const is = chance(grid[i]!, strength)
        return log + Math.log(right ? is : 1 - is)
      })
      logs.set(skill, { logs: next, day })
    },
  }
}
