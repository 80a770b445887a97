import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { modulesOf, rename } from '../modules.server.ts'
import { publicationById } from '../publications.server.ts'
import { publish } from '../publishing.server.ts'
import { save, translate } from './translation-makers.ts'

async function course() {
  const author = await makeExpert()
  return { author, ...(await makeCourse(author, { title: 'Melayani' })) }
}

const published = async ({ author, workId }: Awaited<ReturnType<typeof course>>) => {
  const done = await publish(db, { person: author, workId }, testTime)
  return done.ok ? (await publicationById(db, done.publicationId))?.outline : null
}

const title = { partId: null, piece: 'title', original: ['Melayani'], words: ['Serving'], revision: 0 }

it('publishes what a course, its modules and its parts are called in both languages', async () => {
  const made = await course()
  expect((await published(made))?.translation).toBeUndefined()
  await translate(made)
  await translate(made, made.lessonId)
  const outline = await published(made)
  const [module] = outline?.modules ?? []
  expect(outline?.title).toBe('Melayani')
  expect(outline?.translation).toMatchObject({ language: 'en' })
  expect(outline?.translation?.names).toMatchObject({
    title: 'Melayani (en)',
    [module?.id ?? '']: `${module?.title} (en)`,
    [made.lessonId]: 'Pelajaran 1 (en)',
  })
  expect(outline?.translation?.names).not.toHaveProperty(made.checkId)
})

it('leaves a name in the original that changed since it was translated', async () => {
  const made = await course()
  await translate(made)
  const [module] = await modulesOf(db, made.workId)
  const { id = '', title: was = '' } = module ?? {}
  await rename(db, made.author, made.workId, { table: 'module', id, was, title: 'Nama yang baru' }, testTime)
  const names = (await published(made))?.translation?.names
  expect(names).not.toHaveProperty(id)
  expect(names).toMatchObject({ title: 'Melayani (en)' })
})

it('keeps one of two translations of a title made at once, and shows the other what was kept', async () => {
  const made = await course()
  const both = await Promise.all([
    save(made.author, made.workId, title),
    save(made.author, made.workId, { ...title, words: ['Service'] }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['changedMeanwhile', 'saved'])
  const late = both.find(({ status }) => status === 'changedMeanwhile')
  expect(late).toMatchObject({ revision: 1, by: null })
  expect(await save(made.author, made.workId, { ...title, revision: 1, words: ['Service'] })).toMatchObject({
    status: 'saved',
  })
})

it('takes no translation from a stranger or a reviewer, none of what the course does not say, and none too long', async () => {
  const made = await course()
  for (const person of [await makeExpert(), await makePerson({ roles: ['reviewer'] })])
    expect(await save(person, made.workId, title)).toEqual({ status: 'absent' })
  const other = await course()
  const [module] = await modulesOf(db, other.workId)
  for (const piece of ['audience', 'gone', module?.id ?? ''])
    expect(await save(made.author, made.workId, { ...title, piece })).toEqual({ status: 'absent' })
  expect(await save(made.author, made.workId, { ...title, partId: other.lessonId, piece: '' })).toEqual({
    status: 'absent',
  })
  expect(await save(made.author, made.workId, { ...title, words: ['x'.repeat(201)] })).toEqual({
    status: 'refused',
  })
})
