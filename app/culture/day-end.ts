import { addDays, type Day, toldOnce } from '#app/web/day.ts'

/** The instant at which `day` ends in `zone`: the midnight after it. */
export function endOf(day: Day, zone: string): Date {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  const offsetAt = offsetsOf(zone)
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at some time. */
const offsetsOf = toldOnce((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  return toldOnce((time: number) => {
    const parts = format.formatToParts(time)
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? '00'
    const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
    return Date.parse(local) - time
  })
})
