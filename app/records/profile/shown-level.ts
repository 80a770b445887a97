import { enoughObservations } from '#app/assessment/mastery.ts'

/** Answers about a competency in one sitting of a course or recording; `level` is how far that leads, null where it does not say. */
export interface Sitting {
  readonly level: number | null
  readonly right: number
  readonly questions: number
}

export interface ShownLevel {
  /** Of the framework; 0 when answers speak for none yet. */
  readonly level: number
  /** The answers that it is told from. */
  readonly right: number
  readonly questions: number
}

/** The share of right answers that speaks for a level: what an estimate calls able. */
const speaksFor = 0.6
const highest = 5

/**
 * The highest level of the framework that answers speak for: three or more of courses that lead to it or further, six in ten of
 * them right. Null as long as no course that was answered in leads anywhere, or too little was answered.
 */
export function shownLevel(sittings: readonly Sitting[]): ShownLevel | null {
  for (let level = highest; level >= 1; level -= 1) {
    const counted = answersAt(sittings, level)
    if (counted.questions >= enoughObservations && counted.right >= speaksFor * counted.questions)
      return { level, ...counted }
  }
  const all = answersAt(sittings, 1)
  return all.questions >= enoughObservations ? { level: 0, ...all } : null
}

function answersAt(sittings: readonly Sitting[], level: number) {
  const counted = sittings.filter(one => one.level !== null && one.level >= level)
  return {
    right: counted.reduce((sum, one) => sum + one.right, 0),
    questions: counted.reduce((sum, one) => sum + one.questions, 0),
  }
}
