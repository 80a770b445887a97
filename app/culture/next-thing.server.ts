import type { Db } from '#db/connection.ts'
import { duesOf } from './dues.server.ts'
import { firstOf } from './next-step.ts'
import { nextStepsOf } from './next-steps.server.ts'
import type { NextThing } from './nudge.ts'

/** The step that Today shows this person first; null when nothing is open. */
export async function nextThing(db: Db, personId: string): Promise<NextThing | null> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'language'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const reader = { id: personId, language: person?.language ?? 'id' }
  const step = firstOf(await nextStepsOf(db, reader), await duesOf(db, reader))
  return step && { title: step.title, minutes: step.minutes, href: step.href, subject: step.pathId }
}
