import type { Db } from '#db/connection.ts'
import type { Completion } from './completions.server.ts'
import { finishThing } from './things.server.ts'

/** A completed course finishes the steps that stand for it on the learner's other walks. */
export async function finishOuterSteps(db: Db, { learnerId, version }: Completion, now: Date): Promise<void> {
  if (version.workId)
    await finishThing(db, { personId: learnerId, kind: 'course', thingId: version.workId }, now)
}
