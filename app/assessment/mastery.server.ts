import type { Db } from '#db/connection.ts'
import type { Evidence } from './grade.ts'
import { type Mastery, masteryOf } from './mastery.ts'

/** What a person's graded attempts say of their competencies, whatever path they were made on. */
export async function masteryFor(db: Db, personId: string, now: Date): Promise<Mastery[]> {
  const attempts = await db
    .selectFrom('attempt')
    .select(['evidence', 'submittedAt'])
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .execute()
  const evidence = attempts.flatMap(attempt =>
    (attempt.evidence as unknown as Evidence[]).map(one => ({ ...one, at: attempt.submittedAt!.getTime() })),
  )
  return masteryOf(evidence, now.getTime())
}
