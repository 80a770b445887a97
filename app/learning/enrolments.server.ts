import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { completionHooks } from './completions.server.ts'
import { doneEarlier } from './earlier.server.ts'
import { type PathEvent, pathEventSchema, pauseOf } from './evidence.ts'
import { asksBeyond, further, knownNow, triesAllowed, waitsBeginning } from './following.server.ts'
import { engine } from './machine.ts'
import { mapped, retold } from './migrating/retold.ts'
import { begin, type Walk, walkAfter } from './move.ts'
import { nodesOf } from './path.ts'
import { type Place, placeOf } from './place.ts'
import { offeredVersion, type Version, versionOf } from './versions.server.ts'
import { waitsGoingOn } from './waits.ts'

/** Something that happened on a walk. `once` names it, so that telling it twice changes nothing. */
export interface News {
  readonly event: PathEvent
  readonly once: string
  /** Who did it, when it was not the learner. */
  readonly actorId?: string
  readonly occurredAt?: Date
}

export interface Told {
  readonly version: Version
  readonly walk: Walk
  readonly place: Place
  /** Whether this completed the path. */
  readonly isCompletion: boolean
}

export type Enrolled =
  | { readonly ok: true; readonly enrolmentId: string; readonly already: boolean }
  | { readonly ok: false; readonly reason: 'notOffered' }

/** Begins a walk along what is offered now, or finds the open one. What was done before counts on the new walk. */
export async function enrol(
  db: Db,
  { learnerId, pathId }: { learnerId: string; pathId: string },
  now: Date,
): Promise<Enrolled> {
  const open = await openEnrolment(db, learnerId, pathId)
  if (open) return { ok: true, enrolmentId: open.id, already: true }
  const version = await offeredVersion(db, pathId)
  if (!version) return { ok: false, reason: 'notOffered' }
  const id = newId()
  const walk = begin(version.machine)
  const made = await db
    .insertInto('enrolment')
    .values({
      ...{ id, learnerId, pathId, pathVersionId: version.id, engine, startedAt: now, movedAt: now },
      ...projected(walk, placeOf(version.path, walk)),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return enrol(db, { learnerId, pathId }, now)
  const news = await doneEarlier(db, { enrolmentId: id, learnerId }, version)
  if (news.length > 0 || asksBeyond(version.path)) await tell(db, { enrolmentId: id, learnerId }, news, now)
  return { ok: true, enrolmentId: id, already: false }
}

/** Ends a walk that the learner no longer wants; what they did stays on record. */
export async function withdraw(
  db: Db,
  { enrolmentId, learnerId }: { enrolmentId: string; learnerId: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enrolment')
    .set({ withdrawnAt: now })
    .where('id', '=', enrolmentId)
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes what happened into a learner's walk: their enrolment is locked, each new event is one transition on the stored
 * snapshot and is appended; snapshot and columns for reports follow. Null when the walk is not theirs or was given up.
 * Run it in a transaction.
 */
export async function tell(
  db: Db,
  { enrolmentId, learnerId }: { enrolmentId: string; learnerId: string },
  news: readonly News[],
  now: Date,
): Promise<Told | null> {
  const row = await db
    .selectFrom('enrolment')
    .select(['pathVersionId', 'snapshot', 'engine', 'lastEvent', 'completedAt'])
    .where('id', '=', enrolmentId)
    .where('learnerId', '=', learnerId)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const version = await versionOf(db, row.pathVersionId)
  const before =
    row.engine === engine ? (row.snapshot as unknown as Walk) : await walkTold(db, enrolmentId, version)
  const endedBefore = endedIn(before)
  const isOpen = row.completedAt === null
  const at = { learnerId, version, walk: before }
  const [known, tries] = isOpen ? [await knownNow(db, at), await triesAllowed(db, at)] : [[], []]
  const untoldNews = await untold(db, enrolmentId, [...tries, ...news])
  const happened = [...known, ...(await placed(db, enrolmentId, version, untoldNews))]
  const after = further(version, before, happened)
  const waits = isOpen ? await waitsBeginning(db, { learnerId, version, walk: after }, now) : []
  const fresh = [...happened, ...waits]
  const walk = further(version, after, waits)
  const place = placeOf(version.path, walk)
  const isCompletion = place.isCompleted && row.completedAt === null
  if (fresh.length > 0) {
    await append(db, { enrolmentId, after: row.lastEvent, news: fresh }, now)
    await db
      .updateTable('enrolment')
      .set({
        ...{ ...projected(walk, place), engine, movedAt: now, lastEvent: row.lastEvent + fresh.length },
        ...(isCompletion ? { completedAt: now } : {}),
      })
      .where('id', '=', enrolmentId)
      .execute()
  }
  if (isCompletion)
    for (const hook of completionHooks) await hook(db, { enrolmentId, learnerId, version }, now)
  else if (endedIn(walk) > endedBefore)
    for (const hook of stepEndHooks) {
      const moved = await hook(db, { enrolmentId, learnerId }, now)
      if (moved) return moved
    }
  return { version, walk, place, isCompletion }
}

const endedIn = ({ evidence }: Walk): number => Object.keys(evidence.ended).length

/** Called where a step of an open walk ended, in that transaction; tells where the walk went, when it did. */
export const stepEndHooks: ((
  db: Db,
  at: { enrolmentId: string; learnerId: string },
  now: Date,
) => Promise<Told | null>)[] = []

/** News of steps that another version of the path had, at the steps that became of them. */
async function placed(
  db: Db,
  enrolmentId: string,
  { path }: Version,
  news: readonly News[],
): Promise<readonly News[]> {
  const known = new Set(nodesOf(path.steps).map(node => node.id))
  const isKnown = ({ event }: News) => !('step' in event) || known.has(event.step)
  if (news.every(isKnown)) return news
  const changes = (await historyOf(db, enrolmentId)).filter(event => event.type === 'path.migrated')
  return news.flatMap(one =>
    isKnown(one)
      ? [one]
      : changes
          .reduce<readonly PathEvent[]>(
            (events, { mapping }) => events.flatMap(event => mapped(event, mapping)),
            [one.event],
          )
          .map((event, i) => ({ ...one, event, once: i === 0 ? one.once : `${one.once}:${i}` })),
  )
}

/** The walk told from its first event, by the engine of today. */
export const walkTold = async (db: Db, enrolmentId: string, { machine }: Version): Promise<Walk> =>
  walkAfter(machine, retold(await historyOf(db, enrolmentId)))

/** Everything that happened on a walk, from its first event. */
export async function historyOf(db: Db, enrolmentId: string): Promise<readonly PathEvent[]> {
  const events = await db
    .selectFrom('pathEvent')
    .select(['kind', 'body'])
    .where('enrolmentId', '=', enrolmentId)
    .orderBy('sequence')
    .execute()
  return events.flatMap(readEvent)
}

/** An event as it was kept; none where this house no longer knows its kind. */
export function readEvent({ kind, body }: { kind: string; body: unknown }): readonly PathEvent[] {
  const read = pathEventSchema.safeParse({ ...(body as object), type: kind })
  return read.success ? [read.data] : []
}

/** What is kept of a walk for reading. */
export const projected = (walk: Walk, place: Place) => ({
  snapshot: JSON.stringify(walk),
  percent: place.percent,
  minutesLeft: place.minutesLeft,
  nextStepId: place.next,
  needsHand: place.needsHand.length > 0,
  talkStepId: place.talk,
  wakesAt: waitsGoingOn(walk)[0]?.at ?? null,
  paused: pauseOf(walk.evidence) !== null,
  begun: place.stops.some(stop => stop.stand !== 'open' && stop.stand !== 'closed' && stop.stand !== 'aside'),
})

export const openEnrolment = (db: Db, learnerId: string, pathId: string) =>
  db
    .selectFrom('enrolment')
    .select('id')
    .where('learnerId', '=', learnerId)
    .where('pathId', '=', pathId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()

async function untold(db: Db, enrolmentId: string, news: readonly News[]): Promise<readonly News[]> {
  if (news.length === 0) return []
  const told = await db
    .selectFrom('pathEvent')
    .select('onceKey')
    .where('enrolmentId', '=', enrolmentId)
    .where(
      'onceKey',
      'in',
      news.map(one => one.once),
    )
    .execute()
  const known = new Set(told.map(row => row.onceKey))
  return news.filter(
    (one, i) => !known.has(one.once) && news.findIndex(other => other.once === one.once) === i,
  )
}

export const append = (
  db: Db,
  { enrolmentId, after, news }: { enrolmentId: string; after: number; news: readonly News[] },
  now: Date,
) =>
  db
    .insertInto('pathEvent')
    .values(
      news.map(({ event: { type, ...body }, once, actorId, occurredAt }, i) => ({
        ...{ id: newId(), enrolmentId, sequence: after + i + 1, kind: type, body: JSON.stringify(body) },
        ...{ stepId: 'step' in body ? body.step : null, onceKey: once, actorId: actorId ?? null },
        ...{ occurredAt: occurredAt ?? now, receivedAt: now },
      })),
    )
    .execute()
