import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { announce } from './announcing.server.ts'
import { createSeminar } from './planning.server.ts'
import type { Plan } from './schedule.ts'
import { schedule } from './scheduling.server.ts'

const hour = 3_600_000

/** A session `days` after the time of tests, from 09.00 to 12.00 in Jakarta. */
export const planOn = (days: number, fields: Partial<Plan> = {}): Plan => {
  const startsAt = new Date(testTime.getTime() + days * 24 * hour)
  return {
    ...{ id: null, title: '', startsAt, endsAt: new Date(startsAt.getTime() + 3 * hour) },
    ...{ place: 'Aula', meetingLink: null, ...fields },
  }
}

interface SeminarFields {
  title?: string
  unit?: { id: string; path: string }
  by?: Person
  capacity?: number
  plans?: readonly Plan[]
  draft?: true
  /** When it is planned and announced. */
  at?: Date
}

/** A seminar of a unit with those who plan it; announced, a week ahead, unless it says otherwise. */
export async function makeSeminar(fields: SeminarFields = {}) {
  const unit = fields.unit ?? (await makeUnit())
  const organiser =
    fields.by ?? (await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] }))
  const at = fields.at ?? testTime
  const title = fields.title ?? 'Antrean yang manusiawi'
  const seminarId = await createSeminar(db, { person: organiser, unitId: unit.id, title }, at)
  if (!seminarId) throw new Error('an organiser plans for a unit of theirs')
  await db
    .updateTable('seminar')
    .set({ capacity: fields.capacity ?? null })
    .where('id', '=', seminarId)
    .execute()
  const plans = fields.plans ?? [planOn(7)]
  await inOne(trx => schedule(trx, { seminarId, plans, reason: '', by: organiser.id }, at))
  if (!fields.draft) await inOne(trx => announce(trx, { seminarId, by: organiser.id }, at))
  return { seminarId, unit, organiser }
}

async function inOne(act: (trx: typeof db) => Promise<{ ok: boolean }>) {
  const done = await db.transaction().execute(act)
  if (!done.ok) throw new Error(`the seminar made for a test does not hold: ${JSON.stringify(done)}`)
}
