import type { Person } from '#app/people/person.ts'
import { type Day, dayOf, isWeekend } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { LearnerDays } from './waits.ts'

/** Which days a person works; one slice says it, listed by `app/registries.ts`. Without it, Monday to Friday. */
export const workdaysOf: ((db: Db, person: Person) => Promise<(day: Day) => boolean>)[] = []

/** The days of a learner as they stand now. */
export async function learnerDays(db: Db, person: Person, now: Date): Promise<LearnerDays> {
  const [known] = await Promise.all(workdaysOf.map(ask => ask(db, person)))
  return { zone: person.zone, today: dayOf(now, person.zone), isWorkday: known ?? (day => !isWeekend(day)) }
}
