const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string) {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  formatters.set(zone, made)
  return made
}

/** What clocks in `zone` (IANA name) show at `instant`, as a form writes it: `2026-11-27T09:00`. */
export function localTimeOf(instant: Date, zone: string): string {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/**
 * The instant at which clocks in `zone` show `local` (`2026-11-27T09:00`). Where clocks are put forward and never show it,
 * the instant as far after the change; where they show it twice, one of the two. Null when it is no time of any day.
 */
export function instantAt(local: string, zone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null
  const wanted = Date.parse(`${local}Z`)
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== local) return null
  const shownAt = (time: number) => Date.parse(`${localTimeOf(new Date(time), zone)}Z`)
  const near = wanted + (wanted - shownAt(wanted))
  if (Number.isNaN(near)) return null
  return new Date(near + (wanted - shownAt(near)))
}
