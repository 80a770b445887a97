import type { Db } from '#db/connection.ts'

/** Ids of the questions of a lesson that this person answered at this step. */
export async function practisedIn(
  db: Db,
  at: { learnerId: string; enrolmentId: string; stepId: string; partId: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('attempt')
    .select('questionId')
    .distinct()
    .where('personId', '=', at.learnerId)
    .where('enrolmentId', '=', at.enrolmentId)
    .where('stepId', '=', at.stepId)
    .where('partId', '=', at.partId)
    .where('questionId', 'is not', null)
    .execute()
  return new Set(rows.flatMap(row => row.questionId ?? []))
}
