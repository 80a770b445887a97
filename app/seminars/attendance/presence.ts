/** What became known of one person at one session, in the order in which it was recorded. */
export interface Known {
  /** By code on arrival and on leaving, ticked on the list, told by a meeting's report, or struck from the list. */
  readonly kind: 'arrived' | 'left' | 'listed' | 'reported' | 'struck'
  readonly happenedAt: Date
  /** Of a report. */
  readonly minutes: number | null
}

export interface Times {
  readonly startsAt: Date
  readonly endsAt: Date
}

export type How = 'none' | 'code' | 'listed' | 'reported' | 'struck' | 'noLeaving'

export interface Presence {
  /** Whole minutes of the session, 0 to its length. */
  readonly minutes: number
  readonly how: How
}

const minute = 60_000

export const lengthOf = ({ startsAt, endsAt }: Times): number =>
  Math.max(0, Math.round((endsAt.getTime() - startsAt.getTime()) / minute))

/**
 * How long someone was at a session. The list speaks for the whole of it; codes from arrival to leaving, or to its end where
 * leaving is not asked for; a report for its minutes. Of several the most counts. Once struck, only the list puts one back.
 */
export function presenceAt(
  session: Times,
  known: readonly Known[],
  { asksLeaving }: { asksLeaving: boolean },
): Presence {
  const word = known.findLast(({ kind }) => kind === 'listed' || kind === 'struck')?.kind
  if (word === 'listed') return { minutes: lengthOf(session), how: 'listed' }
  if (word === 'struck') return { minutes: 0, how: 'struck' }
  const reported = Math.min(lengthOf(session), Math.max(0, ...known.map(({ minutes }) => minutes ?? 0)))
  const coded = byCode(session, known, asksLeaving)
  if (known.some(({ kind }) => kind === 'reported') && reported >= (coded ?? 0))
    return { minutes: reported, how: 'reported' }
  if (coded !== null) return { minutes: coded, how: 'code' }
  return { minutes: 0, how: known.some(({ kind }) => kind === 'arrived') ? 'noLeaving' : 'none' }
}

/** Minutes by the codes alone; null when they tell none. */
function byCode(session: Times, known: readonly Known[], asksLeaving: boolean): number | null {
  const moments = (wanted: Known['kind']) =>
    known.filter(({ kind }) => kind === wanted).map(({ happenedAt }) => happenedAt.getTime())
  const [arrivals, departures] = [moments('arrived'), moments('left')]
  if (arrivals.length === 0 || (asksLeaving && departures.length === 0)) return null
  const from = Math.max(session.startsAt.getTime(), Math.min(...arrivals))
  const to = asksLeaving
    ? Math.min(session.endsAt.getTime(), Math.max(...departures))
    : session.endsAt.getTime()
  return Math.min(lengthOf(session), Math.max(0, Math.round((to - from) / minute)))
}

export interface Held {
  /** Minutes it lasted, and minutes one was there. */
  readonly length: number
  readonly present: number
}

/** The share of all minutes of a seminar that someone was there for, in whole percent rounded down; 0 to 100. */
export function percentOf(sessions: readonly Held[]): number {
  const total = sessions.reduce((sum, { length }) => sum + length, 0)
  const present = sessions.reduce((sum, each) => sum + each.present, 0)
  return total > 0 ? Math.floor((present * 100) / total) : 0
}

/** Whether someone has attended a seminar: for at least `minimumPercent` of all its minutes. */
export const hasAttended = (sessions: readonly Held[], minimumPercent: number): boolean =>
  percentOf(sessions) >= minimumPercent
