import { sql } from 'kysely'
import { measureStrengths } from '#app/assessment/strengths.server.ts'
import { countEverybody } from '#app/culture/dashboard/counting.server.ts'
import type { Db } from '#db/connection.ts'
import { seedAgenda } from './agenda.ts'
import { seedCohorts } from './cohorts.ts'
import { seedConversations } from './conversations.ts'
import { seedHistory } from './history.ts'
import { seedNextVersions } from './next-versions.ts'
import { seedPaths } from './paths.ts'
import { seedPeople } from './people.ts'
import { seedQuestions } from './questions.ts'
import { seedRecordings } from './recordings.ts'
import { seedReviews } from './reviews.ts'
import { seedTalks } from './talks.ts'
import { seedVotes } from './votes.ts'
import { seedCourses } from './works.ts'

const week = 7 * 86_400_000

export interface Seeded {
  readonly people: number
  readonly courses: number
  readonly walks: number
  readonly events: number
}

/**
 * Loads `content/` into an empty database: people, works, paths, and eight weeks of history up to `now`. All of it or
 * nothing, in one transaction, so that a run that was killed leaves no trace; null when there are people already.
 */
export const seed = (db: Db, now: Date): Promise<Seeded | null> =>
  db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(8102410)`.execute(trx)
    if (await trx.selectFrom('person').select('id').limit(1).executeTakeFirst()) return null
    const before = new Date(now.getTime() - 9 * week)
    const members = await seedPeople(trx, now)
    await seedCohorts(trx, before)
    await seedRecordings(trx, before)
    const courses = await seedCourses(trx, before)
    await seedConversations(trx, now)
    await seedReviews(trx, now)
    await seedAgenda(trx, now)
    const offers = await seedPaths(trx, courses, before)
    const { walks, events } = await seedHistory(trx, offers, now)
    await seedNextVersions(trx, offers, now)
    await seedTalks(trx, offers, now)
    await measureStrengths(trx, now)
    await seedVotes(trx)
    await seedQuestions(trx, now)
    await countEverybody(trx, now)
    return { people: members.length, courses: courses.length, walks, events }
  })
