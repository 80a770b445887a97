import type { Log } from '../log.ts'
import { logistic, type Memory, type Model } from '../model.ts'

/** How far the n-th answer moves a rating: much at first, less and less (Pelánek 2016, Computers & Education 98:169–179). */
const step = (n: number) => 1 / (1 + 0.05 * n)

/** Ratings of learners by skill, and of items, moved towards each other by every answer. */
export const elo: Model = {
  name: 'Elo',
  ours: false,
  learn(log) {
    const difficulty = ratedItems(log)
    return () => eloMemory(difficulty)
  },
}

function ratedItems(log: Log): Float64Array {
  const difficulty = new Float64Array(log.items)
  const seen = new Int32Array(log.items)
  let memory = eloMemory(difficulty)
  for (let i = 0; i < log.rows; i += 1) {
    if (i > 0 && log.learner[i] !== log.learner[i - 1]) memory = eloMemory(difficulty)
    const item = log.item[i]!
    const surprise = log.right[i]! - memory.expects(item, log.skill[i]!, log.day[i]!)
    memory.takes(item, log.skill[i]!, log.day[i]!, log.right[i]!)
    difficulty[item]! -= step(seen[item]!) * surprise
    seen[item]! += 1
  }
  return difficulty
}

function eloMemory(difficulty: Float64Array): Memory {
  const rating = new Map<number, { value: number; seen: number }>()
  const expects = (item: number, skill: number) =>
    logistic((rating.get(skill)?.value ?? 0) - difficulty[item]!)
  return {
    expects,
    takes(item, skill, _day, right) {
      const { value, seen } = rating.get(skill) ?? { value: 0, seen: 0 }
      rating.set(skill, { value: value + step(seen) * (right - expects(item, skill)), seen: seen + 1 })
    },
  }
}
