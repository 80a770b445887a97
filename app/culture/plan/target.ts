import { type Day, weekOf } from '#app/web/day.ts'

export const targetSizes = [1, 2, 3] as const

/** How many lessons a week a person set for themselves. */
export interface Target {
  readonly lessons: number
  readonly madeOn: Day
  /** Lessons finished this week. */
  readonly done: number
}

/** A target may be changed once a week, so that it is kept or thought over rather than bent each day. Ending it is always free. */
export const mayChange = (target: Pick<Target, 'madeOn'> | null, today: Day) =>
  target === null || weekOf(target.madeOn) < weekOf(today)
