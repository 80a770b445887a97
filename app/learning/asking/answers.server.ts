import { sql } from 'kysely'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { documentIn } from '#app/authoring/together/shared-text.ts'
import { openText, writeText } from '#app/authoring/together/text-log.server.ts'
import { lockWork } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { sayBack } from '../word-back.server.ts'
import { blockOf, placedAfter } from './answer-block.ts'

export const questionShows = ['waiting', 'answered', 'hidden'] as const
export type QuestionShow = (typeof questionShows)[number]

const perPage = 30

/** Questions to a course as its authors read them. The caller has checked who may. */
export async function questionsTo(
  db: Db,
  { workId, show, after }: { workId: string; show: QuestionShow; after?: string | undefined },
) {
  const rows = await db
    .selectFrom('blockQuestion')
    .innerJoin('person', 'person.id', 'blockQuestion.askedBy')
    .leftJoin('part', 'part.id', 'blockQuestion.partId')
    .leftJoin('blockAnswer', 'blockAnswer.questionId', 'blockQuestion.id')
    .select(['blockQuestion.id', 'blockQuestion.partId', 'blockQuestion.blockId', 'quote', 'askedAt'])
    .select(['blockQuestion.text', 'person.name as askedBy', 'part.title as part', 'hiddenAt'])
    .select(['blockAnswer.text as answer', 'answeredAt', 'shownAt', 'madeBlockAt'])
    .where('blockQuestion.workId', '=', workId)
    .where('hiddenAt', show === 'hidden' ? 'is not' : 'is', null)
    .$if(show !== 'hidden', query => query.where('answeredAt', show === 'waiting' ? 'is' : 'is not', null))
    .$if(after !== undefined, query => query.where('blockQuestion.id', '<', after ?? ''))
    .orderBy('blockQuestion.id', 'desc')
    .limit(perPage + 1)
    .execute()
  const questions = rows.slice(0, perPage)
  return { questions, after: rows.length > perPage ? (questions.at(-1)?.id ?? null) : null }
}

export type AuthorsQuestion = Awaited<ReturnType<typeof questionsTo>>['questions'][number]

/** How many questions wait for an answer. */
export const waitingFor = (db: Db, workId: string) =>
  db
    .selectFrom('blockQuestion')
    .leftJoin('blockAnswer', 'blockAnswer.questionId', 'blockQuestion.id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workId', '=', workId)
    .where('hiddenAt', 'is', null)
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow()
    .then(({ count }) => count)

type Done<R extends string> = { readonly ok: true } | { readonly ok: false; readonly reason: R }

interface OfQuestion {
  readonly person: Person
  readonly workId: string
  readonly questionId: string
}

/** The question, held for this transaction, when the person is an author of its course; null otherwise. */
async function heldQuestion(db: Db, { person, workId, questionId }: OfQuestion) {
  if (!(await lockWork(db, person, workId))) return null
  return (
    (await db
      .selectFrom('blockQuestion')
      .leftJoin('blockAnswer', 'blockAnswer.questionId', 'blockQuestion.id')
      .select(['blockQuestion.id', 'partId', 'blockQuestion.blockId', 'askedBy', 'enrolmentId', 'stepId'])
      .select(['blockQuestion.text', 'blockAnswer.text as answer', 'madeBlockAt'])
      .where('blockQuestion.id', '=', questionId)
      .where('workId', '=', workId)
      .forUpdate('blockQuestion')
      .executeTakeFirst()) ?? null
  )
}

/** Answers a question, or answers it anew; who asked is told once. */
export async function answerTo(
  db: Db,
  of: OfQuestion,
  { text, isShown }: { text: string; isShown: boolean },
  now: Date,
): Promise<Done<'absent'>> {
  const question = await heldQuestion(db, of)
  if (!question) return { ok: false, reason: 'absent' }
  const answer = { text, answeredBy: of.person.id, answeredAt: now, shownAt: isShown ? now : null }
  await db
    .insertInto('blockAnswer')
    .values({ questionId: question.id, ...answer })
    .onConflict(conflict => conflict.column('questionId').doUpdateSet(answer))
    .execute()
  const { id, enrolmentId, stepId, askedBy: learnerId } = question
  const by = of.person.name
  await sayBack(db, { kind: 'answered', id, enrolmentId, learnerId, stepId, by, reason: text }, now)
  return { ok: true }
}

/** Takes a question out of everyone's sight but the authors', or puts it back. */
export async function hideQuestion(
  db: Db,
  of: OfQuestion,
  isHidden: boolean,
  now: Date,
): Promise<Done<'absent'>> {
  const question = await heldQuestion(db, of)
  if (!question) return { ok: false, reason: 'absent' }
  await db
    .updateTable('blockQuestion')
    .set({ hiddenAt: isHidden ? now : null, hiddenBy: isHidden ? of.person.id : null })
    .where('id', '=', question.id)
    .execute()
  return { ok: true }
}

/** Puts question and answer into the draft, after the block that was asked about; once. */
export async function makeBlock(
  db: Db,
  of: OfQuestion,
  now: Date,
): Promise<Done<'absent' | 'notAnswered' | 'alreadyBlock' | 'lessonGone'>> {
  const question = await heldQuestion(db, of)
  if (!question) return { ok: false, reason: 'absent' }
  if (question.answer === null) return { ok: false, reason: 'notAnswered' }
  if (question.madeBlockAt) return { ok: false, reason: 'alreadyBlock' }
  const draft = await openText(db, of.person, question.partId)
  if (!draft) return { ok: false, reason: 'lessonGone' }
  const block = blockOf(question.text, question.answer, newId)
  const doc = placedAfter(documentIn(draft.text) as DocNode, question.blockId, block)
  if ((await writeText(db, of.person, question.partId, doc, now)) !== 'kept')
    return { ok: false, reason: 'lessonGone' }
  await db
    .updateTable('blockAnswer')
    .set({ blockId: String(block.attrs?.id), madeBlockAt: now })
    .where('questionId', '=', question.id)
    .execute()
  return { ok: true }
}
