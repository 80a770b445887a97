import { expect, it } from 'vitest'
import { makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { translate } from '#app/authoring/translation/translation-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { passageOf } from './catalogue.server.ts'
import { find } from './finding.server.ts'
import { landingOf } from './landing.server.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'

const english = (string: string) => string.replace('kenanga', 'cananga')

async function passagesFor(search: string, own: 'id' | 'en') {
  const { found } = await find(db, { search, chosen: {}, page: 1 }, own)
  return found.flatMap(({ passages }) => passages)
}

it('finds a lesson by its translation, and opens it at the block in that language', async () => {
  const author = await makeExpert()
  const { workId, pathId, lessonId } = await makeCourseToWalk(author)
  await writeLesson(author, lessonId, makeLesson('Warga mencium kenanga di ruang mayawati.'))
  await translate({ author, workId }, lessonId, english)
  await publish(db, { person: author, workId }, testTime)

  const [original] = await passagesFor('kenanga', 'en')
  const [translated] = await passagesFor('cananga', 'id')
  expect(original).toMatchObject({ partId: lessonId, language: null })
  expect(translated).toMatchObject({ partId: lessonId, language: 'en', blockId: original?.blockId })

  const spot = { pathId, partId: lessonId, blockId: translated?.blockId ?? '', language: 'en' as const }
  const [learner, other] = [await makePerson(), await makePerson()]
  const enrolmentId = await makeEnrolment(learner, pathId)
  expect(await landingOf(db, learner.id, spot)).toBe(
    `/enrolments/${enrolmentId}/steps/${lessonId}?in=en#${spot.blockId}`,
  )
  expect(await landingOf(db, other.id, spot)).toBe(
    `/catalogue/${pathId}?part=${lessonId}&block=${spot.blockId}&in=en#passage`,
  )
  expect(await passageOf(db, spot)).toMatchObject({
    texts: ['Warga mencium cananga di ruang mayawati.'],
    language: 'en',
  })
  expect(await passageOf(db, { ...spot, language: null })).toMatchObject({
    texts: ['Warga mencium kenanga di ruang mayawati.'],
  })
})

it('offers a course in two languages to those who look for either', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourseToWalk(author)
  const offeredIn = async (language: string) => {
    const { found } = await find(db, { search: '', chosen: { language }, page: 1 }, 'id')
    return found.some(({ thingId }) => thingId === workId)
  }
  expect([await offeredIn('id'), await offeredIn('en')]).toEqual([true, false])
  await translate({ author, workId })
  await publish(db, { person: author, workId }, testTime)
  expect([await offeredIn('id'), await offeredIn('en')]).toEqual([true, true])
})

it('tells a block that answers in both languages once, in that of the reader', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourseToWalk(author)
  await writeLesson(author, lessonId, makeLesson('Buka kenanga lewat layarwati.'))
  await translate({ author, workId }, lessonId, english)
  await publish(db, { person: author, workId }, testTime)
  expect(await passagesFor('layarwati', 'id')).toMatchObject([{ language: null }])
  expect(await passagesFor('layarwati', 'en')).toMatchObject([{ language: 'en' }])
})
