import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { archive, heading, paragraph, wordFile } from '#content/samples/word.mjs'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import type { Doc } from '../document.ts'
import { mediaFacts } from '../media.server.ts'
import { modulesOf } from '../modules.server.ts'
import { publish } from '../publishing.server.ts'
import * as courseImport from '../routes/course-import.tsx'
import { importFor, keepSent, placeOfImport, readAgain } from './imports.server.ts'
import { makeImported } from './make-course.server.ts'
import { readImport, readImports } from './read-imports.server.ts'
import { reportPage } from './report-page.server.ts'

type Person = Awaited<ReturnType<typeof makeExpert>>

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function send(
  person: Person,
  name: string,
  content: Uint8Array | string,
  { formKey = newId(), intoWorkId = null as string | null } = {},
) {
  const sending = { person, formKey, intoWorkId, fileName: name, language: 'id' as const }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return (await inTransaction(trx => keepSent(trx, sending, once(bytes), now()))) ?? ''
}

async function sentAndRead(person: Person, name: string, content: Uint8Array | string, into?: string) {
  const id = await send(person, name, content, { intoWorkId: into ?? null })
  await readImport(db, id)
  return { id, ...(await importFor(db, person, id)) }
}

const make = (person: Person, id: string, title = 'Menata antrean') =>
  inTransaction(trx => makeImported(trx, person, id, { title, language: 'id' }, now()))

const sample = () => readFileSync('public/samples/menata-antrean.docx')

it('makes the sample Word document a course with lessons, a picture and a report linked to its places', async () => {
  const expert = await makeExpert()
  const read = await sentAndRead(expert, 'menata-antrean.docx', sample())
  expect(read.refused).toBeNull()
  expect(read.report?.counts).toMatchObject({ modules: 1, lessons: 4, pictures: 1, tables: 1 })
  const made = await make(expert, read.id)
  if (!made.ok) throw new Error(made.reason)
  const [module] = await modulesOf(db, made.workId)
  expect(module?.parts.map(({ title }) => title)).toEqual([
    'Menata antrean dengan tenang',
    'Mengapa antrean terasa lama',
    'Membagi jam ramai',
    'Meja yang siap',
  ])
  const { report, parts } = await reportPage(db, expert, made.workId, read.id)
  const told = report.notes.map(({ what }) => what)
  expect(told.sort()).toEqual(['comment', 'drawing', 'footnotes', 'formula', 'styles', 'tableSpans'].sort())
  for (const { part, blockId, what } of report.notes) {
    if (part === null) continue
    const body = module?.parts.find(({ id }) => id === parts[part]?.id)?.body as Doc
    expect([...nodesOf(body)].map(idOf), what).toContain(blockId)
  }
  const table = [...nodesOf(module?.parts[2]?.body as Doc)].find(({ type }) => type === 'table')
  expect(table?.content?.[0]?.content).toHaveLength(3)
  const image = [...nodesOf(module?.parts[3]?.body as Doc)].find(({ type }) => type === 'image')
  expect(image?.attrs?.alt).toBe('Tiga baki berjajar: masuk, dikerjakan, selesai')
  const media = String(image?.attrs?.media)
  expect((await mediaFacts(db, [media], made.workId))[media]?.mime).toBe('image/webp')
})

it('publishes what it imported, so nothing in it is amiss', async () => {
  const expert = await makeExpert()
  const read = await sentAndRead(expert, 'x.md', readFileSync('public/samples/menata-antrean.md'))
  const made = await make(expert, read.id)
  if (!made.ok) throw new Error(made.reason)
  expect(await publish(db, { person: expert, workId: made.workId }, now())).toMatchObject({ ok: true })
})

it('takes the same form sent twice for one import, and one import makes one course', async () => {
  const expert = await makeExpert()
  const formKey = newId()
  const ids = await Promise.all([1, 2, 3].map(() => send(expert, 'a.md', '# A\n\nIsi', { formKey })))
  expect(new Set(ids).size).toBe(1)
  const id = ids[0] ?? ''
  await readImport(db, id)
  const made = await Promise.all([1, 2, 3].map(() => make(expert, id)))
  expect(new Set(made.map(one => one.ok && one.workId)).size).toBe(1)
})

it('adds lessons behind those of a course, only for its authors', async () => {
  const expert = await makeExpert()
  const { workId } = await makeCourse(expert)
  expect(await send(await makeExpert(), 'a.md', '# A\n\nIsi', { intoWorkId: workId })).toBe('')
  const read = await sentAndRead(expert, 'tambahan.md', '# A\n\nIsi\n\n# B\n\nIsi', workId)
  await db.deleteFrom('workAuthor').where('workId', '=', workId).execute()
  const add = () => inTransaction(trx => makeImported(trx, expert, read.id, null, now()))
  expect(await add()).toEqual({ ok: false, reason: 'noCourse' })
  await db
    .insertInto('workAuthor')
    .values({ workId, personId: expert.id, role: 'author', addedAt: now() })
    .execute()
  expect(await add()).toMatchObject({ ok: true, workId })
  const modules = await modulesOf(db, workId)
  expect(modules.at(-1)).toMatchObject({ title: 'Tambahan', parts: [{ title: 'A' }, { title: 'B' }] })
})

it('shows an import to nobody but its sender', async () => {
  const expert = await makeExpert()
  const id = await send(expert, 'a.md', '# A\n\nIsi')
  expect(await importFor(db, await makeExpert(), id)).toBeNull()
  await readImport(db, id)
  expect(await make(await makePerson({ roles: ['expert'] }), id)).toEqual({ ok: false, reason: 'absent' })
})

it('reads anew what a killed reader left, and reads nothing twice at once', async () => {
  const expert = await makeExpert()
  const id = await send(expert, 'a.md', '# A\n\nIsi')
  await db.updateTable('courseImport').set({ readingAt: now() }).where('id', '=', id).execute()
  await readImport(db, id)
  expect((await importFor(db, expert, id))?.readAt).toBeNull()
  const longAgo = new Date(now().getTime() - 120_000)
  await db.updateTable('courseImport').set({ readingAt: longAgo }).where('id', '=', id).execute()
  await readImports.run(db, now())
  expect((await importFor(db, expert, id))?.readAt).not.toBeNull()
})

it('forgets after a week what nobody made a course of, and keeps what became one', async () => {
  const expert = await makeExpert()
  const left = await send(expert, 'a.md', '# A\n\nIsi')
  const kept = await sentAndRead(expert, 'b.md', '# B\n\nIsi')
  await make(expert, kept.id)
  await readImports.run(db, new Date(now().getTime() + 8 * 86_400_000))
  expect(await importFor(db, expert, left)).toBeNull()
  expect(await importFor(db, expert, kept.id)).not.toBeNull()
})

it('parts a document in the other way when asked', async () => {
  const expert = await makeExpert()
  const body = [
    heading(1, 'A'),
    paragraph('x'),
    heading(2, 'A1'),
    paragraph('y'),
    heading(1, 'B'),
    paragraph('z'),
  ]
  const read = await sentAndRead(expert, 'a.docx', await wordFile(body))
  const titles = async () =>
    (await importFor(db, expert, read.id))?.incoming?.course.modules.map(({ title, parts }) => [
      title,
      parts.map(part => part.title),
    ])
  expect(await titles()).toEqual([['', ['A', 'B']]])
  expect(await readAgain(db, expert, read.id, 'modules')).toBe(true)
  await readImport(db, read.id)
  expect(await titles()).toEqual([
    ['A', ['A', 'A1']],
    ['B', ['B']],
  ])
})

it('keeps nothing of a reading that was asked for anew meanwhile', async () => {
  const expert = await makeExpert()
  const id = await send(expert, 'naskah.md', '# A\n\n## B\n\nIsi\n\n## C\n\nIsi')
  let isAsked = false
  const overtaken = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!isAsked) {
        isAsked = true
        expect(await readAgain(db, expert, id, 'modules')).toBe(true)
      }
      return result
    },
  })
  await readImport(overtaken, id)
  expect(await importFor(db, expert, id)).toMatchObject({ split: 'modules', readAt: null, incoming: null })
  await readImport(db, id)
  expect(await importFor(db, expert, id)).toMatchObject({ readAt: expect.any(Date), refused: null })
})

it('says when the file is gone, and notes a picture that is none', async () => {
  const expert = await makeExpert()
  const gone = await send(expert, 'a.md', '# A\n\nIsi')
  await rm(placeOfImport(gone))
  await readImport(db, gone)
  expect((await importFor(db, expert, gone))?.refused).toBe('lost')
  const zip = await archive({
    '01-a.md': '# A\n\n![Denah](foto.png)\n\n![Peta](peta.png)\n\n![Hilang](tidak-ada.png)',
    'foto.png': 'bukan gambar',
    'peta.png': await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  })
  const read = await sentAndRead(expert, 'a.zip', zip)
  expect(read.report?.notes.map(({ what, detail }) => [what, detail])).toEqual([
    ['pictureMissing', 'Hilang'],
    ['pictureRefused', 'foto.png'],
  ])
  expect(read.report?.counts.pictures).toBe(1)
})

it('answers whoever sends another’s import on as if it were not there', async () => {
  const id = await send(await makeExpert(), 'a.md', '# A\n\nIsi')
  await readImport(db, id)
  const body = new URLSearchParams({ intent: 'make', title: 'Milik orang', language: 'id' })
  const headers = await signedIn(await makeExpert())
  const request = new Request('http://localhost:3000/x', { method: 'POST', body, headers })
  const asked = courseImport.action({ request, params: { importId: id }, context: {} })
  await expect(asked).rejects.toMatchObject({ status: 404 })
})
