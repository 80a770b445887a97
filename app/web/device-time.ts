import { z } from 'zod'

/** Milliseconds by the clock of a device. */
export const deviceMoment = z.number().int().min(0).max(8.64e15)

/**
 * A moment by our clock: a device sends what its own clock said then and says now, so that one that is wrong throughout does
 * no harm.
 */
export const byOurClock = ({ at, sentAt }: { at: number; sentAt: number }, now: Date): Date =>
  new Date(now.getTime() - Math.max(0, sentAt - at))
