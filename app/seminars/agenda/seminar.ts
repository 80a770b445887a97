/** One sitting of a seminar; a seminar in several sittings is a series. */
export interface Session {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
}

/** What a seminar goes through; where it stands is told from these. */
export interface SeminarEvent {
  readonly kind: 'announced' | 'moved' | 'cancelled'
  readonly reason: string
  readonly happenedAt: Date
}

export type Standing = 'draft' | 'announced' | 'cancelled'

export function standingOf(events: readonly Pick<SeminarEvent, 'kind'>[]): Standing {
  if (events.some(({ kind }) => kind === 'cancelled')) return 'cancelled'
  return events.some(({ kind }) => kind === 'announced') ? 'announced' : 'draft'
}

/** How often those who have it in their calendars were told anew: the SEQUENCE of RFC 5545. */
export const revisionsTold = (events: readonly Pick<SeminarEvent, 'kind'>[]): number =>
  events.filter(({ kind }) => kind !== 'announced').length

type Times = Pick<Session, 'startsAt' | 'endsAt'>

/** From the start of its first session to the end of its last; null without sessions. */
export function spanOf(sessions: readonly Times[]): Times | null {
  if (sessions.length === 0) return null
  const startsAt = new Date(Math.min(...sessions.map(each => each.startsAt.getTime())))
  const endsAt = new Date(Math.max(...sessions.map(each => each.endsAt.getTime())))
  return { startsAt, endsAt }
}

export interface Registering {
  readonly standing: Standing
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly span: Times | null
}

/** Why nobody can register now. */
export type Closed = 'notAnnounced' | 'cancelled' | 'over' | 'notOpenYet' | 'closed'

/** Whether one can register at `now`: null when so. Without dates of its own from the announcement to the last end. */
export function closedAt({ standing, opensAt, closesAt, span }: Registering, now: Date): Closed | null {
  if (standing === 'cancelled') return 'cancelled'
  if (standing === 'draft' || !span) return 'notAnnounced'
  if (span.endsAt <= now) return 'over'
  if (opensAt && opensAt > now) return 'notOpenYet'
  return closesAt && closesAt <= now ? 'closed' : null
}

const halfAnHour = 30 * 60_000

/** The meeting link of a session is told from half an hour before its start until its end. */
export const tellsLink = ({ startsAt, endsAt }: Times, now: Date): boolean =>
  startsAt.getTime() - halfAnHour <= now.getTime() && now < endsAt
