import { randomFrom } from '#app/assessment/shuffle.ts'
import type { Plan } from './plan.ts'
import { peopleNeeded, powerOf, usual } from './power.ts'
import { type Part, readingOf } from './reading.ts'

/** A world whose truth is known: the shares that learn in either arm, and how many people each arm has. */
interface Truth {
  readonly from: number
  readonly to: number
  readonly perArm: number
}

export interface World {
  readonly name: string
  readonly truth: (random: () => number) => Truth
  /** How often a difference should be found, by the formula; the interval should hold the truth in 95 % of all worlds. */
  readonly expected: number
}

export interface Simulated {
  readonly name: string
  readonly runs: number
  /** Shares of the runs, 0 to 1. */
  readonly found: number
  readonly expected: number
  readonly covered: number
}

const unchanged = (name: string, share: number, perArm: number): World => ({
  ...{ name, expected: usual.alpha, truth: () => ({ from: share, to: share, perArm }) },
})

const changed = (name: string, from: number, to: number): World => {
  const perArm = peopleNeeded(from, to)
  return { name, expected: powerOf(from, to, perArm), truth: () => ({ from, to, perArm }) }
}

/** Nothing changes, in experiments of all sizes and in three of one; then changes that experiments were sized for. */
export const worlds: readonly World[] = [
  {
    name: 'nothing changes: any share from 10 to 90 %, arms of 50 to 1,000',
    expected: usual.alpha,
    truth: random => {
      const share = 0.1 + 0.8 * random()
      return { from: share, to: share, perArm: 50 + Math.floor(950 * random()) }
    },
  },
  unchanged('nothing changes: 5 %, 388 per arm', 0.05, 388),
  unchanged('nothing changes: 40 %, 388 per arm', 0.4, 388),
  unchanged('nothing changes: 60 %, 1,471 per arm', 0.6, 1471),
  changed('10 → 20 %, 199 per arm', 0.1, 0.2),
  changed('40 → 50 %, 388 per arm', 0.4, 0.5),
  changed('60 → 65 %, 1,471 per arm', 0.6, 0.65),
  changed('40 → 45 %, 1,534 per arm', 0.4, 0.45),
]

const started = new Date('2026-01-05T02:00:00Z')
const readOn = new Date('2026-03-02T02:00:00Z')
const anHour = 3_600_000

/** Lives a world so many times and reads each as the page does. */
export function simulate({ name, truth, expected }: World, runs: number, seed: string): Simulated {
  const random = randomFrom(`${seed} ${name}`)
  let found = 0
  let covered = 0
  for (let run = 0; run < runs; run += 1) {
    const { from, to, perArm } = truth(random)
    const plan: Pick<Plan, 'arms' | 'outcome' | 'perArm'> = {
      ...{ arms: ['none', 'usual'], outcome: 'learned48h', perArm },
    }
    const parts = [...made('none', from, perArm, random), ...made('usual', to, perArm, random)]
    const reading = readingOf(plan, parts, readOn, true)
    const compared = reading.state === 'read' ? reading.compared[0] : undefined
    if (!compared) continue
    if (compared.finding !== 'open') found += 1
    if (compared.effect.low <= to - from && to - from <= compared.effect.high) covered += 1
  }
  return { name, runs, expected, found: found / runs, covered: covered / runs }
}

const made = (arm: string, share: number, people: number, random: () => number): readonly Part[] =>
  Array.from({ length: people }, () => ({
    ...{ arm, at: started },
    learnedAt: random() < share ? new Date(started.getTime() + (1 + random() * 46) * anHour) : null,
  }))

/** By how much a share of so many runs may be off by chance: three standard errors. */
export const chanceOf = (share: number, runs: number) => 3 * Math.sqrt((share * (1 - share)) / runs)

/** A table in Markdown. */
export function told(simulated: readonly Simulated[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    '| World | experiments | found a difference | should | interval holds the truth | should |',
    '| --- | --: | --: | --: | --: | --: |',
    ...simulated.map(
      ({ name, runs, found, expected, covered }) =>
        `| ${name} | ${runs} | ${percent(found)} | ${percent(expected)} ± ${percent(chanceOf(expected, runs))} | ${percent(covered)} | ${percent(1 - usual.alpha)} |`,
    ),
  ].join('\n')
}
