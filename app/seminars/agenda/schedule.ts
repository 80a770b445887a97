import type { Session } from './seminar.ts'

/** A session as an organiser plans it; without id it is new. */
export interface Plan extends Omit<Session, 'id'> {
  readonly id: string | null
  readonly meetingLink: string | null
}

/** What is wrong with a plan, and with which of its sessions (counted from 0). */
export interface PlanFault {
  readonly fault: 'endBeforeStart' | 'tooLong' | 'overlap' | 'past' | 'held' | 'unknown'
  readonly at: number
}

interface Planning {
  readonly plans: readonly Plan[]
  readonly before: readonly Session[]
  readonly isAnnounced: boolean
}

const day = 86_400_000

/**
 * The first thing wrong with the plan: a session ends before it starts, lasts beyond a day or overlaps another; of an announced
 * seminar one is put into the past, or one that has begun is changed or taken out.
 */
export function planFault({ plans, before, isAnnounced }: Planning, now: Date): PlanFault | null {
  const known = new Map(before.map(session => [session.id, session]))
  for (const [at, plan] of plans.entries()) {
    const old = plan.id === null ? undefined : known.get(plan.id)
    if (plan.id !== null && !old) return { fault: 'unknown', at }
    if (plan.endsAt <= plan.startsAt) return { fault: 'endBeforeStart', at }
    if (plan.endsAt.getTime() - plan.startsAt.getTime() > day) return { fault: 'tooLong', at }
    if (plans.slice(0, at).some(other => plan.startsAt < other.endsAt && other.startsAt < plan.endsAt))
      return { fault: 'overlap', at }
    if (!isAnnounced || (old && isSame(old, plan))) continue
    if (old && old.startsAt <= now) return { fault: 'held', at }
    if (plan.startsAt <= now) return { fault: 'past', at }
  }
  const kept = new Set(plans.map(({ id }) => id))
  const lost = before.findIndex(({ id, startsAt }) => isAnnounced && startsAt <= now && !kept.has(id))
  return lost < 0 ? null : { fault: 'held', at: lost }
}

/** Whether anyone who meant to come has to know of it: another time or place, one session more or less. */
export const tellsOfMove = (before: readonly Session[], plans: readonly Plan[]): boolean =>
  before.length !== plans.length ||
  plans.some(plan => {
    const old = before.find(({ id }) => id === plan.id)
    return !old || !isSame(old, plan)
  })

const isSame = (old: Session, plan: Plan) =>
  old.startsAt.getTime() === plan.startsAt.getTime() &&
  old.endsAt.getTime() === plan.endsAt.getTime() &&
  old.place === plan.place
