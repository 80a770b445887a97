import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { hasNoMentor } from '#app/learning/care.server.ts'
import type { Both } from '#app/learning/rules/rule.ts'
import { judgedWords } from '#app/learning/steps/judged-words.ts'
import { judgedAs } from '#app/learning/steps/registry.ts'
import { cohortsWithin } from '#app/people/cohorts/cohorts.server.ts'
import { membersOf } from '#app/people/cohorts/members.server.ts'
import { isNamed } from '#app/people/people-within.server.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import type { Db } from '#db/connection.ts'
import { dueDates } from './due-dates.server.ts'
import { type Filter, pressing, type State, states } from './state.ts'
import { stuckAt } from './stuck.server.ts'
import { waitsAtTakenBack } from './taken-back.server.ts'

export interface Row {
  readonly enrolmentId: string
  readonly personId: string
  readonly name: string
  readonly unit: string
  readonly path: string
  readonly percent: number
  /** The title of the step that comes next, or that waits for someone's hand; null when done. */
  readonly step: string | null
  /** `YYYY-MM-DD`, the last day in the zone of the learner's unit. */
  readonly dueOn: string | null
  readonly submissionId: string | null
  /** What waits for a verdict and what to do about it, in the words of its kind; null where nothing waits. */
  readonly waiting: { readonly says: Both; readonly look: Both } | null
  readonly state: State
}

/** Where a page ended: the next one begins after it. */
export interface After {
  readonly rank: number
  readonly name: string
  readonly id: string
}

const size = 25

/** Everyone with an assigned path in the scope, the most pressing first, twenty-five at a time. When they learnt is not in it. */
export async function overview(
  db: Db,
  scope: Scope,
  filter: Filter,
  now: Date,
  after?: After,
): Promise<{ rows: Row[]; more: boolean }> {
  const rows = await matching(db, scope, filter, now)
    .$if(after !== undefined, query =>
      query.where(
        sql<boolean>`(rank, name, enrolment_id) > (${after?.rank}, ${after?.name}, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('rank')
    .orderBy('name')
    .orderBy('enrolmentId')
    .limit(size + 1)
    .execute()
  return { rows: await named(db, rows.slice(0, size)), more: rows.length > size }
}

/** All of them, for the export. */
export const wholeOverview = async (db: Db, scope: Scope, filter: Filter, now: Date): Promise<Row[]> =>
  named(db, await matching(db, scope, filter, now).orderBy('name').orderBy('enrolmentId').execute())

/** How many stand how, in the same scope and filter. */
export async function counts(
  db: Db,
  scope: Scope,
  filter: Filter,
  now: Date,
): Promise<Readonly<Record<State, number>>> {
  const found = await matching(db, scope, { ...filter, state: undefined }, now)
    .clearSelect()
    .select(({ fn }) => ['rank', fn.countAll<number>().as('count')])
    .groupBy('rank')
    .execute()
  const countOf = (rank: number) => found.find(row => row.rank === rank)?.count ?? 0
  return Object.fromEntries(states.map((state, rank) => [state, countOf(rank)])) as Record<State, number>
}

/**
 * Those who ask for a hand today, and how many they are in all. Whoever is stuck or handed something in is among them
 * also on a path of their own choice, since nobody else would come to help.
 */
export async function inNeed(
  db: Db,
  scope: Scope,
  now: Date,
  most: number,
): Promise<{ rows: Row[]; count: number }> {
  const asking = matching(db, scope, {}, now, 'asking').where('rank', '<', pressing.length)
  const rows = await asking.orderBy('rank').orderBy('dueOn').orderBy('name').limit(most).execute()
  const { count } = await asking
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: await named(db, rows), count }
}

interface Standing extends Omit<Row, 'state' | 'waiting'> {
  rank: number
  waitingKind: string | null
  waitingTitle: string | null
  talkTitle: string | null
}

/** Whose walks are looked at: those assigned, or with them all that wait for a coordinator's or mentor's hand. */
type Whose = 'assigned' | 'asking'

async function named(db: Db, standings: readonly Standing[]): Promise<Row[]> {
  const rows = standings.map(rowOf)
  const stuck = await stuckAt(
    db,
    rows.filter(({ state }) => state === 'needsHand').map(({ enrolmentId }) => enrolmentId),
  )
  return rows.map(row => ({ ...row, step: stuck.get(row.enrolmentId) ?? row.step }))
}

/** Named by the step that its state is about. */
function rowOf({ rank, waitingKind, waitingTitle, talkTitle, ...row }: Standing): Row {
  const state = states[rank] ?? 'underWay'
  const about = state === 'taskWaiting' ? waitingTitle : state === 'noMentor' ? talkTitle : null
  return {
    ...row,
    state,
    step: about ?? row.step,
    waiting: state === 'taskWaiting' ? saidOf(waitingKind) : null,
  }
}

function saidOf(kind: string | null): Row['waiting'] {
  const { id, en } = judgedAs({ kind: kind ?? 'task' })?.words ?? judgedWords.task
  return { says: { id: id.toLook, en: en.toLook }, look: { id: id.look, en: en.look } }
}

type Found = SelectQueryBuilder<{ standing: Standing }, 'standing', Standing>

function matching(db: Db, scope: Scope, filter: Filter, now: Date, whose: Whose = 'assigned'): Found {
  const found = (db as unknown as Kysely<{ standing: Standing }>)
    .selectFrom(standingOf(db, scope, filter, now, whose).as('standing'))
    .selectAll() as unknown as Found
  return filter.state === undefined ? found : found.where('rank', '=', states.indexOf(filter.state))
}

/** One row a person and path, with the rank of its state in `states`. */
const standingOf = (db: Db, scope: Scope, filter: Filter, now: Date, whose: Whose) =>
  db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .leftJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'pathVersion.id')
        .onRef('pathVersionStep.stepId', '=', 'enrolment.nextStepId'),
    )
    .leftJoin('pathVersionStep as talk', join =>
      join
        .onRef('talk.pathVersionId', '=', 'pathVersion.id')
        .onRef('talk.stepId', '=', 'enrolment.talkStepId'),
    )
    .leftJoin(dueDates(db), join => join.onRef('due.enrolmentId', '=', 'enrolment.id'))
    .leftJoin(waitingTasks(db), join => join.onRef('task.enrolmentId', '=', 'enrolment.id'))
    .where(({ or, eb }) =>
      or([
        eb('due.enrolmentId', 'is not', null),
        ...(whose === 'asking'
          ? [
              eb('needsHand', '=', true),
              eb('task.submissionId', 'is not', null),
              waitsAtTakenBack,
              waitsWithoutMentor,
            ]
          : []),
      ]),
    )
    .where('enrolment.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where(withinScope(scope, 'unit.path'))
    .$if(filter.unitId !== undefined, query => query.where('unit.path', 'like', `%/${filter.unitId}/%`))
    .$if(filter.cohortId !== undefined, query =>
      query.where('person.id', 'in', inCohort(db, scope, filter.cohortId ?? '')),
    )
    .$if(filter.pathId !== undefined, query => query.where('enrolment.pathId', '=', filter.pathId ?? ''))
    .$if(Boolean(filter.name), query => query.where(isNamed(filter.name ?? '')))
    .select([
      'enrolment.id as enrolmentId',
      'person.id as personId',
      'person.name',
      'unit.name as unit',
      'pathVersion.title as path',
      'enrolment.percent',
      sql<
        string | null
      >`case when enrolment.completed_at is null then coalesce(path_version_step.title, task.title) end`.as(
        'step',
      ),
      sql<string | null>`to_char(due.due_on, 'YYYY-MM-DD')`.as('dueOn'),
      'task.submissionId',
      'task.kind as waitingKind',
      'task.title as waitingTitle',
      'talk.title as talkTitle',
      sql<number>`case
        when enrolment.completed_at is not null then ${rankOf('completed')}
        when enrolment.paused then ${rankOf('paused')}
        when enrolment.needs_hand then ${rankOf('needsHand')}
        when ${waitsAtTakenBack} then ${rankOf('takenBack')}
        when ${waitsWithoutMentor} then ${rankOf('noMentor')}
        when task.submission_id is not null then ${rankOf('taskWaiting')}
        when due.due_on < ${today(now)} then ${rankOf('overdue')}
        when due.due_on <= ${today(now)} + 7 then ${rankOf('dueSoon')}
        when not enrolment.begun then ${rankOf('notBegun')}
        else ${rankOf('underWay')} end`.as('rank'),
    ])

/** That they are to talk with a mentor and have none. */
const waitsWithoutMentor = sql<boolean>`(enrolment.talk_step_id is not null and enrolment.completed_at is null and ${hasNoMentor('enrolment.learnerId')})`

/** Who is in a cohort that coordinators of the scope keep. */
const inCohort = (db: Db, scope: Scope, cohortId: string) =>
  membersOf(db, cohortId).where(
    'cohortMember.cohortId',
    'in',
    cohortsWithin(db, scope).clearSelect().select('cohort.id'),
  )

const rankOf = (state: State) => sql.lit(states.indexOf(state))

/** The day it is where the learner works. */
const today = (now: Date) => sql`(${now}::timestamptz at time zone coalesce(
  (select a.zone from unit a where unit.path like a.path || '%' and a.zone is not null order by length(a.path) desc limit 1), 'Asia/Jakarta'))::date`

const waitingTasks = (db: Db) =>
  db
    .selectFrom('taskSubmission')
    .innerJoin('enrolment', 'enrolment.id', 'taskSubmission.enrolmentId')
    .leftJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'taskSubmission.stepId'),
    )
    .where('verdict', 'is', null)
    .distinctOn('taskSubmission.enrolmentId')
    .orderBy('taskSubmission.enrolmentId')
    .orderBy('submittedAt')
    .select([
      'taskSubmission.enrolmentId',
      'taskSubmission.id as submissionId',
      'pathVersionStep.title',
      'pathVersionStep.kind',
    ])
    .as('task')
