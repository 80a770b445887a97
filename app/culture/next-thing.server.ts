import type { Db } from '#db/connection.ts'
import { duesOf } from './dues.server.ts'
import { firstOf } from './next-step.ts'
import { nextStepsOf } from './next-steps.server.ts'
import type { NextThing } from './nudge.ts'

/** The step that Today shows this person first; null when nothing is open. */
export async function nextThing(db: Db, personId: string): Promise<NextThing | null> {
  const step = firstOf(await nextStepsOf(db, personId), await duesOf(db, personId))
  return step && { title: step.title, minutes: step.minutes, href: step.href, subject: step.pathId }
}
