import { enrol } from '#app/learning/enrolments.server.ts'
import { audit } from '#app/people/audit.server.ts'
import { cohortFor } from '#app/people/cohorts/cohorts.server.ts'
import type { Person } from '#app/people/person.ts'
import { scopeOf } from '#app/people/person.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { peopleOf, type Target } from './targets.server.ts'

export interface Assigning {
  readonly pathId: string
  readonly target: Target
  /** `YYYY-MM-DD`, or null for none. */
  readonly dueOn: string | null
  readonly message: string
}

export type AssignRefusal = 'outside' | 'closed' | 'nobody' | 'notOffered' | 'past' | 'alreadyAssigned'

/** Told in the same transaction for everyone an assignment reaches, so that a notice leaves exactly when it holds. */
export interface Assigned {
  readonly assignmentId: string
  readonly personId: string
  readonly enrolmentId: string
  readonly pathId: string
  readonly dueOn: string | null
  readonly message: string
}

export const onAssigned: ((db: Db, assigned: readonly Assigned[], now: Date) => Promise<void>)[] = []

/** Requires a path of everyone in the target: enrols whoever is not on it yet, and tells each once. */
export async function assign(
  db: Db,
  coordinator: Person,
  { pathId, target, dueOn, message }: Assigning,
  now: Date,
): Promise<{ ok: true; assignmentId: string; people: number } | { ok: false; reason: AssignRefusal }> {
  const people = await peopleOf(db, scopeOf(coordinator, 'coordinator'), target)
  if (people === null) return { ok: false, reason: 'outside' }
  if (target.kind === 'cohort' && (await isClosed(db, target.id))) return { ok: false, reason: 'closed' }
  if (people.length === 0) return { ok: false, reason: 'nobody' }
  if (dueOn !== null && dueOn < dayOf(now, coordinator.zone)) return { ok: false, reason: 'past' }
  if (!(await isOffered(db, pathId))) return { ok: false, reason: 'notOffered' }
  const assignmentId = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('assignment')
    .values({
      id: assignmentId,
      pathId,
      targetKind: target.kind,
      targetId: target.id,
      dueOn,
      message,
      assignedBy: coordinator.id,
      assignedAt: now,
    })
    .onConflict(conflict =>
      conflict.columns(['pathId', 'targetKind', 'targetId']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return { ok: false, reason: 'alreadyAssigned' }
  await reach(db, { assignmentId, pathId, dueOn, message }, people, now)
  await audit(
    db,
    {
      actorId: coordinator.id,
      action: 'path.assigned',
      subject: assignmentId,
      detail: { pathId, target, people: people.length },
    },
    now,
  )
  return { ok: true, assignmentId, people: people.length }
}

/** The same for each of several persons, or for none; who has the path assigned already is left as they are. */
export async function assignToEach(
  db: Db,
  coordinator: Person,
  { people, ...assigning }: Omit<Assigning, 'target'> & { people: readonly string[] },
  now: Date,
): Promise<{ ok: true; people: number } | { ok: false; reason: AssignRefusal }> {
  let reached = 0
  for (const id of new Set(people)) {
    const done = await assign(db, coordinator, { ...assigning, target: { kind: 'person', id } }, now)
    if (done.ok) reached += done.people
    else if (done.reason !== 'alreadyAssigned') return done
  }
  return reached > 0 ? { ok: true, people: reached } : { ok: false, reason: 'alreadyAssigned' }
}

const isClosed = async (db: Db, cohortId: string) => Boolean((await cohortFor(db, 'all', cohortId))?.closedAt)

const isOffered = async (db: Db, pathId: string) =>
  (await db
    .selectFrom('pathVersion')
    .select('id')
    .where('pathId', '=', pathId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()) !== undefined

/** Enrols and tells these people; whoever the assignment reached before is left as they are. */
async function reach(
  db: Db,
  {
    assignmentId,
    pathId,
    dueOn,
    message,
  }: { assignmentId: string; pathId: string; dueOn: string | null; message: string },
  people: readonly string[],
  now: Date,
) {
  const told: Assigned[] = []
  for (const personId of people) {
    const enrolmentId = (await walked(db, personId, pathId)) ?? (await begun(db, personId, pathId, now))
    if (!enrolmentId) continue
    const added = await db
      .insertInto('assignmentPerson')
      .values({ assignmentId, personId, enrolmentId, addedAt: now })
      .onConflict(conflict => conflict.doNothing())
      .returning('personId')
      .executeTakeFirst()
    if (added) told.push({ assignmentId, personId, enrolmentId, pathId, dueOn, message })
  }
  for (const tell of onAssigned) await tell(db, told, now)
}

/** Whoever completed the path before has done what is asked. */
const walked = async (db: Db, learnerId: string, pathId: string) =>
  (
    await db
      .selectFrom('enrolment')
      .select('id')
      .where('learnerId', '=', learnerId)
      .where('pathId', '=', pathId)
      .where('completedAt', 'is not', null)
      .orderBy('completedAt', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.id

async function begun(db: Db, learnerId: string, pathId: string, now: Date) {
  const enrolled = await enrol(db, { learnerId, pathId }, now)
  return enrolled.ok ? enrolled.enrolmentId : undefined
}

/** People who have come into an assigned unit or cohort since are assigned too. Returns how many. */
export async function reachNewcomers(db: Db, now: Date): Promise<number> {
  const open = await db
    .selectFrom('assignment')
    .select(['id as assignmentId', 'pathId', 'targetKind', 'targetId', 'dueOn', 'message', 'assignedBy'])
    .where('withdrawnAt', 'is', null)
    .where('targetKind', '!=', 'person')
    .where(({ or, eb }) => or([eb('dueOn', 'is', null), eb('dueOn', '>=', dayOf(now, 'Asia/Jakarta'))]))
    .execute()
  let reached = 0
  for (const { targetKind, targetId, assignedBy, ...assignment } of open) {
    reached += await db.transaction().execute(async trx => {
      const known = await trx
        .selectFrom('assignmentPerson')
        .select('personId')
        .where('assignmentId', '=', assignment.assignmentId)
        .execute()
      const before = new Set(known.map(row => row.personId))
      const target = { kind: targetKind, id: targetId }
      const scope = await reachOf(trx, target, assignedBy)
      const newcomers = ((await peopleOf(trx, scope, target)) ?? []).filter(id => !before.has(id))
      await reach(trx, assignment, newcomers, now)
      return newcomers.length
    })
  }
  return reached
}

/**
 * How far an assignment goes. A unit lies within the units of whoever assigned it; the people of a cohort may not, so theirs are
 * those whom its assigner coordinates today or, once that is over, those of the cohort's own unit.
 */
async function reachOf(db: Db, { kind, id }: Target, assignedBy: string | null): Promise<Scope> {
  if (kind !== 'cohort') return 'all'
  const assigner = assignedBy === null ? null : await personById(db, assignedBy)
  const cohort = await cohortFor(db, assigner ? scopeOf(assigner, 'coordinator') : [], id)
  if (assigner && cohort) return scopeOf(assigner, 'coordinator')
  const { unitPath } = (await cohortFor(db, 'all', id)) ?? {}
  return unitPath === undefined ? [] : [unitPath]
}

export interface AssignmentRow {
  readonly id: string
  readonly path: string
  readonly targetKind: Target['kind']
  readonly target: string
  readonly dueOn: string | null
  readonly assignedAt: Date
  readonly withdrawnAt: Date | null
  readonly people: number
  readonly completed: number
}

/** The assignments whose target lies in the scope, newest first; or only that of the id. */
export async function assignmentsIn(db: Db, scope: Scope, id?: string): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignment')
    .innerJoin('path', 'path.id', 'assignment.pathId')
    .leftJoin('person', join =>
      join.onRef('person.id', '=', 'assignment.targetId').on('assignment.targetKind', '=', 'person'),
    )
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('cohort', join =>
      join.onRef('cohort.id', '=', 'assignment.targetId').on('assignment.targetKind', '=', 'cohort'),
    )
    .innerJoin('unit', join =>
      join.on(({ eb, ref, fn }) =>
        eb(
          'unit.id',
          '=',
          fn.coalesce(ref('membership.unitId'), ref('cohort.unitId'), ref('assignment.targetId')),
        ),
      ),
    )
    .where(withinScope(scope, 'unit.path'))
    .$if(id !== undefined, query => query.where('assignment.id', '=', id ?? ''))
    .select(({ fn, ref, selectFrom }) => [
      'assignment.id',
      'path.title as path',
      'assignment.targetKind',
      fn.coalesce(ref('person.name'), ref('cohort.name'), ref('unit.name')).as('target'),
      'assignment.dueOn',
      'assignment.assignedAt',
      'assignment.withdrawnAt',
      selectFrom('assignmentPerson')
        .whereRef('assignmentPerson.assignmentId', '=', 'assignment.id')
        .select(count => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('people'),
      selectFrom('assignmentPerson')
        .innerJoin('enrolment', 'enrolment.id', 'assignmentPerson.enrolmentId')
        .whereRef('assignmentPerson.assignmentId', '=', 'assignment.id')
        .where('enrolment.completedAt', 'is not', null)
        .select(count => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('completed'),
    ])
    .orderBy('assignment.assignedAt', 'desc')
    .limit(200)
    .execute()
}

/** Withdraws an assignment of the coordinator's scope; enrolments stay, they only are not required any more. */
export async function withdrawAssignment(
  db: Db,
  coordinator: Person,
  id: string,
  now: Date,
): Promise<boolean> {
  const [mine] = await assignmentsIn(db, scopeOf(coordinator, 'coordinator'), id)
  if (!mine) return false
  const { numUpdatedRows } = await db
    .updateTable('assignment')
    .set({ withdrawnAt: now, withdrawnBy: coordinator.id })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n)
    await audit(db, { actorId: coordinator.id, action: 'assignment.withdrawn', subject: id }, now)
  return true
}

/** Paths that are offered now, to choose from: composed ones first, then courses. */
export const pathChoices = (db: Db) =>
  db
    .selectFrom('pathVersion')
    .innerJoin('path', 'path.id', 'pathVersion.pathId')
    .select(['path.id as value', 'pathVersion.title as label'])
    .where('pathVersion.retiredAt', 'is', null)
    .orderBy(({ eb }) => eb('path.workId', 'is not', null))
    .orderBy('pathVersion.title')
    .limit(1000)
    .execute()
