import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { withinRate } from '#app/web/rates.server.ts'
import type { Db } from '#db/connection.ts'
import { tellAnswered } from './answer-letter.server.ts'
import { inOrder } from './question.ts'

interface Whose {
  readonly seminarId: string
  readonly personId: string
}

const mostAnHour = 5

/**
 * The questions to a seminar's speakers in the order they are taken. What is hidden is seen by who asked it and by its hosts;
 * who asked, by its hosts alone.
 */
export async function questionsTo(db: Db, { seminarId, personId, hosts }: Whose & { hosts: boolean }) {
  const rows = await db
    .selectFrom('seminarQuestion as q')
    .innerJoin('person as asker', 'asker.id', 'q.askedBy')
    .leftJoin('person as answerer', 'answerer.id', 'q.answeredBy')
    .leftJoin('seminarSpeaker as guest', 'guest.id', 'q.answeredBySpeaker')
    .select(['q.id', 'q.text', 'q.askedAt', 'q.askedBy', 'q.hiddenAt', 'q.answer', 'q.answeredAt'])
    .select('asker.name as askerName')
    .select(eb => [
      eb.fn.coalesce('answerer.name', 'guest.name').as('answerer'),
      eb
        .selectFrom('seminarQuestionVote as v')
        .whereRef('v.questionId', '=', 'q.id')
        .select(sql<number>`count(*)`.as('votes'))
        .$asScalar()
        .$notNull()
        .as('votes'),
      eb
        .exists(
          eb
            .selectFrom('seminarQuestionVote as v')
            .whereRef('v.questionId', '=', 'q.id')
            .where('v.personId', '=', personId),
        )
        .$castTo<boolean>()
        .as('hasVoted'),
    ])
    .where('q.seminarId', '=', seminarId)
    .$if(!hosts, query =>
      query.where(eb => eb.or([eb('q.hiddenAt', 'is', null), eb('q.askedBy', '=', personId)])),
    )
    .orderBy('q.id')
    .limit(500)
    .execute()
  return inOrder(
    rows.map(({ askedBy, askerName, hiddenAt, ...question }) => ({
      ...question,
      isOwn: askedBy === personId,
      isHidden: hiddenAt !== null,
      askedBy: hosts ? askerName : null,
    })),
  )
}

/** How many questions are open to be seen by everyone. */
export const countQuestions = async (db: Db, seminarId: string): Promise<number> =>
  (
    await db
      .selectFrom('seminarQuestion')
      .where('seminarId', '=', seminarId)
      .where('hiddenAt', 'is', null)
      .select(eb => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** Puts a question to the speakers; false when this person asked too often within an hour. */
export async function ask(db: Db, { seminarId, personId }: Whose, text: string, now: Date): Promise<boolean> {
  if (!(await withinRate(db, `seminar-question/${personId}`, mostAnHour, 3600, now))) return false
  await db
    .insertInto('seminarQuestion')
    .values({ id: newId(), seminarId, askedBy: personId, text, askedAt: now })
    .execute()
  return true
}

const theOne = (db: Db, { seminarId, questionId }: OfQuestion) =>
  db
    .selectFrom('seminarQuestion')
    .select(['id', 'askedBy'])
    .where('id', '=', questionId)
    .where('seminarId', '=', seminarId)

interface OfQuestion {
  readonly seminarId: string
  readonly questionId: string
}

/** Says, or no longer, that this person would like to know it too. False when there is no such question, or it is their own. */
export async function vote(
  db: Db,
  { personId, ...of }: OfQuestion & Whose,
  wants: boolean,
): Promise<boolean> {
  const question = await theOne(db, of)
    .where('hiddenAt', 'is', null)
    .where('askedBy', '<>', personId)
    .executeTakeFirst()
  if (!question) return false
  const one = { questionId: question.id, personId }
  if (wants)
    await db
      .insertInto('seminarQuestionVote')
      .values(one)
      .onConflict(on => on.doNothing())
      .execute()
  else
    await db
      .deleteFrom('seminarQuestionVote')
      .where('questionId', '=', one.questionId)
      .where('personId', '=', one.personId)
      .execute()
  return true
}

/** Who answers: a person, or a speaker without an account. */
type Answering = { readonly personId: string } | { readonly speakerId: string }

/** Answers in writing, or says with an empty `text` that it was answered aloud; who asked is written to the first time. */
export async function answer(
  db: Db,
  { seminarId, questionId, ...by }: OfQuestion & Answering,
  text: string,
  now: Date,
): Promise<boolean> {
  const question = await theOne(db, { seminarId, questionId }).forUpdate().executeTakeFirst()
  if (!question) return false
  const [personId, speakerId] = 'personId' in by ? [by.personId, null] : [null, by.speakerId]
  await db
    .updateTable('seminarQuestion')
    .set({ answer: text, answeredAt: now, answeredBy: personId, answeredBySpeaker: speakerId })
    .where('id', '=', question.id)
    .execute()
  if (text && question.askedBy !== personId) await tellAnswered(db, question.id, now)
  return true
}

/** Takes a question out of everyone's sight but its asker's and the hosts', or puts it back. */
export async function hide(
  db: Db,
  { personId, ...of }: OfQuestion & Whose,
  isHidden: boolean,
  now: Date,
): Promise<boolean> {
  const question = await theOne(db, of).executeTakeFirst()
  if (!question) return false
  await db
    .updateTable('seminarQuestion')
    .set(isHidden ? { hiddenAt: now, hiddenBy: personId } : { hiddenAt: null, hiddenBy: null })
    .where('id', '=', question.id)
    .execute()
  return true
}
