import type { Db } from '#db/connection.ts'
import { type DatedEvidence, type Mastery, masteryOf } from './mastery.ts'
import { dated, strengthsOf } from './strengths.server.ts'

/** What a person's graded attempts say, as it was written down, whatever path they were made on. */
export async function evidenceFor(db: Db, personId: string): Promise<readonly DatedEvidence[]> {
  const attempts = await db
    .selectFrom('attempt')
    .select(['evidence', 'submittedAt'])
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .execute()
  return attempts.flatMap(dated)
}

/** How surely a person has each competency that their graded attempts speak of. */
export async function masteryFor(db: Db, personId: string, now: Date): Promise<Mastery[]> {
  const evidence = await evidenceFor(db, personId)
  const strengths = await strengthsOf(
    db,
    evidence.map(({ questionId }) => questionId),
  )
  return masteryOf(evidence, now.getTime(), strengths)
}
