import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { dayOf, daysBetween } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { tell } from './enrolments.server.ts'
import { pauseOf } from './evidence.ts'

interface Rested {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly days: number
}

/** Called once for every walk that goes on after a rest, in the same transaction; listed by `app/registries.ts`. */
export const onResumed: ((db: Db, rested: Rested, now: Date) => Promise<void>)[] = []

export type Paused = { readonly ok: true } | { readonly ok: false; readonly reason: 'absent' | 'notNeeded' }

interface At {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly by: Person
}

/** Lets a walk rest; `by` is its learner or their coordinator. */
export async function pauseWalk(db: Db, { by, ...at }: At, now: Date): Promise<Paused> {
  const told = await tell(db, at, [], now)
  if (!told) return { ok: false, reason: 'absent' }
  if (told.place.isCompleted || pauseOf(told.walk.evidence)) return { ok: false, reason: 'notNeeded' }
  const event = { type: 'path.paused' as const, pause: newId() }
  await tell(db, at, [{ event, once: `path.paused:${event.pause}`, actorId: by.id }], now)
  await audit(db, { actorId: by.id, action: 'path.paused', subject: at.enrolmentId }, now)
  return { ok: true }
}

/** Takes a walk up again; what was due is due later by as many days as it rested. */
export async function resumeWalk(db: Db, { by, ...at }: At, now: Date): Promise<Paused> {
  const told = await tell(db, at, [], now)
  if (!told) return { ok: false, reason: 'absent' }
  const pause = pauseOf(told.walk.evidence)
  if (!pause) return { ok: false, reason: 'notNeeded' }
  const once = `path.paused:${pause}`
  const { occurredAt } = await db
    .selectFrom('pathEvent')
    .select('occurredAt')
    .where('enrolmentId', '=', at.enrolmentId)
    .where('onceKey', '=', once)
    .executeTakeFirstOrThrow()
  const days = Math.max(0, daysBetween(dayOf(occurredAt, by.zone), dayOf(now, by.zone)))
  const event = { type: 'path.resumed' as const, pause, days }
  await tell(db, at, [{ event, once: `path.resumed:${pause}`, actorId: by.id }], now)
  await audit(db, { actorId: by.id, action: 'path.resumed', subject: at.enrolmentId, detail: { days } }, now)
  for (const hook of onResumed) await hook(db, { ...at, days }, now)
  return { ok: true }
}
