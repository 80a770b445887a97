import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { idOf } from '../doc-node.ts'
import { addAuthor } from '../works.server.ts'
import { beginThread, discussionOf, openThreads, reply, settle } from './comments.server.ts'

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

const letters = (personId: string) =>
  db.selectFrom('mailOutbox').select(['subject', 'bodyText']).where('personId', '=', personId).execute()

it('keeps what is said about a block with its words, and who answered', async () => {
  const { author, friend, partId, blockId } = await twoAtOneLesson()
  expect(await beginThread(db, author, { partId, blockId, words: 'Terlalu umum?', tell: [] }, testTime)).toBe(
    true,
  )
  const threadId = (await discussionOf(db, friend, partId))?.threads[0]?.id ?? ''
  expect(await reply(db, friend, threadId, { partId, words: 'Setuju, saya ubah.', tell: [] }, testTime)).toBe(
    true,
  )
  expect((await discussionOf(db, author, partId))?.threads).toMatchObject([
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
  expect((await discussionOf(db, author, partId))?.threads[0]?.quote).toBe('Sapa warga sebelum ia bertanya.')
})

it('is about the words that were chosen, as long as they stand in the block', async () => {
  const { author, partId, blockId } = await twoAtOneLesson()
  for (const quote of ['sebelum  ia', 'tidak ada'])
    await beginThread(db, author, { partId, blockId, quote, words: 'Apa?', tell: [] }, testTime)
  expect((await openThreads(db, partId)).map(({ quote }) => quote)).toEqual([
    'sebelum ia',
    'Sapa warga sebelum ia bertanya.',
  ])
})

it('settles a thread and opens it again, also by an answer', async () => {
  const { author, friend, partId } = await twoAtOneLesson()
  await beginThread(db, author, { partId, blockId: 'nowhere', words: 'Baik sekali', tell: [] }, testTime)
  const thread = async () => (await discussionOf(db, author, partId))?.threads[0]
  const threadId = (await thread())?.id ?? ''
  expect((await thread())?.blockId).toBe('')
  expect(await settle(db, friend, { partId, threadId, isSettled: true }, testTime)).toBe(true)
  expect(await thread()).toMatchObject({ resolvedByName: friend.name })
  expect(await openThreads(db, partId)).toEqual([])
  await reply(db, author, threadId, { partId, words: 'Satu lagi', tell: [] }, testTime)
  expect(await thread()).toMatchObject({ resolvedAt: null })
  expect(await openThreads(db, partId)).toHaveLength(1)
})

it('writes to those it names, if they are at the work, once and not to oneself', async () => {
  const { author, friend, partId } = await twoAtOneLesson()
  const stranger = await makeExpert()
  const tell = [friend.id, stranger.id, author.id]
  await beginThread(db, author, { partId, blockId: '', words: 'Tolong lihat', tell }, testTime)
  const [letter, ...more] = await letters(friend.id)
  expect(more).toEqual([])
  expect(letter?.bodyText).toContain('Tolong lihat')
  expect(letter?.bodyText).toContain(`/lessons/${partId}/comments`)
  expect([...(await letters(stranger.id)), ...(await letters(author.id))]).toEqual([])
})

it('lets reviewers talk, and keeps strangers and learners out of every part of it', async () => {
  const { author, partId } = await twoAtOneLesson()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  expect(await beginThread(db, reviewer, { partId, blockId: '', words: 'Bagus', tell: [] }, testTime)).toBe(
    true,
  )
  const threadId = (await discussionOf(db, author, partId))?.threads[0]?.id ?? ''
  for (const other of [await makeExpert(), await makePerson()]) {
    expect(await discussionOf(db, other, partId)).toBeNull()
    expect(await beginThread(db, other, { partId, blockId: '', words: 'x', tell: [] }, testTime)).toBe(false)
    expect(await reply(db, other, threadId, { partId, words: 'x', tell: [] }, testTime)).toBe(false)
    expect(await settle(db, other, { partId, threadId, isSettled: true }, testTime)).toBe(false)
  }
  const elsewhere = await twoAtOneLesson()
  expect(await settle(db, author, { partId: elsewhere.partId, threadId, isSettled: true }, testTime)).toBe(
    false,
  )
})
