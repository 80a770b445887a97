import { beforeAll, expect, it } from 'vitest'
import { writeLesson } from '#app/authoring/authoring-makers.ts'
import type { Doc } from '#app/authoring/document.ts'
import { workFacets } from '#app/authoring/draft.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { publish, retire } from '#app/authoring/publishing.server.ts'
import { reflectionsOf } from '#app/authoring/responses.server.ts'
import { givenFigures } from '#app/learning/course-figures.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { recordingFacet } from './facet.server.ts'
import { publicationToWatch, respondOnPage, seminarOf } from './seminar-page.server.ts'
import { makeRecording } from './seminars-makers.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
})

const doc: Doc = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'teks' }, content: [{ type: 'text', text: 'Setelah menonton.' }] },
    { type: 'reflection', attrs: { id: 'pikir', prompt: 'Apa yang akan Anda coba?' } },
    {
      type: 'poll',
      attrs: {
        ...{ id: 'jajak', ask: 'Kapan mulai?', several: false },
        options: [
          { id: 'a', words: 'Besok' },
          { id: 'b', words: 'Minggu depan' },
        ],
      },
    },
  ],
}

async function recording() {
  const author = await makePerson({ roles: ['expert'] })
  const made = await makeRecording(author)
  await writeLesson(author, made.partId, doc)
  const published = await publish(db, { person: author, workId: made.workId }, testTime)
  if (!published.ok) throw new Error(published.reason)
  return { ...made, author }
}

const give = (
  person: Person,
  workId: string,
  given: { words?: string; seen?: number; choices?: readonly string[] },
) =>
  respondOnPage(
    db,
    person,
    workId,
    { blockId: given.choices ? 'jajak' : 'pikir', words: '', seen: 0, choices: [], ...given },
    testTime,
  )

async function shownTo(person: Person, workId: string) {
  const publication = await publicationToWatch(db, workId)
  if (!publication) throw new Error('nothing to watch')
  return (await seminarOf(db, person, publication, { language: 'id', opening: null })).given
}

it('keeps what one writes and votes on the page of a recording, and leads back to it', async () => {
  const { workId } = await recording()
  const [person, other] = [await makePerson(), await makePerson()]
  expect(await give(person, workId, { words: 'Bertanya setiap pagi.' })).toMatchObject({ ok: true })
  expect(await give(person, workId, { choices: ['a'] })).toEqual({ ok: true })
  expect(await give(person, workId, { choices: ['c'] })).toEqual({ ok: false, reason: 'choose' })
  expect(await shownTo(person, workId)).toEqual({
    pikir: { words: 'Bertanya setiap pagi.', revision: 1 },
    jajak: { choices: ['a'] },
  })
  expect(await shownTo(other, workId)).toEqual({})
  expect(await reflectionsOf(db, person.id)).toMatchObject([
    { words: 'Bertanya setiap pagi.', workId, blockId: 'pikir', enrolmentId: null, stepId: null },
  ])
})

it('keeps nothing of a recording that one may not watch', async () => {
  const { workId, author } = await recording()
  await retire(db, { person: author, workId }, testTime)
  expect(await give(await makePerson(), workId, { words: 'x' })).toEqual({ ok: false, reason: 'absent' })
  const draft = await makeRecording(author)
  expect(await give(author, draft.workId, { words: 'x' })).toEqual({ ok: false, reason: 'absent' })
})

it('counts for its author from ten people on', async () => {
  const { workId } = await recording()
  const told = async () => givenFigures(db, (await publicationOf(db, workId))?.id ?? '')
  for (let count = 1; count <= 10; count += 1) {
    expect(await told()).toEqual([])
    const person = await makePerson()
    await give(person, workId, { words: `Kata ${count}` })
    await give(person, workId, { choices: ['b'] })
  }
  expect((await told()).map(({ id }) => id)).toEqual(['pikir', 'jajak'])
  expect(JSON.stringify(await told())).not.toContain('Kata')
})
