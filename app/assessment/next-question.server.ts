import type { Db } from '#db/connection.ts'
import { answersOf } from './answer.ts'
import { logOf } from './answers.server.ts'
import { attemptOf } from './attempts.server.ts'
import { inTime } from './deadline.ts'
import { type Going, goOn } from './placement.ts'
import { promptOf } from './question.ts'

/**
 * Goes on from the question that was asked last, chosen by what was answered so far; null when it is no placement of this
 * person's. Its row is locked meanwhile, so whoever comes from the same question again, or in a second tab, gets the same next one.
 */
export async function nextQuestion(
  db: Db,
  { attemptId, personId }: { attemptId: string; personId: string },
  after: string,
  now: Date,
): Promise<Going | null> {
  await db
    .selectFrom('attempt')
    .select('id')
    .where('id', '=', attemptId)
    .where('personId', '=', personId)
    .forUpdate()
    .execute()
  const attempt = await attemptOf(db, personId, attemptId)
  if (!attempt?.placement) return null
  const at = attempt.placement.asked.indexOf(after)
  const isOpen = inTime(attempt, now)
  if (!isOpen || at < attempt.placement.asked.length - 1) return goingFrom(attempt, at, !isOpen)
  const placement = goOn(
    attempt.pool,
    attempt.placement,
    answersOf(await logOf(db, attemptId, { graded: true })),
  )
  await db
    .updateTable('attempt')
    .set({ placement: JSON.stringify(placement) })
    .where('id', '=', attemptId)
    .execute()
  return goingFrom((await attemptOf(db, personId, attemptId)) ?? attempt, at, false)
}

const goingFrom = (
  { sheet, placement }: NonNullable<Awaited<ReturnType<typeof attemptOf>>>,
  at: number,
  closed: boolean,
): Going => ({
  questions: sheet.slice(at + 1).map(promptOf),
  enough: closed || placement?.enough != null,
  closed,
})
