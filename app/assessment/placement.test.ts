import { describe, expect, it } from 'vitest'
import { makeQuestion } from './assessment-makers.ts'
import { mostQuestions, sureEnough } from './enough.ts'
import { logistic } from './mastery/model.ts'
import { normal } from './mastery/synthetic.ts'
import { estimateOf } from './mastery.ts'
import {
  beginPlacement,
  beliefsAfter,
  goOn,
  gradeAttempt,
  type Placement,
  questionsAsked,
} from './placement.ts'
import type { Question } from './question.ts'
import { randomFrom, shuffled } from './shuffle.ts'

const competencies = ['komunikasi', 'pelayanan_publik']

interface Pool {
  readonly sheet: readonly Question[]
  readonly strengths: ReadonlyMap<string, { difficulty: number; discrimination: number }>
}

function poolOf(size: number, random: () => number): Pool {
  const sheet = Array.from({ length: size }, (_, i) =>
    makeQuestion('true-false', { id: `q${i}`, key: true, competency: competencies[i % competencies.length] }),
  )
  const strengths = new Map(
    sheet.map(({ id }) => [
      id,
      { difficulty: normal(random), discrimination: Math.exp(0.3 * normal(random)) },
    ]),
  )
  return { sheet, strengths }
}

/** Someone who can, competency by competency, this much; to every question of the pool they have one answer. */
function learnerIn({ sheet, strengths }: Pool, random: () => number) {
  const ability = new Map(competencies.map(competency => [competency, 1.5 * normal(random)]))
  const answers = new Map<string, unknown>()
  for (const { id, competency } of sheet) {
    const { difficulty, discrimination } = strengths.get(id)!
    answers.set(id, random() < logistic(discrimination * (ability.get(competency!)! - difficulty)))
  }
  return { ability, answers }
}

/** Asks until no more is asked, answering each as it comes. */
function walked({ sheet, strengths }: Pool, answers: ReadonlyMap<string, unknown>): Placement {
  let placement = beginPlacement(sheet, [], strengths)
  while (!placement.enough) {
    const given = new Map(placement.asked.map(id => [id, answers.get(id)]))
    placement = goOn(sheet, placement, given)
  }
  return placement
}

function errorOf({ sheet }: Pool, placement: Placement, { ability, answers }: ReturnType<typeof learnerIn>) {
  const beliefs = beliefsAfter(sheet, placement, answers)
  return competencies.reduce(
    (sum, competency) =>
      sum + Math.abs(beliefs.get(competency)!.mean - ability.get(competency)!) / competencies.length,
    0,
  )
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length

describe('a placement', () => {
  it('knows made-up learners no worse than a fixed sheet of as many questions, and asks fewer than there are', () => {
    const random = randomFrom('placement')
    const walks = Array.from({ length: 400 }, () => {
      const pool = poolOf(24, random)
      const learner = learnerIn(pool, random)
      const placement = walked(pool, learner.answers)
      const fixed = shuffled(
        pool.sheet.map(({ id }) => id),
        random,
      ).slice(0, placement.asked.length)
      return {
        asked: placement.asked.length,
        off: errorOf(pool, placement, learner),
        offFixed: errorOf(pool, { ...placement, asked: fixed }, learner),
        enough: placement.enough,
      }
    })
    expect(mean(walks.map(({ off }) => off))).toBeLessThanOrEqual(mean(walks.map(({ offFixed }) => offFixed)))
    expect(mean(walks.map(({ asked }) => asked))).toBeLessThan(mostQuestions)
  })

  it('always ends, never asks one twice, says truly why it ends, and grades within 0 and 1', () => {
    const random = randomFrom('ends')
    for (let size = 1; size <= 30; size += 1) {
      const pool = poolOf(size, random)
      for (const how of ['well', 'badly', 'empty', 'as they can'] as const) {
        const { answers } = learnerIn(pool, random)
        for (const { id } of pool.sheet) {
          if (how === 'empty') answers.delete(id)
          else if (how !== 'as they can') answers.set(id, how === 'well')
        }
        const placement = walked(pool, answers)
        const { asked, enough } = placement
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.length).toBeLessThanOrEqual(Math.min(size, mostQuestions))
        const beliefs = [...beliefsAfter(pool.sheet, placement, answers).values()]
        expect(beliefs.every(one => (estimateOf(one)?.sure ?? 0) >= sureEnough)).toBe(enough === 'sure')
        if (enough === 'limit') expect(asked).toHaveLength(mostQuestions)
        const { score, evidence } = gradeAttempt(pool.sheet, placement, answers)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(evidence.map(({ questionId }) => questionId)).toEqual(asked)
        expect(gradeAttempt(pool.sheet, JSON.parse(JSON.stringify(placement)), answers).score).toBe(score)
      }
    }
  })

  it('asks next what stands nearest to what is believed, and nothing more about what is sure already', () => {
    const sheet = ['mudah', 'sedang', 'sukar'].map(id => makeQuestion('true-false', { id, key: true }))
    const strengths = new Map(
      sheet.map(({ id }, i) => [id, { difficulty: (i - 1) * 3, discrimination: 1 }] as const),
    )
    const begun = beginPlacement(sheet, [], strengths)
    expect(begun.asked).toEqual(['sedang'])
    expect(goOn(sheet, begun, new Map([['sedang', true]])).asked).toEqual(['sedang', 'sukar'])
    expect(goOn(sheet, begun, new Map([['sedang', false]])).asked).toEqual(['sedang', 'mudah'])
    const sure = [{ competency: 'pelayanan_publik', observations: 20, mean: 2, deviation: 0.3 }]
    const known = beginPlacement(sheet, sure, strengths)
    expect(goOn(sheet, known, new Map([[known.asked[0]!, true]]))).toMatchObject({ enough: 'sure' })
  })

  it('grades what it did not ask by what it believes, so that a rule reads the share of the whole check', () => {
    const pool = poolOf(24, randomFrom('grade'))
    const all = (value: boolean) => new Map(pool.sheet.map(({ id }) => [id, value]))
    const [well, badly] = [true, false].map(value => {
      const placement = walked(pool, all(value))
      expect(questionsAsked(pool.sheet, placement).length).toBeLessThan(pool.sheet.length)
      return gradeAttempt(pool.sheet, placement, all(value)).score
    })
    expect(well).toBeGreaterThan(0.8)
    expect(badly).toBeLessThan(0.2)
    const whole = { ...walked(pool, all(true)), asked: pool.sheet.map(({ id }) => id) }
    expect(gradeAttempt(pool.sheet, whole, all(true)).score).toBe(1)
  })
})
