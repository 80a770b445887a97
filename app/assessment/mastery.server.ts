import type { Db } from '#db/connection.ts'
import { type DatedEvidence, type Mastery, masteryOf, type Strengths } from './mastery.ts'
import { dated, strengthsOf } from './strengths.server.ts'

/** What a person's graded attempts say and count for, whatever path they were made on. */
export async function evidenceFor(db: Db, personId: string): Promise<readonly DatedEvidence[]> {
  const attempts = await db
    .selectFrom('attempt')
    .select(['evidence', 'submittedAt'])
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .execute()
  const since = await renewedFor(db, personId)
  return attempts.flatMap(dated).filter(({ competency, at }) => at > (since.get(competency) ?? 0))
}

/** Until when what was answered counts no more, since a coordinator agreed that it misled; by competency. */
export async function renewedFor(db: Db, personId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('competencyObjection')
    .select(['competency', ({ fn }) => fn.max('raisedAt').as('raisedAt')])
    .where('personId', '=', personId)
    .where('outcome', '=', 'renewed')
    .groupBy('competency')
    .execute()
  return new Map(rows.map(({ competency, raisedAt }) => [competency, raisedAt.getTime()]))
}

/** What was learnt of the questions that this evidence is about. */
export const strengthsFor = (db: Db, evidence: readonly DatedEvidence[]): Promise<Strengths> =>
  strengthsOf(
    db,
    evidence.map(({ questionId }) => questionId),
  )

/** How surely a person has each competency that their graded attempts speak of. */
export async function masteryFor(db: Db, personId: string, now: Date): Promise<Mastery[]> {
  const evidence = await evidenceFor(db, personId)
  return masteryOf(evidence, now.getTime(), await strengthsFor(db, evidence))
}
