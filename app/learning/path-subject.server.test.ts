import { expect, it } from 'vitest'
import { beginThread, discussionOf, openThreads } from '#app/authoring/together/comments.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { pathSubject } from './path-subject.server.ts'
import { createPath } from './paths.server.ts'

const step = {
  ...{ id: 'catat', kind: 'task' as const, title: 'Catat satu hari', of: { ask: 'Catat.' }, effort: 10 },
}

async function aPath() {
  const expert = await makePerson({ name: 'Ida', roles: ['expert'] })
  const path = { title: 'Loket', summary: '', audience: '', competencies: [], steps: [step] }
  const pathId = await createPath(db, { by: expert.id, path }, testTime)
  return { expert, pathId }
}

async function subjectFor(person: Awaited<ReturnType<typeof makePerson>>, pathId: string) {
  const found = await pathSubject(db, person, pathId)
  if (!found) throw new Error(`${person.name} may not talk about it`)
  return found.subject
}

it('keeps what is said about a step with its title, and about the path as a whole where there is no such step', async () => {
  const { expert, pathId } = await aPath()
  const subject = await subjectFor(expert, pathId)
  for (const blockId of ['catat', 'hilang'])
    await beginThread(db, expert, { subject, blockId, words: 'Terlalu berat?', tell: [] }, testTime)
  expect(await discussionOf(db, subject)).toMatchObject([
    { blockId: 'catat', quote: 'Catat satu hari', comments: [{ words: 'Terlalu berat?', byName: 'Ida' }] },
    { blockId: '', quote: '' },
  ])
})

it('is for those who may change the path, and tells those who had a hand in it', async () => {
  const { expert, pathId } = await aPath()
  const administrator = await makePerson({ roles: ['administrator'] })
  for (const other of [await makePerson({ roles: ['expert'] }), await makePerson()])
    expect(await pathSubject(db, other, pathId)).toBeNull()
  const subject = await subjectFor(administrator, pathId)
  expect(subject.others.map(({ id }) => id)).toEqual([expert.id])
  const tell = [expert.id]
  await beginThread(db, administrator, { subject, blockId: 'catat', words: 'Bagus', tell }, testTime)
  const letters = await db
    .selectFrom('mailOutbox')
    .select('bodyText')
    .where('personId', '=', expert.id)
    .execute()
  expect(letters.map(({ bodyText }) => bodyText)).toEqual([
    expect.stringContaining(`/paths/${pathId}/comments#`),
  ])
  expect((await subjectFor(expert, pathId)).others.map(({ id }) => id)).toEqual([administrator.id])
})

it('is apart from every other path', async () => {
  const [one, two] = [await aPath(), await aPath()]
  const subject = await subjectFor(one.expert, one.pathId)
  await beginThread(db, one.expert, { subject, blockId: '', words: 'Di sini', tell: [] }, testTime)
  expect(await openThreads(db, { column: 'pathId', id: two.pathId })).toEqual([])
})
