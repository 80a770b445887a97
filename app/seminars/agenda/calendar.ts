import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A session as it lies in somebody's calendar. It never has a meeting link: that is told on the page alone. */
export interface CalendarEntry {
  readonly sessionId: string
  readonly seminarId: string
  readonly title: string
  readonly sessionTitle: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly standing: 'seated' | 'waiting' | 'cancelled'
  /** How often those who have it were told anew. */
  readonly sequence: number
  /** When it last changed. */
  readonly changedAt: Date
}

const statuses = {
  seated: ICalEventStatus.CONFIRMED,
  waiting: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

/** The entries as iCalendar (RFC 5545), times in UTC, which every calendar shows in its own zone. */
export function calendarOf(
  entries: readonly CalendarEntry[],
  { origin, name }: { origin: string; name: string },
): string {
  const host = new URL(origin).hostname
  const calendar = ical({
    name,
    prodId: { company: 'Bina', product: 'Agenda' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    calendar.createEvent({
      ...{ id: `${entry.sessionId}@${host}`, sequence: entry.sequence, stamp: entry.changedAt },
      ...{ start: entry.startsAt, end: entry.endsAt, status: statuses[entry.standing] },
      summary: [entry.title, entry.sessionTitle].filter(Boolean).join(': '),
      location: entry.place || null,
      url: `${origin}/agenda/${entry.seminarId}`,
    })
  }
  return calendar.toString()
}
