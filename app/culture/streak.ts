import { addDays, type Day, weekOf } from '#app/web/day.ts'
import type { WorkCalendar } from './calendar.ts'

/** What a person learned on one day of their zone; being listed makes the day active. */
export interface ActiveDay {
  readonly day: Day
  readonly seconds: number
}

/**
 * What a week became: kept; rest, without workdays; reserve, a gap that a reserve repaired; gap, where a streak broke;
 * quiet, before the first kept week; running, the week of today while it is not kept yet.
 */
export type Thread = 'kept' | 'rest' | 'reserve' | 'gap' | 'quiet' | 'running'

export interface Week {
  /** Its Monday. */
  readonly week: Day
  readonly thread: Thread
  readonly minutes: number
  readonly activeDays: number
  readonly workdays: number
}

export interface Streak {
  /** Kept weeks in a row; the running week counts once kept. */
  readonly weeks: number
  readonly keptThisWeek: boolean
  /** Weeks ever kept: what is told after a break, instead of a zero. */
  readonly total: number
  /** Reserves left in the quarter of today, and how many it has: two, three for whoever helped others in it. */
  readonly reserves: number
  readonly reservesOf: number
  readonly thisWeek: Week
  /** What became of the week before; null for who had not begun by then. */
  readonly lastWeek: Thread | null
}

export const minutesAsked = 20
const daysAskedAtMost = 2
const reservesPerQuarter = 2

/** How many reserves each quarter has, by the days on which others said that this person helped them. */
type Reserves = (quarter: string) => number

const reservesBy =
  (helped: readonly Day[]): Reserves =>
  quarter =>
    reservesPerQuarter + (helped.some(day => quarterOf(day) === quarter) ? 1 : 0)

/**
 * Kept weeks in a row, up to the week of `today`. A week is kept by 20 minutes, or by as many active days as it has
 * workdays, two at most; a week without workdays is skipped. The running week counts once kept and never breaks.
 * Between kept weeks, and since the last one, reserves repair missed weeks: two a quarter, three for whoever helped others in
 * it, latest gaps first, all the weeks of a gap or none. So neither more learning nor more helping makes a streak shorter.
 */
export function streakOn(
  today: Day,
  activity: readonly ActiveDay[],
  calendar: WorkCalendar,
  helped: readonly Day[] = [],
): Streak {
  const weeks = weeksUpTo(today, activity, calendar, helped)
  const reservesOf = reservesBy(helped)(quarterOf(weekOf(today)))
  const thisWeek = weeks.at(-1)!
  const broken = weeks.findLastIndex(week => week.thread === 'gap')
  const spent = weeks.filter(
    week => week.thread === 'reserve' && quarterOf(week.week) === quarterOf(thisWeek.week),
  )
  return {
    weeks: weeks.slice(broken + 1).filter(isKept).length,
    keptThisWeek: isKept(thisWeek),
    total: weeks.filter(isKept).length,
    reserves: reservesOf - spent.length,
    reservesOf,
    thisWeek,
    lastWeek: weeks.at(-2)?.thread ?? null,
  }
}

/** The last `count` weeks up to that of `today`, oldest first. */
export function threadsOf(
  today: Day,
  activity: readonly ActiveDay[],
  calendar: WorkCalendar,
  count: number,
  helped: readonly Day[] = [],
): readonly Week[] {
  return weeksUpTo(today, activity, calendar, helped, addDays(weekOf(today), -7 * (count - 1))).slice(-count)
}

/** How many active days keep a week that has so many workdays. */
export const daysAsked = (workdays: number) => Math.min(workdays, daysAskedAtMost)

/** `2026-Q1` */
export const quarterOf = (day: Day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const isKept = (week: Week) => week.thread === 'kept'

/** Every week from the first active one (or from `since`, when earlier) to that of `today`; never empty. */
function weeksUpTo(
  today: Day,
  activity: readonly ActiveDay[],
  calendar: WorkCalendar,
  helped: readonly Day[],
  since?: Day,
): readonly Week[] {
  const done = weekly(activity.filter(({ day }) => day <= today))
  const first = [weekOf(today), ...done.keys(), ...(since ? [since] : [])].sort()[0]!
  const weeks: Week[] = []
  for (let week = first; week <= today; week = addDays(week, 7))
    weeks.push(weekAt(week, weekOf(today), done, calendar))
  return repaired(weeks, reservesBy(helped))
}

/** Walks back from today and lets reserves repair each gap they suffice for. A week not kept comes in as `quiet`. */
function repaired(weeks: readonly Week[], reserves: Reserves): readonly Week[] {
  const threads = new Map<Day, Thread>()
  const spent = new Map<string, number>()
  let gap: Day[] = []
  for (const { week, thread } of weeks.toReversed()) {
    if (thread === 'quiet') gap.push(week)
    if (thread !== 'kept') continue
    const mended = spend(gap, spent, reserves)
    for (const missed of gap) threads.set(missed, mended ? 'reserve' : 'gap')
    gap = []
  }
  return weeks.map(week => ({ ...week, thread: threads.get(week.week) ?? week.thread }))
}

/** Takes one reserve for every missed week, if the quarters of all of them have enough; else none. */
function spend(gap: readonly Day[], spent: Map<string, number>, reserves: Reserves): boolean {
  const needed = Map.groupBy(gap, quarterOf)
  const suffices = [...needed].every(
    ([quarter, weeks]) => (spent.get(quarter) ?? 0) + weeks.length <= reserves(quarter),
  )
  if (suffices)
    for (const [quarter, weeks] of needed) spent.set(quarter, (spent.get(quarter) ?? 0) + weeks.length)
  return suffices
}

interface Done {
  readonly seconds: number
  readonly days: number
}

function weekAt(week: Day, running: Day, done: ReadonlyMap<Day, Done>, calendar: WorkCalendar): Week {
  const { seconds, days } = done.get(week) ?? { seconds: 0, days: 0 }
  const workdays = calendar.workdays(week)
  const kept = seconds >= minutesAsked * 60 || days >= daysAsked(workdays)
  const thread = workdays === 0 ? 'rest' : kept ? 'kept' : week === running ? 'running' : 'quiet'
  return { week, thread, minutes: Math.floor(seconds / 60), activeDays: days, workdays }
}

function weekly(activity: readonly ActiveDay[]): ReadonlyMap<Day, Done> {
  return new Map(
    [...Map.groupBy(activity, ({ day }) => weekOf(day))].map(([week, days]) => [
      week,
      {
        days: new Set(days.map(({ day }) => day)).size,
        seconds: days.reduce((sum, { seconds }) => sum + seconds, 0),
      },
    ]),
  )
}
