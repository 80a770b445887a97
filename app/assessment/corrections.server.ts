import type { Db } from '#db/connection.ts'
import { correctedSheet, type Keys } from './correction.ts'
import type { Question } from './question.ts'

/** The corrections of these attempts, oldest first, by attempt. */
export async function correctionsOf(
  db: Db,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Keys[]>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attemptCorrection')
    .select(['attemptId', 'keys'])
    .where('attemptId', 'in', attemptIds)
    .orderBy('correctedAt')
    .orderBy('publicationId')
    .execute()
  return new Map(
    rows.map(({ attemptId }) => [
      attemptId,
      rows.filter(row => row.attemptId === attemptId).map(row => row.keys as unknown as Keys),
    ]),
  )
}

/** The sheet that an attempt is graded by. */
export async function sheetInForce(db: Db, attemptId: string, sheet: unknown): Promise<readonly Question[]> {
  const corrections = (await correctionsOf(db, [attemptId])).get(attemptId) ?? []
  return correctedSheet(sheet as readonly Question[], corrections)
}
