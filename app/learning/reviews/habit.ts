import { chanceOn, type Habit, type Recall, type Trace, tracedBy, usualHabit } from './memory.ts'

/** So many answers after a day or more of rest it takes before a habit of one's own is believed. */
export const enoughRecalls = 60

const lastings = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4]
const growings = [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]
/** How much a habit far from the usual one has to explain to be believed: log loss by squared distance. */
const caution = 2

/** Answers that tell whether something was still remembered. */
export const tellingIn = (histories: readonly (readonly Recall[])[]): number =>
  histories.reduce((sum, recalls) => sum + Math.max(0, new Set(recalls.map(({ day }) => day)).size - 1), 0)

/**
 * The habit that explains one's own answers best, of a grid of 9 by 7 and with caution; the usual one while there are too
 * few. It never explains them worse than the usual one.
 */
export function habitFrom(histories: readonly (readonly Recall[])[]): Habit {
  if (tellingIn(histories) < enoughRecalls) return usualHabit
  const lasting = bestOf(
    lastings.map(each => ({ ...usualHabit, lasting: each })),
    histories,
  )
  return bestOf(
    growings.flatMap(growing =>
      lastings.filter(near(lasting.lasting)).map(each => ({ lasting: each, growing })),
    ),
    histories,
  )
}

const near = (lasting: number) => (each: number) => each / lasting <= 1.5 && lasting / each <= 1.5

function bestOf(habits: readonly Habit[], histories: readonly (readonly Recall[])[]): Habit {
  let best = { habit: usualHabit, loss: lossOf(usualHabit, histories) }
  for (const habit of habits) {
    const loss = lossOf(habit, histories) + caution * (Math.log(habit.lasting) ** 2 + habit.growing ** 2)
    if (loss < best.loss) best = { habit, loss }
  }
  return best.habit
}

/** The log loss of expecting each answer after a rest, summed. */
export function lossOf(habit: Habit, histories: readonly (readonly Recall[])[]): number {
  let loss = 0
  for (const recalls of histories) {
    let trace: Trace | null = null
    for (const recall of recalls) {
      if (trace && recall.day > trace.last) {
        const chance = Math.min(0.999, Math.max(0.001, chanceOn(trace, recall.day, habit)))
        loss -= Math.log(recall.score >= 0.5 ? chance : 1 - chance)
      }
      trace = tracedBy(trace, recall, habit)
    }
  }
  return loss
}
