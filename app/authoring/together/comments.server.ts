import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type OpenThread, quoteOf } from './comment-places.ts'
import { commentWords } from './comment-words.ts'

export interface Comment {
  readonly id: string
  readonly words: string
  readonly byName: string
  readonly at: Date
}

export interface Thread extends OpenThread {
  readonly resolvedAt: Date | null
  readonly resolvedByName: string | null
  /** Oldest first; at least one. */
  readonly comments: readonly Comment[]
}

/** Someone who can be written to. */
export interface Other {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** What is talked about: a lesson or a path, as found for someone who may talk about it. */
export interface Subject {
  readonly of: { readonly column: 'partId' | 'pathId'; readonly id: string }
  readonly title: string
  /** Where what is said is read: an address within Bina. */
  readonly page: string
  /** The words of a block or step; null where there is none of this id. */
  readonly wordsAt: (id: string) => string | null
  /** Who may be told of a comment, oneself left out. */
  readonly others: readonly Other[]
}

const threadsOf = (db: Db, { column, id }: Subject['of']) =>
  db.selectFrom('commentThread').where(`commentThread.${column}`, '=', id)

/** What is said about something: open threads first, each kind oldest first. */
export async function discussionOf(db: Db, { of }: Pick<Subject, 'of'>): Promise<readonly Thread[]> {
  const threads = await threadsOf(db, of)
    .leftJoin('person', 'person.id', 'commentThread.resolvedBy')
    .select(['commentThread.id', 'blockId', 'quote', 'resolvedAt', 'person.name as resolvedByName'])
    .orderBy(sql`resolved_at is not null`)
    .orderBy('commentThread.id')
    .execute()
  const comments = await threadsOf(db, of)
    .innerJoin('comment', 'comment.threadId', 'commentThread.id')
    .innerJoin('person', 'person.id', 'comment.madeBy')
    .select([
      'comment.id',
      'comment.threadId',
      'comment.words',
      'person.name as byName',
      'comment.madeAt as at',
    ])
    .orderBy('comment.madeAt')
    .orderBy('comment.id')
    .execute()
  return threads.map(thread => ({
    ...thread,
    comments: comments
      .filter(({ threadId }) => threadId === thread.id)
      .map(({ threadId: _, ...comment }) => comment),
  }))
}

/** The open threads about something, oldest first. */
export const openThreads = (db: Db, of: Subject['of']): Promise<readonly OpenThread[]> =>
  threadsOf(db, of).select(['id', 'blockId', 'quote']).where('resolvedAt', 'is', null).orderBy('id').execute()

export interface Said {
  readonly words: string
  /** Ids of those who get a letter about it; whoever is none of the others is left out. */
  readonly tell: readonly string[]
}

/**
 * Begins a thread about a block or step, or about the words of it that are quoted; about the whole when none is named or the
 * one named is not there. Gives the thread's id.
 */
export async function beginThread(
  db: Db,
  person: Person,
  {
    subject,
    ...said
  }: Said & { readonly subject: Subject; readonly blockId: string; readonly quote?: string },
  now: Date,
): Promise<string> {
  const threadId = newId()
  const words = said.blockId === '' ? null : subject.wordsAt(said.blockId)
  const { column, id } = subject.of
  const blockId = words === null ? '' : said.blockId
  const quote = words === null ? '' : quoteOf(words, said.quote ?? '')
  await db
    .insertInto('commentThread')
    .values({ id: threadId, [column]: id, blockId, quote })
    .execute()
  await say(db, person, { subject, threadId, said }, now)
  return threadId
}

/** Answers in a thread; false where the subject has no such thread. An answer opens a thread again that was settled. */
export async function reply(
  db: Db,
  person: Person,
  { subject, threadId, ...said }: Said & { readonly subject: Subject; readonly threadId: string },
  now: Date,
): Promise<boolean> {
  if (!(await lockThread(db, subject, threadId))) return false
  await db
    .updateTable('commentThread')
    .set({ resolvedAt: null, resolvedBy: null })
    .where('id', '=', threadId)
    .execute()
  await say(db, person, { subject, threadId, said }, now)
  return true
}

/** Settles a thread, or opens it again; false where the subject has no such thread. */
export async function settle(
  db: Db,
  person: Person,
  { subject, threadId, isSettled }: { subject: Subject; threadId: string; isSettled: boolean },
  now: Date,
): Promise<boolean> {
  if (!(await lockThread(db, subject, threadId))) return false
  await db
    .updateTable('commentThread')
    .set(isSettled ? { resolvedAt: now, resolvedBy: person.id } : { resolvedAt: null, resolvedBy: null })
    .where('id', '=', threadId)
    .execute()
  await changed(db, subject)
  return true
}

const lockThread = (db: Db, { of }: Subject, threadId: string) =>
  threadsOf(db, of).select('id').where('id', '=', threadId).forUpdate().executeTakeFirst()

interface Saying {
  readonly subject: Subject
  readonly threadId: string
  readonly said: Said
}

async function say(db: Db, person: Person, { subject, threadId, said }: Saying, now: Date) {
  const { words, tell } = said
  const id = newId()
  await db.insertInto('comment').values({ id, threadId, words, madeBy: person.id, madeAt: now }).execute()
  await changed(db, subject)
  for (const { id: personId, email, language } of subject.others.filter(other => tell.includes(other.id))) {
    const t = wordsIn(commentWords, language)
    const link = `${settings().origin}${subject.page}#${threadId}`
    await queueMail(
      db,
      {
        key: `comment/${id}/person/${personId}`,
        to: email,
        personId,
        subject: t('letterSubject', { name: person.name, title: subject.title }),
        text: t('letter', { name: person.name, title: subject.title, words, link }),
      },
      now,
    )
  }
}

/** Whoever has it open looks again. */
const changed = (db: Db, { of }: Subject) => sql`select pg_notify('comment', ${of.id})`.execute(db)
