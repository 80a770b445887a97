import type { Person } from '#app/people/person.ts'
import { type Day, dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { activeDaysOf, helpDaysOf } from '../streaks.server.ts'
import type { BadgeFacts } from './badge.ts'
import { badges } from './badges.ts'

export interface Earned {
  readonly name: string
  readonly since: Day | null
}

/** The badges of the person who asks, with since when; nobody else sees them. */
export async function badgesOf(db: Db, person: Person): Promise<readonly Earned[]> {
  const facts = await factsOf(db, person)
  return badges.map(({ name, since }) => ({ name, since: since(facts) }))
}

async function factsOf(db: Db, person: Person): Promise<BadgeFacts> {
  const days = (rows: readonly { readonly at: Date | null }[]) =>
    rows.flatMap(({ at }) => (at ? [dayOf(at, person.zone)] : [])).sort()
  const active = (await activeDaysOf(db, [person])).get(person.id) ?? []
  const completed = await db
    .selectFrom('enrolment')
    .where('learnerId', '=', person.id)
    .select('completedAt as at')
    .execute()
  const verified = await db
    .selectFrom('taskSubmission')
    .innerJoin('enrolment', 'enrolment.id', 'taskSubmission.enrolmentId')
    .where('enrolment.learnerId', '=', person.id)
    .where('verdict', '=', 'verified')
    .where('talkedOn', 'is', null)
    .select('judgedAt as at')
    .execute()
  const told = await db
    .selectFrom('story')
    .where('tellerId', '=', person.id)
    .select('approvedAt as at')
    .execute()
  return {
    activeDays: active.map(({ day }) => day),
    completed: days(completed),
    verified: days(verified),
    helped: (await helpDaysOf(db, [person.id])).get(person.id) ?? [],
    told: days(told),
  }
}
