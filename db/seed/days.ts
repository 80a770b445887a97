import { addDays, type Day, dayOf, weekOf } from '#app/web/day.ts'

/** How somebody's weeks look: on how many days they learn, `ago` weeks before the running one. */
export const rhythms = {
  brisk: () => 3,
  steady: (_ago: number, random: () => number) => (random() < 0.35 ? 3 : 2),
  slow: (_ago: number, random: () => number) => (random() < 0.7 ? 1 : 0),
  /** Comes to it on Thursday and Friday. */
  lastMinute: () => 2,
  /** One week went by without learning. */
  gap: (ago: number) => (ago === 3 ? 0 : 2),
  /** Kept every week, and has not come to it in the running one. */
  behind: (ago: number) => (ago === 0 ? 0 : 2),
  /** Stopped a month ago: the streak has just come to its end. */
  stopped: (ago: number) => (ago >= 4 ? 2 : 0),
  /** Stopped more than a month ago, longer than reserves can mend. */
  lapsed: (ago: number) => (ago >= 5 ? 2 : 0),
  /** Came a week ago. */
  late: (ago: number) => (ago <= 1 ? 2 : 0),
  never: () => 0,
} satisfies Record<string, (ago: number, random: () => number) => number>

export type Rhythm = keyof typeof rhythms

const zone = 'Asia/Jakarta'
const office = ['07:08', '07:16', '12:12', '12:31', '15:38', '15:52']
const shifts = ['06:35', '13:20', '14:25', '19:40', '20:15']

/** The moments somebody sits down to learn in the last eight weeks and the running one, before `now`. */
export function sittingsOf(
  rhythm: Rhythm,
  onShift: boolean,
  now: Date,
  random: () => number,
): readonly Date[] {
  const monday = weekOf(dayOf(now, zone))
  const clocks = onShift ? shifts : office
  return Array.from({ length: 9 }, (_, i) => 8 - i).flatMap(ago => {
    const count = rhythms[rhythm](ago, random)
    const days = (rhythm === 'lastMinute' ? [3, 4] : spread(random)).slice(0, count).sort()
    return days.flatMap(offset => {
      const clock = clocks[Math.floor(random() * clocks.length)] ?? '07:08'
      const at = momentOn(addDays(monday, offset - 7 * ago), clock, Math.floor(random() * 50))
      return at.getTime() < now.getTime() - 45 * 60_000 ? [at] : []
    })
  })
}

/** Monday to Friday in an order of its own. */
function spread(random: () => number): number[] {
  return [0, 1, 2, 3, 4]
    .map(day => ({ day, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ day }) => day)
}

export const momentOn = (day: Day, clock: string, second = 0): Date =>
  new Date(`${day}T${clock}:${String(second).padStart(2, '0')}+07:00`)

/** A morning at work, `weeks` weeks before the running one, on the given weekday (Monday is 0). */
export const workMorning = (now: Date, weeks: number, weekday: number, clock = '09:10'): Date =>
  momentOn(addDays(weekOf(dayOf(now, zone)), weekday - 7 * weeks), clock)
