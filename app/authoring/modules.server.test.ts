import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from './authoring-makers.ts'
import { addModule, addPart, deletedOf, modulesOf, move, remove, rename, restore } from './modules.server.ts'

const titles = async (workId: string) =>
  (await modulesOf(db, workId)).map(module => [module.title, ...module.parts.map(part => part.title)])

async function course() {
  const author = await makeExpert()
  const made = await makeCourse(author)
  const added = await addModule(db, author, made.workId, 'Modul 2', testTime)
  return { author, ...made, secondId: added.ok ? added.id : '' }
}

it('moves parts over the edge of their module, and modules among themselves', async () => {
  const { author, workId, checkId, secondId } = await course()
  await move(db, author, workId, { table: 'part', id: checkId, to: 'down' }, testTime)
  expect(await titles(workId)).toEqual([
    ['Modul 1', 'Pelajaran 1'],
    ['Modul 2', 'Kuis'],
  ])
  await move(db, author, workId, { table: 'module', id: secondId, to: 'up' }, testTime)
  expect(await titles(workId)).toEqual([
    ['Modul 2', 'Kuis'],
    ['Modul 1', 'Pelajaran 1'],
  ])
})

it('brings back what was deleted, where it was', async () => {
  const { author, workId, lessonId, moduleId } = await course()
  const before = await titles(workId)
  await remove(db, author, workId, { table: 'part', id: lessonId }, testTime)
  expect(await titles(workId)).toEqual([['Modul 1', 'Kuis'], ['Modul 2']])
  await remove(db, author, workId, { table: 'module', id: moduleId }, testTime)
  expect(await titles(workId)).toEqual([['Modul 2']])
  expect((await deletedOf(db, workId)).map(gone => gone.title)).toEqual(['Modul 1'])
  await restore(db, author, workId, { table: 'module', id: moduleId }, testTime)
  await restore(db, author, workId, { table: 'part', id: lessonId }, testTime)
  expect(await titles(workId)).toEqual(before)
})

it('does not rename over a name that changed meanwhile', async () => {
  const { author, workId, moduleId } = await course()
  const renaming = { table: 'module' as const, id: moduleId, was: 'Modul 1', title: 'Menyapa' }
  expect(await rename(db, author, workId, renaming, testTime)).toMatchObject({ ok: true })
  expect(await rename(db, author, workId, { ...renaming, title: 'Lain' }, testTime)).toEqual({
    ok: false,
    reason: 'changedMeanwhile',
  })
  expect(await rename(db, author, workId, renaming, testTime)).toMatchObject({ ok: true })
})

it('changes nothing for a stranger, nor across works', async () => {
  const { workId, moduleId, lessonId } = await course()
  const other = await course()
  const absent = { ok: false, reason: 'absent' }
  expect(await addModule(db, other.author, workId, 'X', testTime)).toEqual(absent)
  expect(await remove(db, other.author, workId, { table: 'part', id: lessonId }, testTime)).toEqual(absent)
  expect(await remove(db, other.author, other.workId, { table: 'part', id: lessonId }, testTime)).toEqual(
    absent,
  )
  expect(
    await addPart(db, other.author, other.workId, { moduleId, kind: 'lesson', title: 'X' }, testTime),
  ).toEqual(absent)
  expect(
    await move(db, other.author, other.workId, { table: 'module', id: moduleId, to: 'down' }, testTime),
  ).toEqual(absent)
})
