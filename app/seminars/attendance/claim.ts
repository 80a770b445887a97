import type { Times } from './presence.ts'

export type What = 'arrive' | 'leave'

const minute = 60_000
/** Codes are shown and taken from this long before a session until this long after it. */
const around = 30 * minute
/** A code typed without a connection may come this long after the session. */
const late = 48 * 60 * minute
/** A device may be ahead of us by this much. */
const ahead = 2 * minute

/** Whether the code of a session is on its screen now. */
export const isShownAt = ({ startsAt, endsAt }: Times, now: number): boolean =>
  startsAt.getTime() - around <= now && now <= endsAt.getTime() + around

export type ClaimFault = 'tooEarly' | 'sessionOver' | 'cameTooLate' | 'future'

/**
 * Why a code typed at `typedAt`, and come to us at `now`, cannot count for a session; null when it can. One arrives from half an
 * hour before the start to the end, and leaves from the start to half an hour after the end.
 */
export function claimFault(
  { startsAt, endsAt }: Times,
  { what, typedAt }: { what: What; typedAt: Date },
  now: Date,
): ClaimFault | null {
  const at = typedAt.getTime()
  if (at > now.getTime() + ahead) return 'future'
  const opens = startsAt.getTime() - (what === 'arrive' ? around : 0)
  const closes = endsAt.getTime() + (what === 'leave' ? around : 0)
  if (at < opens) return 'tooEarly'
  if (at > closes) return 'sessionOver'
  return now.getTime() > endsAt.getTime() + late ? 'cameTooLate' : null
}
