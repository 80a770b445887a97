import { addDays, type Day } from '#app/web/day.ts'

/** The instant at which `day` ends in `zone`: the midnight after it. */
export function endOf(day: Day, zone: string): Date {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  const first = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(first, zone))
}

/** Milliseconds by which the clocks of `zone` are ahead of UTC at `time`. */
function offsetAt(time: number, zone: string): number {
  const format = formats.get(zone) ?? formatIn(zone)
  formats.set(zone, format)
  const parts = format.formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? '00'
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return Date.parse(local) - time
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
