import type { Db } from '#db/connection.ts'
import type { PlanHead } from './plan-page.tsx'
import { standingOf } from './seminar.ts'
import { eventsOf } from './seminars.server.ts'

/** What every page of a plan says at its top. */
export const headOf = async (db: Db, { id, title }: { id: string; title: string }): Promise<PlanHead> => ({
  ...{ id, title },
  standing: standingOf(await eventsOf(db, id)),
})
