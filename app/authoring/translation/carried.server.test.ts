import { expect, it } from 'vitest'
import { db, inTransaction } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { duplicate, duplicateCourse } from '../arranging/copies.server.ts'
import { moveToCourse } from '../arranging/moves.server.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { draftOf } from '../draft.server.ts'
import { modulesOf } from '../modules.server.ts'
import { publish } from '../publishing.server.ts'
import { allowReuse, originFor, reuseLesson, takeOver } from '../reuse/reuse.server.ts'
import { translate } from './translation-makers.ts'

async function translated() {
  const author = await makeExpert()
  const made = { author, ...(await makeCourse(author)) }
  for (const part of [null, made.lessonId, made.checkId]) await translate(made, part)
  return made
}

/** What the draft says in its other language: how it and its parts are called, and how many pieces stayed in the original. */
async function english(workId: string) {
  const { draft } = (await draftOf(db, workId)) ?? {}
  const { names = {}, titles = {}, untranslated = [] } = draft?.ownTranslation ?? {}
  return {
    names: Object.values(names),
    titles: Object.values(titles),
    open: untranslated.length + (draft?.translations ?? []).flatMap(told => told.untranslated).length,
    bodies: draft?.translations.length,
  }
}

it('copies a part, a module and a course with their translations, whose names tell the copy too', async () => {
  const { author, workId, moduleId, lessonId } = await translated()
  await inTransaction(trx => duplicate(trx, author, workId, { table: 'part', id: lessonId }, testTime))
  expect(await english(workId)).toMatchObject({ open: 0, bodies: 3 })
  expect((await english(workId)).titles).toContain('Pelajaran 1 (en) (copy)')
  await inTransaction(trx => duplicate(trx, author, workId, { table: 'module', id: moduleId }, testTime))
  expect((await english(workId)).names).toContain('Modul 1 (en) (copy)')
  expect(await english(workId)).toMatchObject({ open: 0, bodies: 6 })
  const copy = await inTransaction(trx => duplicateCourse(trx, author, workId, testTime))
  expect(await english(copy ?? '')).toMatchObject({ open: 0, bodies: 6 })
  expect((await english(copy ?? '')).names).toContain('Pelayanan prima (en) (copy)')
})

it('moves a lesson and a module to another course with what they are called there', async () => {
  const [made, author] = [await translated(), await makeExpert()]
  const other = await makeCourse(made.author)
  const { workId, moduleId, lessonId } = made
  const to = { toWorkId: other.workId }
  await moveToCourse(db, made.author, workId, { table: 'part', id: lessonId, ...to }, testTime)
  expect(await english(other.workId)).toMatchObject({ titles: ['Pelajaran 1 (en)'], bodies: 1 })
  await moveToCourse(db, made.author, workId, { table: 'module', id: moduleId, ...to }, testTime)
  expect(await english(other.workId)).toMatchObject({ names: ['Modul 1 (en)'], bodies: 2 })
  expect((await english(workId)).names).not.toContain('Modul 1 (en)')
  expect(
    await moveToCourse(
      db,
      author,
      other.workId,
      { table: 'module', id: moduleId, toWorkId: workId },
      testTime,
    ),
  ).toMatchObject({ ok: false })
})

async function shown({ author, lessonId }: Awaited<ReturnType<typeof translated>>, by = author) {
  const target = await makeCourse(by)
  const taking = { moduleId: target.moduleId, sourceId: lessonId }
  const made = await inTransaction(trx => reuseLesson(trx, by, target.workId, taking, testTime))
  return { ...target, id: made.ok ? made.id : '' }
}

it('shows a lesson of another course with its translation, and tells of a better one there', async () => {
  const made = await translated()
  const { author, lessonId } = made
  const { workId, id } = await shown(made)
  expect(await english(workId)).toMatchObject({ titles: ['Pelajaran 1 (en)'], open: 3, bodies: 1 })
  expect((await originFor(db, author, id))?.origin.state).toBe('same')
  await translate(made, lessonId, string => `${string} (better)`)
  const told = await originFor(db, author, id)
  expect(told).toMatchObject({ origin: { state: 'changed' }, since: { changes: [], isTranslatedAnew: true } })
  const over = () => inTransaction(trx => takeOver(trx, author, id, told?.since?.seen ?? '', testTime))
  expect(await over()).toMatchObject({ ok: true })
  expect(await english(workId)).toMatchObject({ titles: ['Pelajaran 1 (better)'] })
  expect((await originFor(db, author, id))?.origin.state).toBe('same')
  await translate(made, lessonId, string => `${string} (best)`)
  await writeLesson(author, lessonId, makeLesson('Kalimat lain.'))
  expect(await over()).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
})

it('gives a stranger the translation that was published, and none of the draft', async () => {
  const [made, stranger] = [await translated(), await makeExpert()]
  await publish(db, { person: made.author, workId: made.workId }, testTime)
  await allowReuse(db, made.author, made.workId, true, testTime)
  await translate(made, made.lessonId, string => `${string} (secret)`)
  const { workId, id } = await shown(made, stranger)
  expect((await english(workId)).titles).toEqual(['Pelajaran 1 (en)'])
  expect((await originFor(db, stranger, id))?.origin.state).toBe('same')
  const parts = (await modulesOf(db, workId)).flatMap(module => module.parts)
  expect(parts.some(part => part.id === id)).toBe(true)
  const { draft } = (await draftOf(db, workId)) ?? {}
  expect(JSON.stringify(draft?.translations)).not.toContain('secret')
  expect(JSON.stringify(draft?.translations)).toContain('Sapa warga sebelum ia bertanya. (en)')
})
