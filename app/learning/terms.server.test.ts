import { expect, it } from 'vitest'
import { makeExpert, writeLesson } from '#app/authoring/authoring-makers.ts'
import type { Doc } from '#app/authoring/document.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { hasTerms, termsOf } from './terms.server.ts'
import { ownWalk } from './walks.server.ts'

const term = (name: string) => ({ term: name, short: '', meaning: `Arti ${name}`, source: '' })
const doc: Doc = {
  type: 'doc',
  content: [
    { type: 'glossary', attrs: { id: 'satu', terms: [term('Zona'), term('antrean')] } },
    { type: 'paragraph', attrs: { id: 'teks' }, content: [{ type: 'text', text: 'Selesai.' }] },
    { type: 'glossary', attrs: { id: 'dua', terms: [term('Loket')] } },
  ],
}

async function walkOf(pathId: string) {
  const learner = await makePerson()
  const own = await ownWalk(db, learner.id, await makeEnrolment(learner, pathId))
  if (!own) throw new Error('a walk of a test is there')
  return own
}

it('lists every term of a walk by its letters, with the lesson it is explained in', async () => {
  const expert = await makeExpert()
  const { workId, lessonId, pathId } = await makeCourseToWalk(expert)
  const before = await walkOf(pathId)
  expect(await hasTerms(db, before)).toBe(false)
  expect(await termsOf(db, before, 'id')).toEqual([])
  await writeLesson(expert, lessonId, doc)
  expect(await hasTerms(db, before)).toBe(false)
  const made = await publish(db, { person: expert, workId }, testTime)
  if (!made.ok) throw new Error(made.reason)
  const own = await walkOf(pathId)
  const terms = await termsOf(db, own, 'id')
  expect(terms.map(each => each.term.term)).toEqual(['antrean', 'Loket', 'Zona'])
  for (const { places } of terms) expect(places).toMatchObject([{ stepId: lessonId, isOpen: true }])
  expect(await hasTerms(db, own)).toBe(true)
  expect(await hasTerms(db, before)).toBe(false)
})
