import type { Person } from '#app/people/person.ts'
import { addDays, type Day, daysBetween, weekOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { endOf } from '../day-end.ts'
import { thanksFor } from '../recognition/thanks.server.ts'
import type { Thanked } from '../recognition/thanks.ts'
import { streakOf } from '../streaks.server.ts'
import { type Milestone, milestonesOf, type RecapDay, recapDays } from './recap.ts'

export interface Recap {
  /** The Monday. */
  readonly week: Day
  readonly days: readonly RecapDay[]
  /** Titles of the steps finished. */
  readonly finished: readonly { readonly id: string; readonly title: string; readonly path: string }[]
  readonly thanks: readonly Thanked[]
  readonly milestones: readonly Milestone[]
  /** Null for the earliest week that is told. */
  readonly earlier: Day | null
  /** Null for the running week. */
  readonly later: Day | null
}

const mostThanks = 50
const yearsTold = 10

/** A week of the person who asks, the last whole one when none is named; nobody else sees it. */
export async function recapOf(db: Db, person: Person, asked: Day | null, now: Date): Promise<Recap> {
  const own = await streakOf(db, person, now, 1)
  const running = weekOf(own.today)
  const oldest = addDays(running, -7 * yearsTold * 53)
  const isTold = asked && asked >= oldest && weekOf(asked) <= running
  const week = isTold ? weekOf(asked) : addDays(running, -7)
  const [from, until] = [addDays(week, -1), addDays(week, 6)].map(day => endOf(day, person.zone))
  const first = own.activity[0]?.day ?? own.today
  const weeks = Math.min(yearsTold * 53, Math.floor(daysBetween(weekOf(first), running) / 7) + 1)
  const whole = await streakOf(db, person, now, weeks)
  return {
    week,
    days: recapDays(week, own.activity),
    finished: await finishedBetween(db, person.id, from!, until!),
    thanks: await thanksFor(db, person.id, from!, mostThanks, until),
    milestones: milestonesOf(whole.weeks).toReversed(),
    earlier: week > oldest ? addDays(week, -7) : null,
    later: week < running ? addDays(week, 7) : null,
  }
}

const finishedBetween = (db: Db, personId: string, from: Date, until: Date) =>
  db
    .selectFrom('pathEvent')
    .innerJoin('enrolment', 'enrolment.id', 'pathEvent.enrolmentId')
    .innerJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'pathEvent.stepId'),
    )
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .where('learnerId', '=', personId)
    .where('pathEvent.kind', 'in', ['step.finished', 'check.graded', 'task.submitted'])
    .where('pathEvent.occurredAt', '>', from)
    .where('pathEvent.occurredAt', '<=', until)
    .distinctOn(['enrolment.id', 'pathEvent.stepId'])
    .select(['pathEvent.id', 'pathVersionStep.title', 'pathVersion.title as path'])
    .execute()
