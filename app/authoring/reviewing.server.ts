import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { dayOf } from '#app/web/day.ts'
import { instantAt } from '#app/web/zoned.ts'
import type { Db } from '#db/connection.ts'
import { draftNow, readyToPublish } from './publishing.server.ts'
import type { ReviewDeed } from './review-event.ts'
import { tellTurn } from './review-letters.server.ts'
import { append, reviewLog, standingOf } from './review-log.server.ts'
import { mayReview } from './work.ts'
import { authorsOf, lockWork, readableBy } from './works.server.ts'

export type Reviewed =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason:
        | 'absent'
        | 'notAllowed'
        | 'reviewClosed'
        | 'draftChanged'
        | 'noReviewer'
        | 'dayPast'
        | 'timePast'
        | 'unfinished'
        | 'reasonMissing'
        | 'notWordingOnly'
    }

const no = <R extends Exclude<Reviewed, { ok: true }>['reason']>(reason: R) =>
  ({ ok: false, reason }) as const

interface Asking {
  readonly reviewer: string | null
  readonly dueOn: string | null
  readonly words: string
}

/** Asks someone (or any reviewer) to look by a day. Asking alike again changes nothing. */
export async function askReview(
  db: Db,
  person: Person,
  workId: string,
  asking: Asking,
  now: Date,
): Promise<Reviewed> {
  if (!(await lockWork(db, person, workId))) return no('absent')
  if (asking.dueOn && asking.dueOn < dayOf(now, person.zone)) return no('dayPast')
  if (asking.reviewer && !(await isReviewer(db, person, workId, asking.reviewer))) return no('noReviewer')
  await happen(db, { workId, event: { type: 'review.asked', by: person.id, ...asking }, person }, now)
  return { ok: true }
}

async function isReviewer(db: Db, person: Person, workId: string, reviewerId: string): Promise<boolean> {
  const reviewer = await personById(db, reviewerId)
  return reviewer !== null && mayReview(reviewer, { authors: await authorsOf(db, workId) }, person.id)
}

/** An author takes back what they asked for. */
export async function withdrawReview(db: Db, person: Person, workId: string, now: Date): Promise<Reviewed> {
  if (!(await lockWork(db, person, workId))) return no('absent')
  return happened(await happen(db, { workId, event: { type: 'review.withdrawn' }, person }, now))
}

/** A reviewer gives the draft back with what should change. */
export async function askChanges(
  db: Db,
  person: Person,
  workId: string,
  { dueOn, words }: { dueOn: string | null; words: string },
  now: Date,
): Promise<Reviewed> {
  if (dueOn && dueOn < dayOf(now, person.zone)) return no('dayPast')
  const refused = await notTheirsToReview(db, person, workId)
  if (refused) return refused
  const event = { type: 'changes.asked', by: person.id, dueOn, words } as const
  return happened(await happen(db, { workId, event, person }, now))
}

/** A reviewer approves the draft that they saw, and no other. */
export async function approve(
  db: Db,
  person: Person,
  workId: string,
  { seen, words }: { seen: string; words: string },
  now: Date,
): Promise<Reviewed> {
  const refused = await notTheirsToReview(db, person, workId)
  if (refused) return refused
  const { digest } = await draftNow(db, workId)
  if (digest !== seen) return no('draftChanged')
  const event = { type: 'draft.approved', by: person.id, digest, words } as const
  return happened(await happen(db, { workId, event, person }, now))
}

async function notTheirsToReview(db: Db, person: Person, workId: string) {
  const work = await db
    .selectFrom('work')
    .select('id')
    .where('id', '=', workId)
    .where(readableBy(person))
    .forUpdate()
    .executeTakeFirst()
  if (!work) return no('absent')
  const { askedBy } = standingOf(await reviewLog(db, workId))
  if (askedBy === null) return no('reviewClosed')
  return mayReview(person, { authors: await authorsOf(db, workId) }, askedBy) ? null : no('notAllowed')
}

interface Planning {
  /** As clocks in the zone of the person show it: `2026-11-27T09:00`. */
  readonly at: string
  readonly seen: string
  readonly wordingOnly: boolean
  readonly regrades: boolean
  /** As for publishing at once. */
  readonly because?: string
}

const aYear = 366 * 86_400_000

/** Plans the publication of the draft as the person saw it. What can be published now can be planned; it is looked at again then. */
export async function schedule(
  db: Db,
  person: Person,
  workId: string,
  { at, seen, wordingOnly, regrades, because }: Planning,
  now: Date,
): Promise<Reviewed> {
  const instant = instantAt(at, person.zone)
  if (!instant || instant <= now || instant.getTime() > now.getTime() + aYear) return no('timePast')
  const ready = await readyToPublish(db, { person, workId, wordingOnly, seen, because })
  if (!ready.ok) return ready
  const event: ReviewDeed = {
    type: 'publication.scheduled',
    by: person.id,
    ...{ at: instant.toISOString(), zone: person.zone, digest: ready.digest, wordingOnly, regrades },
    words: because ?? '',
  }
  await happen(db, { workId, event, person }, now)
  return { ok: true }
}

/** Whoever may change or publish the work takes the plan back. */
export async function cancelSchedule(db: Db, person: Person, workId: string, now: Date): Promise<Reviewed> {
  const isAuthor = await lockWork(db, person, workId)
  const { plan } = standingOf(await reviewLog(db, workId))
  if (!isAuthor && plan?.by !== person.id) return no('absent')
  return happened(await happen(db, { workId, event: { type: 'schedule.cancelled' }, person }, now))
}

const happened = (id: string | null): Reviewed => (id ? { ok: true } : no('reviewClosed'))

/** Appends what a person did and tells whoever's turn it is now. */
async function happen(
  db: Db,
  { workId, event, person }: { workId: string; event: ReviewDeed; person: Person },
  now: Date,
): Promise<string | null> {
  const id = await append(db, { workId, event, actorId: person.id }, now)
  if (id) await tellTurn(db, { id, workId, event, actorId: person.id }, now)
  return id
}
