import type { Strength } from './ability.ts'
import { type Answered, type Log, logBuilder } from './log.ts'
import { logistic } from './model.ts'
import type { Tracing } from './models/bkt.ts'

/** A world with known truths, in which made-up learners answer. */
export interface World {
  readonly learners: number
  readonly skills: number
  readonly itemsASkill: number
  /** Of one learner, in all skills together. */
  readonly answers: number
  /**
   * How learners are: `growing` learn by answering and forget with the weeks; `steady` stay as able as they are; `switching`
   * have a skill or not, as knowledge tracing has it.
   */
  readonly kind: 'growing' | 'steady' | 'switching'
  /** Of every skill in a switching world. */
  readonly tracing?: Tracing
}

export interface Made {
  readonly log: Log
  /** By item. */
  readonly strengths: readonly Strength[]
}

const learnsAnAnswer = 0.08
const halfLife = 200
const dayGap = 9

/** The log of a world, and what is true in it. `random` gives numbers in [0, 1). */
export function made(world: World, random: () => number): Made {
  const builder = logBuilder()
  const strengths = strengthsIn(world, random)
  const met = new Map<string, Strength>()
  for (const answered of answersIn(world, strengths, random)) {
    builder.add(answered)
    if (!met.has(answered.item)) met.set(answered.item, strengths[Number(answered.item.slice(1))]!)
  }
  return { log: builder.done(), strengths: [...met.values()] }
}

export const strengthsIn = (
  { skills, itemsASkill, kind }: World,
  random: () => number,
): readonly Strength[] =>
  Array.from({ length: skills * itemsASkill }, () =>
    kind === 'switching'
      ? { difficulty: 0, discrimination: 1 }
      : { difficulty: normal(random), discrimination: Math.exp(0.3 * normal(random)) },
  )

/** Answers one by one, learner by learner. */
export function* answersIn(
  world: World,
  strengths: readonly Strength[],
  random: () => number,
): Generator<Answered> {
  for (let learner = 0; learner < world.learners; learner += 1) {
    const general = 0.7 * normal(random)
    const chances = Array.from({ length: world.skills }, () => learnerIn(world, general, random))
    let day = random() * 30
    for (let n = 0; n < world.answers; n += 1) {
      const skill = Math.floor(random() * world.skills)
      const item = skill * world.itemsASkill + Math.floor(random() * world.itemsASkill)
      const right = random() < chances[skill]!(strengths[item]!, day)
      yield { learner: `l${learner}`, item: `i${item}`, skill: `s${skill}`, right, day }
      day += random() < 0.25 ? dayGap * random() * 2 : 0.001
    }
  }
}

/** How probable a right answer of one learner in one skill is, now; asking changes them as the world does. */
function learnerIn({ kind, tracing }: World, general: number, random: () => number) {
  if (kind === 'switching') return switching(tracing!, random)
  const own = general + 0.7 * normal(random)
  let [gained, last] = [0, 0]
  return ({ difficulty, discrimination }: Strength, day: number) => {
    if (kind === 'growing') {
      gained = gained * 0.5 ** (Math.max(0, day - last) / halfLife)
      last = day
    }
    const chance = logistic(discrimination * (own + gained - difficulty))
    if (kind === 'growing') gained += learnsAnAnswer
    return chance
  }
}

function switching({ known, learns, forgets, guesses, slips }: Tracing, random: () => number) {
  let has = random() < known
  return () => {
    const chance = has ? 1 - slips : guesses
    has = has ? random() >= forgets : random() < learns
    return chance
  }
}

/** Box and Muller. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
