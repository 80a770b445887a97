import { dayOf, toldOnce, weekday } from '#app/web/day.ts'
import type { WorkCalendar } from './calendar.ts'

const clock = (hours: number, minutes = 0) => hours * 60 + minutes
const friday = 5

/**
 * Whether a nudge may arrive at `now`, by the clock of `zone`: on a workday from 08.00 to before 16.00, in Ramadan from
 * 08.30 to before 14.30, on Fridays not from 11.30 to before 13.00. Weekends, holidays and leave are no workdays.
 */
export function isGoodHour(now: Date, zone: string, calendar: WorkCalendar): boolean {
  const day = dayOf(now, zone)
  if (!calendar.isWorkday(day)) return false
  const minute = minuteOfDay(now, zone)
  const [from, until] = calendar.isRamadan(day) ? [clock(8, 30), clock(14, 30)] : [clock(8), clock(16)]
  if (minute < from || minute >= until) return false
  return weekday(day) !== friday || minute < clock(11, 30) || minute >= clock(13)
}

/** Minutes since midnight by the clock of `zone`. */
export const minuteOfDay = (now: Date, zone: string): number => clocksOf(zone)(now.getTime())

const clocksOf = toldOnce((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  return toldOnce((time: number) => {
    const [hours = 0, minutes = 0] = format.format(time).split(':').map(Number)
    return clock(hours, minutes)
  })
})
