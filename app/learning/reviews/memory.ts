import { default_w, fsrs, Rating } from 'ts-fsrs'
import type { Day } from '#app/web/day.ts'
import { daysBetween } from '#app/web/day.ts'

/** One answer to a question, on a day of the person's own; score 0 to 1. */
export interface Recall {
  readonly day: Day
  readonly score: number
}

/** What of memory differs between people: how long it lasts at first, and how much an answer adds. 1 and 0 are usual. */
export interface Habit {
  readonly lasting: number
  readonly growing: number
}

export const usualHabit: Habit = { lasting: 1, growing: 0 }

/** What is remembered of one question. */
export interface Trace {
  readonly last: Day
  /** Days in which the chance of remembering falls to nine in ten. */
  readonly stability: number
  /** From 1, easy, to 10. */
  readonly difficulty: number
}

/** The chance that asks for another look: nine in ten. */
export const asksAt = 0.9

type Scheduler = ReturnType<typeof fsrs>

const schedulers = new Map<string, Scheduler>()

/** FSRS 6 with its published parameters, its first stabilities and their growth made this person's. */
function scheduler({ lasting, growing }: Habit): Scheduler {
  const key = `${lasting} ${growing}`
  const known = schedulers.get(key)
  if (known) return known
  const w = default_w.map((weight, i) => (i < 4 ? weight * lasting : i === 8 ? weight + growing : weight))
  const made = fsrs({ w, request_retention: asksAt, enable_fuzz: false, enable_short_term: false })
  if (schedulers.size > 200) schedulers.clear()
  schedulers.set(key, made)
  return made
}

/** What is remembered after these answers, first to last; of one day only the first says anything. Null before any. */
export function traceOf(recalls: readonly Recall[], habit: Habit = usualHabit): Trace | null {
  return recalls.reduce<Trace | null>((trace, recall) => tracedBy(trace, recall, habit), null)
}

export function tracedBy(trace: Trace | null, { day, score }: Recall, habit: Habit): Trace {
  const elapsed = trace ? daysBetween(trace.last, day) : 0
  if (trace && elapsed <= 0) return trace
  const before = trace && { stability: trace.stability, difficulty: trace.difficulty }
  return { last: day, ...scheduler(habit).next_state(before, elapsed, ratingOf(score)) }
}

/** Wholly right is remembered, half or more with an effort, less is forgotten. */
const ratingOf = (score: number) => (score >= 1 ? Rating.Good : score >= 0.5 ? Rating.Hard : Rating.Again)

/** How probable it is that it is still remembered on that day, 0 to 1. */
export const chanceOn = (trace: Trace, day: Day, habit: Habit = usualHabit): number =>
  scheduler(habit).forgetting_curve(Math.max(0, daysBetween(trace.last, day)), trace.stability)

/** Days from the last answer until it asks for another look; at least one. */
export const restOf = (trace: Trace, habit: Habit = usualHabit): number =>
  Math.max(1, scheduler(habit).next_interval(trace.stability, 0))
