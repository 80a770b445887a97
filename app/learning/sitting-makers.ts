import { appendAnswers } from '#app/assessment/answers.server.ts'
import { wrongAnswer } from '#app/assessment/assessment-makers.ts'
import { makeAnswer } from '#app/assessment/attempt-makers.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { nextQuestion } from '#app/assessment/next-question.server.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { submitAttempt } from '#app/assessment/submission.server.ts'
import { db } from '#db/connection.ts'
import { startCheck } from './steps.server.ts'

export interface SittingAt {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
}

/** Sits a check or placement and hands it in, with the first `right` answers of its sheet right. */
export async function sitCheck(at: SittingAt, right: number, now: Date) {
  const started = await startCheck(db, at, now)
  if (!started.ok) return started
  const mine = { attemptId: started.attemptId, personId: at.learnerId }
  const attempt = await attemptOf(db, at.learnerId, started.attemptId)
  const answers = (attempt?.pool ?? []).map(({ id, kind, key }, i) =>
    makeAnswer(i, id, i < right ? questionKind(kind).best(key) : wrongAnswer(kind), {
      answeredAt: now.toISOString(),
    }),
  )
  await appendAnswers(db, mine, answers, now)
  if (attempt?.placement) await askedAll(mine, now)
  return submitAttempt(db, mine, now)
}

/** Goes through a placement whose answers are there already. */
async function askedAll(mine: { attemptId: string; personId: string }, now: Date) {
  for (let enough = false; !enough; ) {
    const last = (await attemptOf(db, mine.personId, mine.attemptId))?.sheet.at(-1)
    enough = (await nextQuestion(db, mine, last?.id ?? '', now))?.enough ?? true
  }
}
