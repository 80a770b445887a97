import { expect, it } from 'vitest'
import type { Check } from '#app/assessment/check.ts'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import type { Doc } from '../document.ts'
import { textOf } from '../document.ts'
import { modulesOf, remove } from '../modules.server.ts'
import { partFor } from '../parts.server.ts'
import { publicationPart } from '../publications.server.ts'
import { draftNow, findingsFor, publish } from '../publishing.server.ts'
import { isCurrent, piecesOf } from './pieces.ts'
import { readIn } from './published.server.ts'
import { type Saving, saveTranslation } from './saving.server.ts'
import { sectionForm } from './translation-form.ts'
import { progressOf, translationsOf } from './translations.server.ts'

type Made = Awaited<ReturnType<typeof course>>

async function course() {
  const author = await makeExpert()
  return { author, ...(await makeCourse(author)) }
}

const partOf = async ({ author, workId }: Made, partId: string) => {
  const part = await partFor(db, author, workId, partId)
  if (!part) throw new Error('the part of a test is there')
  return part
}

const saved = async (person: Person, workId: string, saving: Saving) =>
  (await inTransaction(trx => saveTranslation(trx, person, workId, saving, testTime))).status

/** Translates every piece of a part. */
async function translateAll(made: Made, partId: string, say = (string: string) => `${string} (en)`) {
  const kept = (await translationsOf(db, [partId], 'en')).get(partId)
  for (const { id: piece, strings } of piecesOf(await partOf(made, partId))) {
    const revision = kept?.get(piece)?.revision ?? 0
    const saving = { partId, piece, original: strings, words: strings.map(say), revision }
    expect(await saved(made.author, made.workId, saving)).toBe('saved')
  }
}

const published = async (made: Made, partId: string) => {
  const done = await publish(db, { person: made.author, workId: made.workId }, testTime)
  const part = done.ok && (await publicationPart(db, done.publicationId, partId))
  if (!part) throw new Error('the course of a test publishes')
  return part
}

it('reads a lesson in both languages, once published', async () => {
  const made = await course()
  await translateAll(made, made.lessonId)
  const part = await published(made, made.lessonId)
  const english = await readIn(db, part, 'en')
  expect(english).toMatchObject({
    title: 'Pelajaran 1 (en)',
    reading: { language: 'en', other: 'id', untranslated: [], isLeftOut: false },
  })
  expect(textOf(english.body as Doc)).toContain('Sapa warga sebelum ia bertanya. (en)')
  expect(await readIn(db, part, 'id')).toMatchObject({
    title: 'Pelajaran 1',
    body: part.body,
    reading: { language: 'id', other: 'en' },
  })
})

it('leaves in the original what changed since it was translated, and says so of just that', async () => {
  const made = await course()
  await translateAll(made, made.lessonId)
  const before = (await partOf(made, made.lessonId)).body as Doc
  const [heading, paragraph] = before.content ?? []
  const changed = {
    ...paragraph,
    type: 'paragraph',
    content: [{ type: 'text', text: 'Sapa, lalu dengarkan.' }],
  }
  await writeLesson(made.author, made.lessonId, { ...before, content: [heading ?? changed, changed] })
  const part = await partOf(made, made.lessonId)
  const kept = (await translationsOf(db, [part.id], 'en')).get(part.id)
  expect(progressOf(piecesOf(part), kept)).toMatchObject({ stale: 1 })
  const stale = piecesOf(part).filter(piece => !isCurrent(piece, kept?.get(piece.id)))
  const read = await readIn(db, await published(made, made.lessonId), 'en')
  expect(read.reading?.untranslated).toEqual(stale.map(piece => piece.id))
  expect(textOf(read.body as Doc)).toContain('Sapa, lalu dengarkan.')
  expect(textOf(read.body as Doc)).toContain('Menyapa (en)')
})

it('asks the same questions in the other language, with what is right', async () => {
  const made = await course()
  await translateAll(made, made.checkId)
  const part = await published(made, made.checkId)
  const [original, english] = [
    part.body as unknown as Check,
    (await readIn(db, part, 'en')).body as unknown as Check,
  ]
  expect(english.questions.map(question => question.id)).toEqual(
    original.questions.map(question => question.id),
  )
  expect(english.questions[0]?.prompt.ask).toBe(`${original.questions[0]?.prompt.ask} (en)`)
})

it('says of a lesson without a word in the language that it is left out, but only in a course that has some', async () => {
  const made = await course()
  const plain = await published(made, made.lessonId)
  expect((await readIn(db, plain, 'en')).reading).toBeNull()
  await translateAll(made, made.checkId)
  const part = await published(made, made.lessonId)
  expect((await readIn(db, part, 'en')).reading).toMatchObject({
    language: 'id',
    isLeftOut: true,
    other: null,
  })
})

it('makes a draft differ from what learners read when its translation changes, and not before there is one', async () => {
  const made = await course()
  await published(made, made.lessonId)
  expect(await draftNow(db, made.workId)).toMatchObject({ changed: false })
  await translateAll(made, made.lessonId)
  expect(await draftNow(db, made.workId)).toMatchObject({ changed: true })
  await published(made, made.lessonId)
  expect(await draftNow(db, made.workId)).toMatchObject({ changed: false })
})

it('tells before publishing what is missing, once there is any translation', async () => {
  const made = await course()
  const told = async () =>
    (await findingsFor(db, made.workId)).flatMap(({ says, partId, level }) =>
      says.startsWith('translation') ? [[level, says, partId]] : [],
    )
  expect(await told()).toEqual([])
  await translateAll(made, made.lessonId)
  const own = ['advice', 'translationNone', undefined]
  expect(await told()).toEqual([own, ['advice', 'translationNone', made.checkId]])
  await writeLesson(made.author, made.lessonId, makeLesson('Kalimat yang lain.'))
  expect(await told()).toEqual([
    ['warning', 'translationMissing', made.lessonId],
    own,
    ['advice', 'translationNone', made.checkId],
  ])
})

it('keeps one of two translations made at once, and takes the same one twice', async () => {
  const made = await course()
  const saving = {
    partId: made.lessonId,
    piece: '',
    original: ['Pelajaran 1'],
    words: ['Lesson 1'],
    revision: 0,
  }
  const save = (more: object) => saved(made.author, made.workId, { ...saving, ...more })
  expect(await save({})).toBe('saved')
  expect(await save({})).toBe('saved')
  expect(await save({ words: ['First lesson'] })).toBe('changedMeanwhile')
  expect(await save({ words: ['First lesson'], revision: 1 })).toBe('saved')
  expect(await save({ words: ['x'.repeat(201)], revision: 2 })).toBe('refused')
})

it('translates nothing for a stranger or a reviewer, nor a piece or part that is not there', async () => {
  const made = await course()
  const saving = {
    partId: made.lessonId,
    piece: '',
    original: ['Pelajaran 1'],
    words: ['Lesson 1'],
    revision: 0,
  }
  for (const person of [await makeExpert(), await makePerson({ roles: ['reviewer'] })])
    expect(await saved(person, made.workId, saving)).toBe('absent')
  expect(await saved(made.author, made.workId, { ...saving, piece: 'gone' })).toBe('absent')
  expect(await saved(made.author, made.workId, { ...saving, words: [] })).toBe('absent')
  await writeLesson(made.author, made.lessonId, makeLesson())
  await remove(db, made.author, made.workId, { table: 'part', id: made.lessonId }, testTime)
  expect(await saved(made.author, made.workId, saving)).toBe('absent')
  expect((await modulesOf(db, made.workId))[0]?.parts).toHaveLength(1)
})

it('refuses what the database cannot keep, also where it stands for characters in JSON', async () => {
  const made = await course()
  for (const odd of ['\\u0000', '\\ud800']) {
    const [piece] = sectionForm.parse({
      ...sent,
      original: [`["Pelajaran${odd}"]`],
      words0_0: 'Lesson 1',
    }).pieces
    if (!piece) throw new Error('a form of one piece has one')
    const saving = { partId: made.lessonId, ...piece }
    expect(await saved(made.author, made.workId, saving)).toBe('refused')
  }
})

const sent = { piece: [''], revision: ['0'], original: ['["Pelajaran 1"]'], was: ['[""]'] }

it('takes words for words alone', () => {
  for (const words0_0 of [{ toString: 1 }, ['a', 'b'], 7])
    expect(sectionForm.safeParse({ ...sent, words0_0 }).success).toBe(false)
  expect(sectionForm.parse({ ...sent, words0_0: ' Lesson 1 ' }).pieces[0]?.words).toEqual(['Lesson 1'])
  for (const wrong of [{ original: [] }, { was: ['x'] }, { revision: ['x'] }])
    expect(sectionForm.safeParse({ ...sent, words0_0: 'Lesson 1', ...wrong }).success).toBe(false)
})
