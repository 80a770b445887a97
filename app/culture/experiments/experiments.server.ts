import { sql } from 'kysely'
import { peopleTold } from '#app/assessment/disclosure.ts'
import { audit } from '#app/people/audit.server.ts'
import { type Person, scopeOf } from '#app/people/person.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import { asDay, type Day } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type Experiment, mayBeStopped, stageOf } from './experiment.ts'
import { type MayStart, mayStart, neededFor, type Outcome, type Plan } from './plan.ts'
import { reachableBy } from './reachable.server.ts'

/** The units whose learning culture a person looks after, as administrator or coordinator. */
export function cultureScope(person: Person): Scope {
  const scopes = (['administrator', 'coordinator'] as const).map(role => scopeOf(person, role))
  return scopes.includes('all') ? 'all' : scopes.flat()
}

const experimentsIn = (db: Db, scope: Scope) =>
  db
    .selectFrom('experiment')
    .leftJoin('unit', 'unit.id', 'experiment.unitId')
    .where(scope === 'all' ? sql<boolean>`true` : withinScope(scope, 'unit.path'))
    .select(['experiment.id', 'experiment.unitId', 'unit.name as unit', 'unit.path as unitPath'])
    .select(['question', 'nudge', 'arms', 'outcome', 'usualShare', 'hopedShare', 'lastDay'])
    .select(
      sql<StoredDeed[]>`(
      select json_agg(json_build_object('kind', kind, 'by', person.name, 'at', done_at, 'reason', reason,
        'perArm', per_arm, 'exploration', exploration) order by done_at, kind)
      from experiment_deed left join person on person.id = actor_id
      where experiment_id = experiment.id)`.as('deeds'),
    )
    .orderBy('plannedAt', 'desc')

interface StoredDeed {
  readonly kind: 'planned' | 'started' | 'stopped'
  readonly by: string | null
  readonly at: string
  readonly reason: string
  readonly perArm: number | null
  readonly exploration: boolean | null
}

export interface Found extends Experiment {
  readonly unitId: string | null
  readonly unitPath: string | null
}

/** The experiments of the scope, newest first. */
export async function experiments(db: Db, scope: Scope): Promise<readonly Found[]> {
  const rows = await experimentsIn(db, scope).execute()
  return rows.map(row => ({
    ...row,
    lastDay: asDay(row.lastDay),
    deeds: row.deeds.map(({ kind, by, at, reason }) => ({ kind, by, at: new Date(at), reason })),
    size: sizeIn(row.deeds),
  }))
}

function sizeIn(deeds: readonly StoredDeed[]): Experiment['size'] {
  const start = deeds.find(({ kind }) => kind === 'started')
  return start ? { perArm: start.perArm ?? 0, exploration: start.exploration ?? false } : null
}

/** One of the scope; null when there is none. */
export const experimentIn = async (db: Db, scope: Scope, id: string): Promise<Found | null> =>
  (await experiments(db, scope)).find(one => one.id === id) ?? null

export interface Planned extends Omit<Plan, 'perArm' | 'exploration' | 'lastDay' | 'outcome'> {
  readonly unitId: string | null
  readonly outcome: Outcome
  readonly lastDay: Day
}

/** Settles the question; null when the unit lies outside the scope of who asks. */
export async function plan(db: Db, by: Person, planned: Planned, now: Date): Promise<string | null> {
  const scope = cultureScope(by)
  if (!(await isWithin(db, scope, planned.unitId))) return null
  const id = newId()
  await db
    .insertInto('experiment')
    .values({ ...planned, arms: [...planned.arms], id, plannedAt: now })
    .execute()
  await did(db, { experimentId: id, kind: 'planned', actorId: by.id }, now)
  return id
}

async function isWithin(db: Db, scope: Scope, unitId: string | null) {
  if (unitId === null) return scope === 'all'
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where(withinScope(scope, 'unit.path'))
    .executeTakeFirst()
  return unit !== undefined
}

/** How many people each arm needs, and could have today, in tens of them: nobody's consent is to be read off the number. */
export async function sizeOf(db: Db, found: Found, exploration: boolean, today: Day): Promise<MayStart> {
  const reachable = peopleTold(await reachableBy(db, found, today))
  const needed = neededFor(found)
  const have = Math.floor(reachable / found.arms.length)
  return mayStart({ ...found, perArm: exploration ? Math.min(needed, have) : needed, exploration }, reachable)
}

export type Started =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: 'tooSmall' | 'fewerThanTen' | 'alreadyStarted' | 'sameNudge' | 'past'
    }

/** Starts it with the size it is settled for, unless it is too small, or another on the same nudge could meet the same people. */
export async function start(
  db: Db,
  by: Person,
  found: Found,
  exploration: boolean,
  today: Day,
  now: Date,
): Promise<Started> {
  await oneAtATime(db)
  const all = await experiments(db, 'all')
  const mine = all.find(({ id }) => id === found.id)
  if (!mine || stageOf(mine, now) !== 'planned') return { ok: false, reason: 'alreadyStarted' }
  if (found.lastDay < today) return { ok: false, reason: 'past' }
  if (all.some(other => meets(other, found) && stageOf(other, now) === 'running'))
    return { ok: false, reason: 'sameNudge' }
  const { ok, size, ...refused } = await sizeOf(db, found, exploration, today)
  if (!ok) return { ok, reason: 'reason' in refused ? refused.reason : 'tooSmall' }
  const perArm = exploration ? Math.min(size.needed, size.have) : size.needed
  await did(db, { experimentId: found.id, kind: 'started', actorId: by.id, perArm, exploration }, now)
  return { ok: true }
}

const oneAtATime = (db: Db) => sql`select pg_advisory_xact_lock(8102473)`.execute(db)

const meets = (one: Found, other: Found) =>
  one.nudge === other.nudge &&
  ((one.unitPath ?? '').startsWith(other.unitPath ?? '') ||
    (other.unitPath ?? '').startsWith(one.unitPath ?? ''))

/** Ends it before its time, or before it began; false when it is over. What came of it until then is told as what it is. */
export async function stop(db: Db, by: Person, found: Found, reason: string, now: Date): Promise<boolean> {
  await oneAtATime(db)
  const current = await experimentIn(db, 'all', found.id)
  if (!current || !mayBeStopped(stageOf(current, now))) return false
  await did(db, { experimentId: found.id, kind: 'stopped', actorId: by.id, reason }, now)
  return true
}

interface NewDeed {
  readonly experimentId: string
  readonly kind: 'planned' | 'started' | 'stopped'
  readonly actorId: string
  readonly reason?: string
  readonly perArm?: number
  readonly exploration?: boolean
}

async function did(db: Db, deed: NewDeed, now: Date) {
  const { experimentId: subject, kind, actorId, ...detail } = deed
  await db
    .insertInto('experimentDeed')
    .values({ ...deed, doneAt: now })
    .execute()
  await audit(db, { actorId, action: `experiment.${kind}`, subject, detail }, now)
}

/** A unit that an experiment was on stays, for the record to have a name. */
export const experimentedUnit = async (db: Db, unitId: string) => {
  const found = await db
    .selectFrom('experiment')
    .select('id')
    .where('unitId', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  return found ? ('unitHasExperiments' as const) : null
}
