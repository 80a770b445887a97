import { expect, it } from 'vitest'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { idOf } from '../doc-node.ts'
import { partFor } from '../parts.server.ts'
import { addAuthor } from '../works.server.ts'
import { historyOf, namePoint, restoreText, textAt } from './history.server.ts'
import { writeText } from './text-log.server.ts'

const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)

/** A lesson written on two mornings by two authors. */
async function writtenTwice() {
  const [author, friend] = [
    await makeExpert(),
    await makePerson({ name: 'Rina Wulandari', roles: ['expert'] }),
  ]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const first = makeLesson('Kata pertama')
  await writeLesson(author, lessonId, first)
  const second = {
    ...first,
    content: [first.content?.[0] ?? {}, ...(makeLesson('Kata kedua').content ?? []).slice(1)],
  }
  await inTransaction(trx => writeText(trx, friend, lessonId, second as never, later(60)))
  return { author, friend, workId, lessonId, first }
}

const bodyOf = async (...[person, workId, lessonId]: [Parameters<typeof partFor>[1], string, string]) =>
  JSON.stringify((await partFor(db, person, workId, lessonId))?.body)

it('tells when a lesson was written, by whom, and what it said then', async () => {
  const { author, friend, lessonId } = await writtenTwice()
  const history = await historyOf(db, author, lessonId)
  expect(history?.points).toMatchObject([
    { by: [friend.name], from: later(60), name: null },
    { by: [author.name], from: testTime },
  ])
  const [newest, oldest] = history?.points ?? []
  expect(JSON.stringify(await textAt(db, lessonId, oldest?.number ?? 0))).toContain('Kata pertama')
  expect(await textAt(db, lessonId, newest?.number ?? 0)).toEqual(history?.body)
})

it('brings back the whole text of a point, and the text before stays in the history', async () => {
  const { author, workId, lessonId } = await writtenTwice()
  const [newest, oldest] = (await historyOf(db, author, lessonId))?.points ?? []
  const restored = await inTransaction(trx =>
    restoreText(trx, author, { partId: lessonId, number: oldest?.number ?? 0 }, later(90)),
  )
  expect(restored).toBe('restored')
  expect(await bodyOf(author, workId, lessonId)).toContain('Kata pertama')
  expect(JSON.stringify(await textAt(db, lessonId, newest?.number ?? 0))).toContain('Kata kedua')
  expect((await historyOf(db, author, lessonId))?.points).toHaveLength(3)
})

it('brings back one block and leaves the others', async () => {
  const { author, workId, lessonId, first } = await writtenTwice()
  const oldest = (await historyOf(db, author, lessonId))?.points.at(-1)
  const block = idOf(first.content?.[1] ?? { type: '' })
  await inTransaction(trx =>
    restoreText(trx, author, { partId: lessonId, number: oldest?.number ?? 0, block }, later(90)),
  )
  const body = await bodyOf(author, workId, lessonId)
  expect(body).toContain('Kata pertama')
  expect(body).toContain('Kata kedua')
})

it('names a point, and takes the name off again', async () => {
  const { author, lessonId } = await writtenTwice()
  const number = (await historyOf(db, author, lessonId))?.points[0]?.number ?? 0
  const names = async () => (await historyOf(db, author, lessonId))?.points.map(({ name }) => name)
  expect(await namePoint(db, author, { partId: lessonId, number, name: 'Sebelum uji coba' }, testTime)).toBe(
    true,
  )
  expect(await names()).toEqual(['Sebelum uji coba', null])
  expect(await namePoint(db, author, { partId: lessonId, number, name: '' }, testTime)).toBe(true)
  expect(await names()).toEqual([null, null])
  expect(await namePoint(db, author, { partId: lessonId, number: 999, name: 'x' }, testTime)).toBe(false)
})

it('shows a history to reviewers, who change nothing, and to no stranger', async () => {
  const { lessonId, author, workId } = await writtenTwice()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  expect(await historyOf(db, reviewer, lessonId)).toMatchObject({ mayEdit: false })
  const before = await bodyOf(author, workId, lessonId)
  for (const other of [reviewer, await makeExpert(), await makePerson()]) {
    expect(await restoreText(db, other, { partId: lessonId, number: 1 }, testTime)).toBe('absent')
    expect(await namePoint(db, other, { partId: lessonId, number: 1, name: 'x' }, testTime)).toBe(false)
  }
  expect(await historyOf(db, await makeExpert(), lessonId)).toBeNull()
  expect(await bodyOf(author, workId, lessonId)).toBe(before)
})
