import { addDays, type Day, weekOf } from '#app/web/day.ts'
import { daysOfWeek, type WorkCalendar } from './calendar.ts'
import { type ActiveDay, minutesAsked } from './streak.ts'

/** One day of the heat calendar. */
export interface Heat {
  readonly day: Day
  /** 0 nothing, 1 a beginning, 2 half of what a week asks, 3 all of it. */
  readonly level: 0 | 1 | 2 | 3
  /** A holiday, leave or an exempt week; weekends are no news. */
  readonly off: boolean
  readonly isToday: boolean
}

/** The last `weeks` weeks, Monday to Sunday each, oldest first; days after today are left out. */
export function heatOf(
  today: Day,
  activity: readonly ActiveDay[],
  calendar: WorkCalendar,
  weeks: number,
): readonly (readonly Heat[])[] {
  const seconds = new Map(activity.map(active => [active.day, active.seconds]))
  return Array.from({ length: weeks }, (_, index) => addDays(weekOf(today), 7 * (index - weeks + 1))).map(
    week =>
      daysOfWeek(week)
        .filter(day => day <= today)
        .map(day => {
          const off = calendar.dayOff(day)
          return {
            day,
            level: levelOf(seconds.get(day)),
            off: off !== null && off !== 'weekend',
            isToday: day === today,
          }
        }),
  )
}

function levelOf(seconds: number | undefined): Heat['level'] {
  if (seconds === undefined) return 0
  if (seconds >= minutesAsked * 60) return 3
  return seconds >= minutesAsked * 30 ? 2 : 1
}
