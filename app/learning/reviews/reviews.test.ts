import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/assessment/shuffle.ts'
import { addDays, asDay, type Day, isWeekend } from '#app/web/day.ts'
import { enoughRecalls, habitFrom, lossOf } from './habit.ts'
import { chanceOn, type Habit, type Recall, restOf, tracedBy, traceOf, usualHabit } from './memory.ts'
import { askedOn, dailyCap, planOf } from './plan.ts'

const monday = asDay('2026-11-23')
const recall = (days: number, score: number): Recall => ({ day: addDays(monday, days), score })
const isWorkday = (day: Day) => !isWeekend(day)

describe('what is remembered', () => {
  it('lasts longer with every answer that was right, and less after one that was not', () => {
    const once = traceOf([recall(0, 1)])!
    const twice = traceOf([recall(0, 1), recall(3, 1)])!
    const forgotten = traceOf([recall(0, 1), recall(3, 0)])!
    expect(restOf(twice)).toBeGreaterThan(restOf(once))
    expect(restOf(forgotten)).toBeLessThan(restOf(twice))
    expect(traceOf([])).toBeNull()
  })

  it('is told as a chance that falls from day to day, to nine in ten when it asks again', () => {
    const trace = traceOf([recall(0, 1)])!
    const chances = [0, 1, 5, 30, 300].map(days => chanceOn(trace, addDays(monday, days)))
    expect(chances[0]).toBe(1)
    expect(chances.toSorted((a, b) => b - a)).toEqual(chances)
    expect(chanceOn(trace, addDays(monday, restOf(trace)))).toBeCloseTo(0.9, 1)
  })

  it('counts the first answer of a day alone', () => {
    expect(traceOf([recall(0, 0), recall(0, 1), recall(0, 1)])).toEqual(traceOf([recall(0, 0)]))
  })
})

describe('the plan', () => {
  const some = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0, 0.5, 1), fc.integer({ min: 1, max: 3 })),
    { maxLength: 80 },
  )

  it('asks everything on a workday, not before its time, never more than the cap a day, most needed first', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: dailyCap }), (list, doneToday) => {
        const remembered = list.map(([ago, score, times], i) => ({
          questionId: `q${i}`,
          trace: traceOf(Array.from({ length: times }, (_, n) => recall(n - ago - 3, score)))!,
        }))
        const plan = planOf(remembered, { today: monday, isWorkday, habit: usualHabit, doneToday })
        expect(plan).toHaveLength(remembered.length)
        for (const { due, on } of plan) {
          expect(on >= due && on >= monday && isWorkday(on)).toBe(true)
        }
        for (const on of new Set(plan.map(each => each.on)))
          expect(askedOn(plan, on).length).toBeLessThanOrEqual(
            on === monday ? dailyCap - doneToday : dailyCap,
          )
        const waiting = plan.filter(({ due }) => due <= monday)
        expect(waiting.toSorted((a, b) => a.due.localeCompare(b.due)).map(({ on }) => on)).toEqual(
          waiting.map(({ on }) => on).sort(),
        )
      }),
    )
  })

  it('is no mountain after an absence: today the cap, the rest on the days after', () => {
    const remembered = Array.from({ length: 34 }, (_, i) => ({
      questionId: `q${i}`,
      trace: traceOf([recall(-120 - i, 1)])!,
    }))
    const plan = planOf(remembered, { today: monday, isWorkday, habit: usualHabit, doneToday: 0 })
    const perDay = [0, 1, 2, 3, 4].map(days => askedOn(plan, addDays(monday, days)).length)
    expect(perDay).toEqual([10, 10, 10, 4, 0])
    expect(askedOn(plan, monday)[0]!.questionId).toBe('q33')
  })
})

describe('one’s own habit', () => {
  /** Answers of somebody whose memory is `truth`, asked every few days. */
  function lived(truth: Habit, questions: number, seed: string): Recall[][] {
    const random = randomFrom(seed)
    return Array.from({ length: questions }, () => {
      const recalls: Recall[] = [recall(0, 1)]
      let trace = tracedBy(null, recalls[0]!, truth)
      for (let n = 0; n < 6; n += 1) {
        const day = addDays(trace.last, 2 + Math.floor(random() * 20))
        const next = { day, score: random() < chanceOn(trace, day, truth) ? 1 : 0 }
        recalls.push(next)
        trace = tracedBy(trace, next, truth)
      }
      return recalls
    })
  }

  it('is the usual one until there is enough to go by', () => {
    const few = lived({ lasting: 0.25, growing: 0 }, 9, 'few')
    expect(few.length * 6).toBeLessThan(enoughRecalls)
    expect(habitFrom(few)).toEqual(usualHabit)
  })

  it('is found in the answers of those who forget sooner, and of those who forget later', () => {
    const sooner = lived({ lasting: 0.25, growing: 0 }, 80, 'sooner')
    const later = lived({ lasting: 4, growing: 0 }, 80, 'later')
    expect(habitFrom(sooner).lasting).toBeLessThan(1)
    expect(habitFrom(later).lasting).toBeGreaterThan(1)
    for (const histories of [sooner, later])
      expect(lossOf(habitFrom(histories), histories)).toBeLessThan(lossOf(usualHabit, histories))
  })

  it('never explains the answers worse than the usual one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.3, 1, 3),
        fc.integer({ min: 1, max: 30 }),
        fc.string(),
        (lasting, many, seed) => {
          const histories = lived({ lasting, growing: 0 }, many, seed)
          expect(lossOf(habitFrom(histories), histories)).toBeLessThanOrEqual(lossOf(usualHabit, histories))
        },
      ),
      { numRuns: 15 },
    )
  })
})
