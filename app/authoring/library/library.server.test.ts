import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { storage } from '#app/web/storage.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, writeLesson } from '../authoring-makers.ts'
import type { DocNode } from '../blocks/block.ts'
import { mediaFor, noteUses } from '../media.server.ts'
import { publish } from '../publishing.server.ts'
import * as fileRoute from '../routes/file.tsx'
import { admit } from '../uploads.server.ts'
import { addAuthor } from '../works.server.ts'
import { act } from './file-acts.server.ts'
import type { FileForm } from './file-forms.ts'
import { fileFor, filesOf } from './files.server.ts'
import { placesOf } from './places.server.ts'
import { searchIn } from './search.ts'
import { emptyTrash } from './trash.server.ts'

let shade = 0

async function picture(person: Person, about: { name?: string; alt?: string; workId?: string } = {}) {
  shade += 1
  const background = { r: (shade % 16) * 16, g: (shade >> 4) * 16, b: 90 }
  const content = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  async function* bytes() {
    yield content
  }
  const admitted = await admit(
    db,
    { purpose: 'picture', name: 'foto.png', personId: person.id, ...about, content: bytes() },
    new Date(testTime.getTime() + shade * 1000),
  )
  if (!admitted.ok) throw new Error(admitted.reason)
  return admitted.media
}

const showing = (...media: readonly string[]): DocNode => ({
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'kata' }, content: [{ type: 'text', text: 'Loket dibuka.' }] },
    ...media.map((id, at) => ({
      type: 'image',
      attrs: { id: `gambar${at}`, media: id, alt: 'Loket', caption: 'Pagi', decorative: false },
    })),
  ],
})

const done = (person: Person, id: string, form: FileForm, now = testTime) =>
  inTransaction(trx => act(trx, person, id, form, now))

const search = (asked: Record<string, string> = {}) => searchIn(new URLSearchParams(asked))
const namesOf = async (person: Person, asked: Record<string, string> = {}) =>
  (await filesOf(db, person, search(asked))).files.map(file => file.name)
const bodyOf = async (id: string) =>
  (await db.selectFrom('part').select('body').where('id', '=', id).executeTakeFirstOrThrow())
    .body as unknown as DocNode

it("lists one's own files and those of works one writes, and nobody else's", async () => {
  const [author, colleague, stranger] = [await makeExpert(), await makeExpert(), await makeExpert()]
  const { workId } = await makeCourse(author)
  await picture(author, { name: 'sendiri.png' })
  const shared = await picture(author, { name: 'kursus.png', workId })
  expect(await namesOf(colleague)).toEqual([])
  await addAuthor(db, author, workId, { email: colleague.email, role: 'author' }, testTime)
  expect(await namesOf(colleague)).toEqual(['kursus.png'])
  expect(await namesOf(author)).toEqual(['kursus.png', 'sendiri.png'])
  expect(await namesOf(stranger)).toEqual([])
  expect(await fileFor(db, stranger, shared.id)).toBeNull()
  for (const form of [
    { intent: 'trash' },
    { intent: 'restore' },
    { intent: 'replace', by: shared.id },
  ] as const)
    expect(await done(stranger, shared.id, form)).toEqual({ ok: false, reason: 'absent' })
})

it('finds by name and words, by kind, and by use; page by page without a gap', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  for (const name of ['a_1.png', 'b.png', 'c.png', 'd.png', 'e.png']) await picture(author, { name })
  const used = await picture(author, { name: 'f.png', alt: 'Antrean 100% tertib', workId })
  await writeLesson(author, lessonId, showing(used.id))
  expect(await namesOf(author, { q: 'ANTREAN' })).toEqual(['f.png'])
  expect(await namesOf(author, { q: '100%' })).toEqual(['f.png'])
  expect(await namesOf(author, { q: '_' })).toEqual(['a_1.png'])
  expect(await namesOf(author, { kind: 'video' })).toEqual([])
  await done(author, used.id, {
    intent: 'describe',
    revision: 1,
    name: 'f.png',
    alt: 'Antrean 100% tertib',
    licence: 'government',
    source: 'Humas Kota Sarirasa',
    language: 'id',
  })
  for (const q of ['sarirasa', 'dokumen pemerintah', 'government', 'antrean humas', 'tertib png terbuka'])
    expect(await namesOf(author, { q })).toEqual(['f.png'])
  expect(await namesOf(author, { q: 'antrean kabupaten' })).toEqual([])
  expect(await namesOf(author, { shelf: 'used' })).toEqual(['f.png'])
  expect(await namesOf(author, { shelf: 'unused' })).toHaveLength(5)
  const seen: string[] = []
  let after: { at: Date; id: string } | undefined
  for (let more = true; more; ) {
    const page = await filesOf(db, author, { ...search(), after, limit: 2 })
    seen.push(...page.files.map(file => file.name))
    const last = page.files.at(-1)
    after = last && { at: last.uploadedAt, id: last.id }
    more = page.more
  }
  expect(seen).toEqual(['f.png', 'e.png', 'd.png', 'c.png', 'b.png', 'a_1.png'])
})

it("keeps the words about a file, and overwrites nobody's", async () => {
  const author = await makeExpert()
  const { id } = await picture(author)
  const words = {
    name: 'Loket.png',
    alt: 'Loket pagi hari',
    licence: 'ccBy',
    source: 'Humas',
    language: 'id',
  } as const
  expect(await done(author, id, { intent: 'describe', revision: 1, ...words })).toMatchObject({ ok: true })
  expect(await fileFor(db, author, id)).toMatchObject({ ...words, revision: 2 })
  expect(await done(author, id, { intent: 'describe', revision: 1, ...words, alt: 'lain' })).toEqual({
    ok: false,
    reason: 'changedMeanwhile',
  })
  expect(await fileFor(db, author, id)).toMatchObject(words)
})

it('leaves the words about a file to who brought it and who writes with them', async () => {
  const [author, colleague, other] = [await makeExpert(), await makeExpert(), await makeExpert()]
  const { workId } = await makeCourse(author)
  const theirs = await makeCourse(other)
  const { id } = await picture(author, { workId })
  await addAuthor(db, author, workId, { email: colleague.email, role: 'author' }, testTime)
  await db.insertInto('mediaUse').values({ mediaId: id, workId: theirs.workId }).execute()
  const words = { name: 'Loket.png', alt: 'Loket', licence: '', source: '', language: '' } as const
  expect(await namesOf(other)).toEqual(['foto.png'])
  expect(await fileFor(db, other, id)).toMatchObject({ mayDescribe: false })
  expect(await done(other, id, { intent: 'describe', revision: 1, ...words })).toEqual({
    ok: false,
    reason: 'notToDescribe',
  })
  expect(await done(colleague, id, { intent: 'describe', revision: 1, ...words })).toMatchObject({ ok: true })
})

it('tells where a file is used, and of what one may not open only that there is something', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  const theirs = await makeCourse(other)
  const file = await picture(author, { workId })
  await writeLesson(author, lessonId, showing(file.id))
  await addAuthor(db, author, workId, { email: other.email, role: 'author' }, testTime)
  await noteUses(db, other, theirs.workId, [file.id])
  await writeLesson(other, theirs.lessonId, showing(file.id))
  await db.deleteFrom('workAuthor').where('workId', '=', workId).where('personId', '=', other.id).execute()
  const places = await placesOf(db, author, file.id)
  expect(places.drafts.map(({ workId, partId }) => [workId, partId])).toEqual([[workId, lessonId]])
  expect(places).toMatchObject({ publications: [], elsewhere: 1 })
  expect(JSON.stringify(places)).not.toContain(theirs.workId)
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  expect((await placesOf(db, author, file.id)).publications).toMatchObject([{ workId, number: 1 }])
})

it('replaces a file in every draft one writes, by the log, and in no publication', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  const second = await makeCourse(author)
  const theirs = await makeCourse(other)
  const [before, after] = [await picture(author, { workId }), await picture(author, { workId })]
  await writeLesson(author, lessonId, showing(before.id, before.id))
  await writeLesson(author, second.lessonId, showing(before.id))
  await db.insertInto('mediaUse').values({ mediaId: before.id, workId: theirs.workId }).execute()
  await writeLesson(other, theirs.lessonId, showing(before.id))
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  const outcome = await done(author, before.id, { intent: 'replace', by: after.id })
  expect(outcome).toEqual({ ok: true, done: 'replaced', lessons: 2, covers: 0 })
  expect(await bodyOf(lessonId)).toMatchObject(showing(after.id, after.id))
  expect(await bodyOf(second.lessonId)).toMatchObject(showing(after.id))
  expect(await bodyOf(theirs.lessonId)).toMatchObject(showing(before.id))
  const published = await db
    .selectFrom('publicationPart')
    .innerJoin('publication', 'publication.id', 'publicationPart.publicationId')
    .select('publicationPart.body')
    .where('publication.workId', '=', workId)
    .execute()
  expect(JSON.stringify(published)).toContain(before.id)
  expect(JSON.stringify(published)).not.toContain(after.id)
  expect(await done(author, before.id, { intent: 'replace', by: after.id })).toMatchObject({ lessons: 0 })
  expect(await mediaFor(db, author, after.id)).not.toBeNull()
})

it('throws away only what its own uploader may, and never what learners see', async () => {
  const [author, colleague] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: colleague.email, role: 'author' }, testTime)
  const file = await picture(author, { workId })
  expect(await done(colleague, file.id, { intent: 'trash' })).toEqual({ ok: false, reason: 'notOwn' })
  await writeLesson(author, lessonId, showing(file.id))
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  expect(await done(author, file.id, { intent: 'trash' })).toEqual({ ok: false, reason: 'published' })
})

it('empties the trash after thirty days, but for what a draft still shows, also one that was taken out', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const at = (days: number) => new Date(testTime.getTime() + days * 86_400_000)
  const [gone, drafted, restored] = [
    await picture(author),
    await picture(author, { workId }),
    await picture(author),
  ]
  await writeLesson(author, lessonId, showing(drafted.id))
  await db.updateTable('part').set({ deletedAt: testTime }).where('id', '=', lessonId).execute()
  const digest = (await mediaFor(db, author, gone.id))?.digest ?? ''
  for (const { id } of [gone, drafted, restored]) await done(author, id, { intent: 'trash' })
  expect(await namesOf(author)).toEqual([])
  expect(await namesOf(author, { shelf: 'trash' })).toHaveLength(3)
  await done(author, restored.id, { intent: 'restore' })
  await emptyTrash.run(db, at(29))
  expect(await fileFor(db, author, gone.id)).not.toBeNull()
  const later = new Date(Math.max(at(31).getTime(), Date.now() + 10 * 86_400_000))
  for (const _ of [1, 2]) await emptyTrash.run(db, later)
  expect(await fileFor(db, author, gone.id)).toBeNull()
  expect(await storage.has(digest)).toBe(false)
  for (const { id } of [drafted, restored]) {
    const kept = await mediaFor(db, author, id)
    expect(kept && (await storage.has(kept.digest))).toBe(true)
  }
})

it('keeps bytes that another file still needs', async () => {
  const [author, other] = [await makeExpert(), await makePerson()]
  const first = await picture(author)
  shade -= 1
  const second = await picture(other)
  const digest = (await mediaFor(db, other, second.id))?.digest ?? ''
  expect((await mediaFor(db, author, first.id))?.digest).toBe(digest)
  await done(author, first.id, { intent: 'trash' })
  await emptyTrash.run(db, new Date(Date.now() + 60 * 86_400_000))
  expect(await mediaFor(db, author, first.id)).toBeNull()
  expect(await storage.has(digest)).toBe(true)
})

it('reads an address that names a time before all files as one that names none', async () => {
  const author = await makeExpert()
  const { id } = await picture(author)
  for (const at of ['-100000-01-01T00:00:00Z', '-004800-01-01T00:00:00Z', 'kemarin']) {
    const { files } = await filesOf(db, author, search({ at, after: id }))
    expect(files.map(file => file.id)).toEqual([id])
  }
})

it('finds the file in another’s place by its name where there are too many to show', async () => {
  const author = await makeExpert()
  const old = await picture(author, { name: 'lama.png' })
  await picture(author, { name: 'antrean-baru.png' })
  for (let at = 0; at < 25; at++) await picture(author, { name: `lain-${at}.png` })
  const headers = await signedIn(author)
  const page = async (query: string) =>
    (await fileRoute.loader({
      request: new Request(`http://localhost:3000/media/library/${old.id}${query}`, { headers }),
      params: { mediaId: old.id },
      context: {},
    })) as unknown as { others: { name: string }[]; sought: string | null }
  const newest = await page('')
  expect(newest.others).toHaveLength(25)
  expect(newest.others.map(({ name }) => name)).not.toContain('antrean-baru.png')
  expect(newest.sought).toBe('')
  expect(await page('?q=antrean')).toMatchObject({
    others: [{ name: 'antrean-baru.png' }],
    sought: 'antrean',
  })
  expect((await page('?q=kosong')).others).toEqual([])
})
