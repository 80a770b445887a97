import { usualRules } from '#app/assessment/check.ts'
import { promptOf, type Question } from '#app/assessment/question.ts'
import { problemsOf } from '#app/assessment/questions.ts'
import type { PartToFreeze } from '#app/authoring/freeze.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { changing } from '../changing.server.ts'
import type { Stretch } from '../stretch.ts'
import type { Ask, CompletionPolicy } from './ask.ts'
import type { ShownAsk } from './asked.server.ts'
import { words } from './words.ts'

/** A question as its author keeps it, key and all. */
export interface DraftAsk extends Ask {
  readonly question: Question
}

export async function draftAsks(db: Db, workId: string): Promise<readonly DraftAsk[]> {
  const rows = await db
    .selectFrom('inVideoQuestion')
    .select(['id', 'asksAt', 'question', 'passageFrom', 'passageTo', 'skipTo'])
    .where('workId', '=', workId)
    .orderBy('asksAt')
    .execute()
  return rows.map(({ id, asksAt, question, passageFrom, passageTo, skipTo }) => ({
    ...{ id, at: asksAt, skipTo, question: question as unknown as Question },
    passage: passageFrom !== null && passageTo !== null ? [passageFrom, passageTo] : null,
  }))
}

export const withoutKey = ({ id, at, passage, skipTo }: DraftAsk): Ask => ({ id, at, passage, skipTo })

/** As a learner who has answered nothing meets it. */
export const unanswered = (ask: DraftAsk): ShownAsk => ({
  ...withoutKey(ask),
  ...{ question: promptOf(ask.question), stand: 'open', practice: null },
})

/** The questions as a check of the recording's own, under the recording's own id; nothing while there are none. */
export const checkOf = (
  workId: string,
  language: Language,
  asks: readonly DraftAsk[],
): readonly PartToFreeze[] =>
  asks.length === 0
    ? []
    : [
        {
          ...{ id: workId, kind: 'check', minutes: null, title: wordsIn(words, language)('questionsInside') },
          body: {
            rules: { ...usualRules, passMark: 1, attempts: null, shuffle: false, shows: 'explanations' },
            questions: asks.map(({ question }) => question),
          },
        },
      ]

/** Moments of a question that lie beyond the end, and questions that cannot be asked yet. */
export const faultsOf = (
  asks: readonly DraftAsk[],
  seconds: number | null,
): readonly { readonly says: 'askUnfinished' | 'askBeyondEnd'; readonly number: number }[] =>
  asks.flatMap(({ question, at, passage, skipTo }, index) => {
    const number = index + 1
    const last = Math.max(at, passage?.[1] ?? 0, skipTo ?? 0)
    return [
      ...(problemsOf(question).length > 0 ? [{ says: 'askUnfinished', number } as const] : []),
      ...(seconds !== null && last > seconds ? [{ says: 'askBeyondEnd', number } as const] : []),
    ]
  })

export type AskPut = 'put' | 'timeTaken' | 'absent'

interface Putting {
  /** Which one is changed; a new one without it. */
  readonly id: string | undefined
  readonly at: number
  readonly passage: Stretch | null
  readonly skipTo: number | null
  readonly question: Question
}

/** Writes a question, or changes one; no two stand at one second. */
export async function putAsk(
  db: Db,
  person: Person,
  workId: string,
  { id, at, passage, skipTo, question }: Putting,
  now: Date,
): Promise<AskPut> {
  let isTaken = false
  const isDone = await changing(db, person, workId, now, async () => {
    const others = await draftAsks(db, workId)
    isTaken = others.some(other => other.id !== id && other.at === at)
    if (isTaken) return
    const [passageFrom, passageTo] = passage ?? [null, null]
    const row = { asksAt: at, passageFrom, passageTo, skipTo }
    if (id === undefined) {
      const made = newId()
      await db
        .insertInto('inVideoQuestion')
        .values({ id: made, workId, ...row, question: JSON.stringify({ ...question, id: made }) })
        .execute()
    } else
      await db
        .updateTable('inVideoQuestion')
        .set({ ...row, question: JSON.stringify({ ...question, id }) })
        .where('id', '=', id)
        .where('workId', '=', workId)
        .execute()
  })
  return isTaken ? 'timeTaken' : isDone ? 'put' : 'absent'
}

export const removeAsk = (db: Db, person: Person, workId: string, id: string, now: Date) =>
  changing(db, person, workId, now, () =>
    db.deleteFrom('inVideoQuestion').where('id', '=', id).where('workId', '=', workId).execute(),
  )

/** What completes the recording from its next publication on. */
export const saveCompletion = (
  db: Db,
  person: Person,
  workId: string,
  { share, asks }: CompletionPolicy,
  now: Date,
) =>
  changing(db, person, workId, now, () =>
    db
      .updateTable('recording')
      .set({ completesAt: Math.round(share * 100), completionAsks: asks })
      .where('workId', '=', workId)
      .execute(),
  )
