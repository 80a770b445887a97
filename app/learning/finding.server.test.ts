import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import {
  makeCourse,
  makeExpert,
  makeLesson,
  makePublishedCourse,
  writeLesson,
} from '#app/authoring/authoring-makers.ts'
import { slipIn } from '#app/authoring/passages/slip-makers.ts'
import { foldedWords } from '#app/authoring/passages/slips.ts'
import {
  facetPassages,
  findNoMore,
  findPublished,
  findUnfound,
  passageSources,
  verifyPassages,
} from '#app/authoring/passages/sources.server.ts'
import { onPublished, onRetired, publish, retire } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { carryPath, retireCoursePath } from './course-paths.server.ts'
import { find } from './finding.server.ts'
import { makePath } from './learning-makers.ts'
import { pathPassages } from './path-passages.server.ts'
import { retirePath } from './paths.server.ts'

beforeAll(() => {
  onPublished.push(carryPath, findPublished)
  onRetired.push(retireCoursePath, findNoMore)
  passageSources.push(pathPassages)
})

const ask = (search: string) => find(db, { search, chosen: {}, page: 1 }, 'id')
const found = async (search: string) => (await ask(search)).found.map(thing => thing.thingId)

async function makeCourseSaying(text: string, author?: Person) {
  const person = author ?? (await makeExpert())
  const course = await makeCourse(person, { title: `Kursus ${newId().slice(-6)}` })
  await writeLesson(person, course.lessonId, makeLesson(text))
  const made = await inTransaction(trx => publish(trx, { person, workId: course.workId }, testTime))
  if (!made.ok) throw new Error(made.reason)
  return { ...course, author: person }
}

const vocabulary = [
  ...[
    'pengaduan',
    'loket',
    'antrean',
    'berkas',
    'perizinan',
    'kependudukan',
    'musyawarah',
    'gotong',
    'royong',
  ],
  ...['citizen', 'queues', 'counter', 'kesejahteraan', 'penyuluhan', 'disabilitas', 'kebijakan', 'anggaran'],
]

it('finds every word that is published, and with one typing error still among the first', async () => {
  const texts = [0, 1, 2, 3].map(part => vocabulary.filter((_, at) => at % 4 === part))
  const works = new Map<string, string>()
  for (const words of texts) {
    const { workId } = await makeCourseSaying(`Tentang ${words.join(' dan ')}.`)
    for (const word of words) works.set(word, workId)
  }
  const asked = fc
    .constantFrom(...vocabulary)
    .chain(word => slipIn(word).map(typed => ({ word, typed })))
    .filter(({ typed }) => !works.has(typed))
  await fc.assert(
    fc.asyncProperty(asked, async ({ word, typed }) => {
      expect(await found(word)).toContain(works.get(word))
      expect((await found(typed)).slice(0, 3)).toContain(works.get(word))
    }),
    { numRuns: 60 },
  )
})

it('marks what answers, and leads to the block it stands in', async () => {
  const { workId, lessonId } = await makeCourseSaying(
    'Warga yang <b>menunggu</b> lama, berhak tahu sebabnya.',
  )
  const thing = (await ask('MENUNGGU')).found.find(each => each.thingId === workId)
  const [passage] = thing?.passages ?? []
  expect(passage).toMatchObject({ partId: lessonId, partTitle: expect.any(String) })
  expect(passage?.blockId).toMatch(/^[\w-]{36}$/)
  expect(passage?.excerpt).toEqual([
    { text: 'Warga yang <b>', isHit: false },
    { text: 'menunggu', isHit: true },
    { text: '</b> lama, berhak tahu sebabnya.', isHit: false },
  ])
})

it('finds by words that stand far apart, and by the beginning of one', async () => {
  const { workId } = await makeCourseSaying('Sepatah zamrudwati.')
  expect(await found('melayani zamrudwati')).toContain(workId)
  expect(await found('zamrud')).toContain(workId)
  expect(await found('zamrudwati antariksawan')).toEqual([])
})

it('says what was meant when nothing is found', async () => {
  await makeCourseSaying('Pemberdayaan masyarakat.')
  expect((await ask('pemberdyaann')).meant).toBe('pemberdayaan')
  expect((await ask('xqzwv')).meant).toBeNull()
})

it('finds nothing of a draft, of what was said before, or of what is retired', async () => {
  const author = await makeExpert()
  const draft = await makeCourse(author)
  await writeLesson(author, draft.lessonId, makeLesson('Rahasiawati belum terbit.'))
  expect(await found('rahasiawati')).toEqual([])

  const course = await makeCourseSaying('Dahulukala begitu.', author)
  expect(await found('dahulukala')).toEqual([course.workId])
  await writeLesson(author, course.lessonId, makeLesson('Sekarangini begini.'))
  await inTransaction(trx => publish(trx, { person: author, workId: course.workId }, testTime))
  expect(await found('dahulukala')).toEqual([])
  expect(await found('sekarangini')).toEqual([course.workId])
  await inTransaction(trx => retire(trx, { person: author, workId: course.workId }, testTime))
  expect(await found('sekarangini')).toEqual([])
  expect((await ask('sekaranginy')).meant).toBeNull()
  expect((await ask('sekaranginy')).corrected).toEqual([])
})

it('never finds what a question keeps to itself', async () => {
  const { explanation, prompt } = makeQuestion()
  await makePublishedCourse(await makeExpert())
  const kept = foldedWords(JSON.stringify([explanation, prompt]))
  expect(kept).toContain('percaya')
  expect(await found('menentukan rasa percaya')).toEqual([])
  expect(await found('memintanya pulang')).toEqual([])
})

it('finds composed paths until they are retired', async () => {
  const person = await makePerson({ roles: ['coordinator'] })
  const task = {
    id: 't',
    kind: 'task',
    title: 'Menyusun jembatanwati',
    effort: 5,
    of: { ask: 'Tulis', accepts: 'text' },
  }
  const pathId = await makePath(person, [task], { title: 'Jalur kunangkunang' })
  expect(await found('kunangkunang')).toEqual([pathId])
  expect(await found('jembatanwati')).toEqual([pathId])
  expect(await inTransaction(trx => retirePath(trx, { person, pathId }, testTime))).toBe(true)
  expect(await found('kunangkunang')).toEqual([])
})

it('bears whatever is typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async typed => {
      expect((await ask(typed)).count).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 100 },
  )
  for (const typed of ["'", '%', '\\', ':*', '!', '&', '|', '( )', '<->', '1e5', '0x1f', 'ﬁ½'])
    await ask(typed)
})

it('tells the passages anew, equal to those kept, and mends what is not', async () => {
  const { workId } = await makeCourseSaying('Kelengkeng matang.')
  expect((await verifyPassages(db, { rebuild: false })).differing).toEqual([])
  await db
    .updateTable('passage')
    .set({ text: 'Salah' })
    .where('thingId', '=', workId)
    .where('number', '=', 0)
    .execute()
  expect((await verifyPassages(db, { rebuild: false })).differing).toEqual([workId])
  await verifyPassages(db, { rebuild: true })
  expect((await verifyPassages(db, { rebuild: false })).differing).toEqual([])
  await db.deleteFrom('passage').where('thingId', '=', workId).execute()
  expect(await found('kelengkeng')).toEqual([])
  await findUnfound.run(db, testTime)
  expect(await found('kelengkeng')).toEqual([workId])
})

it('brings what a kind of work says of its own', async () => {
  facetPassages.push(async () => [{ place: 'cue', text: 'Terucap sajakwati', second: 75 }])
  const { workId } = await makeCourseSaying('Teks biasa.')
  facetPassages.length = 0
  const thing = (await ask('sajakwati')).found[0]
  expect(thing).toMatchObject({ thingId: workId, passages: [{ second: 75 }] })
  await verifyPassages(db, { rebuild: true })
})
