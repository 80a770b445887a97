import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { Resolved } from './plan-line.tsx'
import { plansOf } from './plans.server.ts'
import { targetsOf } from './targets.server.ts'

/** The plan and the target of the person who asks. */
export async function resolvedBy(db: Db, person: Person, now: Date): Promise<Resolved> {
  return {
    plan: (await plansOf(db, [person.id])).get(person.id) ?? null,
    target: (await targetsOf(db, [person], now)).get(person.id) ?? null,
  }
}
