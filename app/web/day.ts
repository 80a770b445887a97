/** A calendar day, `2026-11-25`, in some zone that the context knows. */
export type Day = string & { readonly __day: never }

const milliseconds = 86_400_000

const at = toldOnce((day: Day) => Date.parse(`${day}T00:00:00Z`))
const dayAt = toldOnce((time: number) => new Date(time).toISOString().slice(0, 10) as Day)

/** The same, remembered: for few things that are asked for by everybody, such as a few hundred days. */
export function toldOnce<From, To>(tell: (from: From) => To): (from: From) => To {
  const told = new Map<From, To>()
  return from => {
    const known = told.get(from)
    if (known !== undefined) return known
    if (told.size > 20_000) told.clear()
    const value = tell(from)
    told.set(from, value)
    return value
  }
}

/** Reads `YYYY-MM-DD`; throws a RangeError when there is no such day. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day`)
  return text
}

export const isDay = (text: string): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayAt(Date.parse(`${text}T00:00:00Z`)) === text

/** The day it is in `zone` (IANA name) at `instant`. */
export const dayOf = (instant: Date, zone: string): Day => daysOf(zone)(instant.getTime())

const daysOf = toldOnce((timeZone: string) => {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  return toldOnce((time: number) => format.format(time) as Day)
})

export const addDays = (day: Day, days: number): Day => dayAt(at(day) + days * milliseconds)

/** Whole days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day): number => Math.round((at(b) - at(a)) / milliseconds)

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => sinceMonday(at(day)) + 1

/** Days since the Monday at or before `time`, 0 to 6; 1970 began on a Thursday. */
const sinceMonday = (time: number) => (((time / milliseconds + 3) % 7) + 7) % 7

export const isWeekend = (day: Day): boolean => weekday(day) > 5

/** A week is named by its Monday. */
export const weekOf = (day: Day): Day => {
  const time = at(day)
  return dayAt(time - sinceMonday(time) * milliseconds)
}

/** A month is named `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7)
