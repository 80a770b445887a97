import { answerTo } from '#app/learning/asking/answers.server.ts'
import { askQuestion } from '#app/learning/asking/questions.server.ts'
import questions from '#content/questions.json' with { type: 'json' }
import { courseId, partId, personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { blockId, castMember, daysBefore } from './conversations.ts'

/** What learners of the cast asked under blocks of lessons, and what authors answered. */
export async function seedQuestions(db: Db, now: Date) {
  for (const { course, lesson, about, by, daysAgo, text, answer } of questions) {
    const id = partId(course, lesson)
    const at = await stepOf(db, personId(by), courseId(course), id)
    const block = await blockId(db, id, about)
    const asked = await askQuestion(db, at, { blockId: block, text }, daysBefore(now, daysAgo))
    if (!asked.ok) throw new Error(`${by} may not ask about ${lesson}: ${asked.reason}`)
    if (!answer) continue
    const { id: questionId } = await db
      .selectFrom('blockQuestion')
      .select('id')
      .where('blockId', '=', block)
      .where('text', '=', text)
      .executeTakeFirstOrThrow()
    const of = { person: await castMember(db, answer.by), workId: courseId(course), questionId }
    const given = { text: answer.text, isShown: answer.isShown }
    const answered = await answerTo(db, of, given, daysBefore(now, answer.daysAgo))
    if (!answered.ok) throw new Error(`${answer.by} may not answer about ${lesson}`)
  }
}

/** The lesson on the learner's own way through its course. */
async function stepOf(db: Db, learnerId: string, workId: string, lesson: string) {
  const { enrolmentId, stepId } = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .innerJoin('path', 'path.id', 'enrolment.pathId')
    .select(['enrolment.id as enrolmentId', 'stepId'])
    .where('path.workId', '=', workId)
    .where('learnerId', '=', learnerId)
    .where('thingId', '=', lesson)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { learnerId, enrolmentId, stepId }
}
