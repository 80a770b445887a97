import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { type OpenThread, quoteOf } from './comment-places.ts'
import { commentWords } from './comment-words.ts'
import { type DraftedLesson, draftedLesson } from './drafted-lesson.server.ts'

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

export interface Discussed extends DraftedLesson {
  /** Open ones first, each kind oldest first. */
  readonly threads: readonly Thread[]
  /** Who may be told of a comment: everyone named at the work but oneself. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** What is said about a lesson whose draft the person may read; null otherwise. */
export async function discussionOf(db: Db, person: Person, partId: string): Promise<Discussed | null> {
  const lesson = await draftedLesson(db, person, partId)
  if (!lesson) return null
  const threads = await db
    .selectFrom('commentThread')
    .leftJoin('person', 'person.id', 'commentThread.resolvedBy')
    .select(['commentThread.id', 'blockId', 'quote', 'resolvedAt', 'person.name as resolvedByName'])
    .where('partId', '=', partId)
    .orderBy(sql`resolved_at is not null`)
    .orderBy('commentThread.id')
    .execute()
  const comments = await db
    .selectFrom('comment')
    .innerJoin('commentThread', 'commentThread.id', 'comment.threadId')
    .innerJoin('person', 'person.id', 'comment.madeBy')
    .select([
      'comment.id',
      'comment.threadId',
      'comment.words',
      'person.name as byName',
      'comment.madeAt as at',
    ])
    .where('commentThread.partId', '=', partId)
    .orderBy('comment.madeAt')
    .orderBy('comment.id')
    .execute()
  return {
    ...lesson,
    threads: threads.map(thread => ({
      ...thread,
      comments: comments
        .filter(({ threadId }) => threadId === thread.id)
        .map(({ threadId: _, ...comment }) => comment),
    })),
    others: await othersAt(db, lesson.workId, person.id),
  }
}

/** The open threads about a lesson, oldest first. */
export const openThreads = (db: Db, partId: string): Promise<readonly OpenThread[]> =>
  db
    .selectFrom('commentThread')
    .select(['id', 'blockId', 'quote'])
    .where('partId', '=', partId)
    .where('resolvedAt', 'is', null)
    .orderBy('id')
    .execute()

export interface Said {
  readonly partId: string
  readonly words: string
  /** Ids of those who get a letter about it; others than those at the work are left out. */
  readonly tell: readonly string[]
}

/**
 * Begins a thread about a block, or about the words of it that are quoted; about the lesson as a whole when no block is named
 * or the one named is not there.
 */
export async function beginThread(
  db: Db,
  person: Person,
  said: Said & { readonly blockId: string; readonly quote?: string },
  now: Date,
): Promise<boolean> {
  const lesson = await draftedLesson(db, person, said.partId)
  if (!lesson) return false
  const threadId = newId()
  const { partId } = said
  const about = [...nodesOf(lesson.body)].find(node => idOf(node) === said.blockId)
  const blockId = about && said.blockId !== '' ? said.blockId : ''
  const quote = about && blockId ? quoteOf(textOf(about), said.quote ?? '') : ''
  await db.insertInto('commentThread').values({ id: threadId, partId, blockId, quote }).execute()
  await say(db, person, { lesson, threadId, said }, now)
  return true
}

/** Answers in a thread. An answer opens a thread again that was settled. */
export async function reply(
  db: Db,
  person: Person,
  threadId: string,
  said: Said,
  now: Date,
): Promise<boolean> {
  const lesson = await lockThread(db, person, said.partId, threadId)
  if (!lesson) return false
  await db
    .updateTable('commentThread')
    .set({ resolvedAt: null, resolvedBy: null })
    .where('id', '=', threadId)
    .execute()
  await say(db, person, { lesson, threadId, said }, now)
  return true
}

/** Settles a thread, or opens it again. */
export async function settle(
  db: Db,
  person: Person,
  { partId, threadId, isSettled }: { partId: string; threadId: string; isSettled: boolean },
  now: Date,
): Promise<boolean> {
  if (!(await lockThread(db, person, partId, threadId))) return false
  await db
    .updateTable('commentThread')
    .set(isSettled ? { resolvedAt: now, resolvedBy: person.id } : { resolvedAt: null, resolvedBy: null })
    .where('id', '=', threadId)
    .execute()
  await changed(db, partId)
  return true
}

/** The lesson that a thread is about, when the person may read it. */
async function lockThread(
  db: Db,
  person: Person,
  partId: string,
  threadId: string,
): Promise<DraftedLesson | null> {
  const lesson = await draftedLesson(db, person, partId)
  if (!lesson) return null
  const thread = await db
    .selectFrom('commentThread')
    .select('id')
    .where('id', '=', threadId)
    .where('partId', '=', partId)
    .forUpdate()
    .executeTakeFirst()
  return thread ? lesson : null
}

interface Saying {
  readonly lesson: DraftedLesson
  readonly threadId: string
  readonly said: Said
}

async function say(db: Db, person: Person, { lesson, threadId, said }: Saying, now: Date) {
  const { partId, words, tell } = said
  const id = newId()
  await db.insertInto('comment').values({ id, threadId, words, madeBy: person.id, madeAt: now }).execute()
  await changed(db, partId)
  const told = await othersAt(db, lesson.workId, person.id)
  for (const { id: personId, email, language } of told.filter(other => tell.includes(other.id))) {
    const t = wordsIn(commentWords, language)
    const link = `${settings().origin}/lessons/${partId}/comments#${threadId}`
    await queueMail(
      db,
      {
        key: `comment/${id}/person/${personId}`,
        to: email,
        personId,
        subject: t('letterSubject', { name: person.name, title: lesson.title }),
        text: t('letter', { name: person.name, title: lesson.title, words, link }),
      },
      now,
    )
  }
}

/** Whoever has the lesson open looks again. */
const changed = (db: Db, partId: string) => sql`select pg_notify('comment', ${partId})`.execute(db)

const othersAt = (
  db: Db,
  workId: string,
  self: string,
): Promise<readonly { id: string; name: string; email: string; language: Language }[]> =>
  db
    .selectFrom('workAuthor')
    .innerJoin('person', 'person.id', 'workAuthor.personId')
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .where('workAuthor.workId', '=', workId)
    .where('person.id', '!=', self)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .execute()
