import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { idOf } from '../doc-node.ts'
import { addAuthor } from '../works.server.ts'
import { beginThread, discussionOf, openThreads, reply, settle } from './comments.server.ts'
import { lessonSubject } from './lesson-subject.server.ts'

async function twoAtOneLesson() {
  const [author, friend] = [
    await makeExpert(),
    await makePerson({ name: 'Rina Wulandari', roles: ['expert'] }),
  ]
  const { workId, lessonId: partId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const lesson = makeLesson('Sapa warga sebelum ia bertanya.')
  await writeLesson(author, partId, lesson)
  return { author, friend, workId, partId, blockId: idOf(lesson.content?.[1] ?? { type: '' }) }
}

async function subjectFor(person: Person, partId: string) {
  const found = await lessonSubject(db, person, partId)
  if (!found) throw new Error(`${person.name} may not talk about it`)
  return found.subject
}

const threads = async (person: Person, partId: string) => discussionOf(db, await subjectFor(person, partId))

const begin = async (
  person: Person,
  partId: string,
  said: { blockId: string; words: string; quote?: string; tell?: readonly string[] },
) => beginThread(db, person, { tell: [], ...said, subject: await subjectFor(person, partId) }, testTime)

const letters = (personId: string) =>
  db.selectFrom('mailOutbox').select(['subject', 'bodyText']).where('personId', '=', personId).execute()

it('keeps what is said about a block with its words, and who answered', async () => {
  const { author, friend, partId, blockId } = await twoAtOneLesson()
  const threadId = await begin(author, partId, { blockId, words: 'Terlalu umum?' })
  const answer = { threadId, words: 'Setuju, saya ubah.', tell: [] }
  expect(await reply(db, friend, { ...answer, subject: await subjectFor(friend, partId) }, testTime)).toBe(
    true,
  )
  expect(await threads(author, partId)).toMatchObject([
    {
      blockId,
      quote: 'Sapa warga sebelum ia bertanya.',
      resolvedAt: null,
      comments: [
        { words: 'Terlalu umum?', byName: author.name },
        { words: 'Setuju, saya ubah.', byName: friend.name },
      ],
    },
  ])
  await writeLesson(author, partId, makeLesson('Lain'))
  expect((await threads(author, partId))[0]?.quote).toBe('Sapa warga sebelum ia bertanya.')
})

it('is about the words that were chosen, as long as they stand in the block', async () => {
  const { author, partId, blockId } = await twoAtOneLesson()
  for (const quote of ['sebelum  ia', 'tidak ada'])
    await begin(author, partId, { blockId, quote, words: 'Apa?' })
  const { of } = await subjectFor(author, partId)
  expect((await openThreads(db, of)).map(({ quote }) => quote)).toEqual([
    'sebelum ia',
    'Sapa warga sebelum ia bertanya.',
  ])
})

it('settles a thread and opens it again, also by an answer', async () => {
  const { author, friend, partId } = await twoAtOneLesson()
  const threadId = await begin(author, partId, { blockId: 'nowhere', words: 'Baik sekali' })
  const thread = async () => (await threads(author, partId))[0]
  expect((await thread())?.blockId).toBe('')
  const subject = await subjectFor(friend, partId)
  expect(await settle(db, friend, { subject, threadId, isSettled: true }, testTime)).toBe(true)
  expect(await thread()).toMatchObject({ resolvedByName: friend.name })
  expect(await openThreads(db, subject.of)).toEqual([])
  await reply(db, author, { subject, threadId, words: 'Satu lagi', tell: [] }, testTime)
  expect(await thread()).toMatchObject({ resolvedAt: null })
  expect(await openThreads(db, subject.of)).toHaveLength(1)
})

it('writes to those it names, if they are at the work, once and not to oneself', async () => {
  const { author, friend, partId } = await twoAtOneLesson()
  const stranger = await makeExpert()
  const tell = [friend.id, stranger.id, author.id]
  await begin(author, partId, { blockId: '', words: 'Tolong lihat', tell })
  const [letter, ...more] = await letters(friend.id)
  expect(more).toEqual([])
  expect(letter?.bodyText).toContain('Tolong lihat')
  expect(letter?.bodyText).toContain(`/lessons/${partId}/comments`)
  expect([...(await letters(stranger.id)), ...(await letters(author.id))]).toEqual([])
})

it('lets reviewers talk, keeps strangers and learners out, and one lesson out of another', async () => {
  const { author, partId } = await twoAtOneLesson()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  const threadId = await begin(reviewer, partId, { blockId: '', words: 'Bagus' })
  for (const other of [await makeExpert(), await makePerson()])
    expect(await lessonSubject(db, other, partId)).toBeNull()
  const elsewhere = await twoAtOneLesson()
  const subject = await subjectFor(elsewhere.author, elsewhere.partId)
  expect(await settle(db, author, { subject, threadId, isSettled: true }, testTime)).toBe(false)
  expect(await reply(db, author, { subject, threadId, words: 'x', tell: [] }, testTime)).toBe(false)
})
