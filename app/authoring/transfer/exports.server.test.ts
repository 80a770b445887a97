import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { makeCourse, makeExpert, makePublishedCourse, writeLesson } from '../authoring-makers.ts'
import { withoutIds } from '../document-makers.ts'
import { publicationOf } from '../publications.server.ts'
import { loader } from '../routes/course-export.ts'
import { translate } from '../translation/translation-makers.ts'
import { exportedCourse } from './exported.server.ts'
import { importFor, keepSent } from './imports.server.ts'
import { makeImported } from './make-course.server.ts'
import { readFile } from './read-file.server.ts'
import { readImport } from './read-imports.server.ts'

type Person = { readonly id: string }

async function ask(person: Person, workId: string, query: string) {
  const request = new Request(`http://localhost:3000/courses/${workId}/exports?${query}`, {
    headers: await signedIn(person),
  })
  try {
    return await loader({ request, params: { workId }, context: {} })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

/** The sample manuscript as a course of its own, with a picture, a table and notes. */
async function sampleCourse(person: Awaited<ReturnType<typeof makeExpert>>) {
  const bytes = readFileSync('public/samples/menata-antrean.docx')
  async function* content() {
    yield new Uint8Array(bytes)
  }
  const file = { person, formKey: newId(), intoWorkId: null, fileName: 'a.docx', language: 'id' as const }
  const id = (await inTransaction(trx => keepSent(trx, file, content(), now()))) ?? ''
  await readImport(db, id)
  const making = { title: 'Menata antrean', language: 'id' as const }
  const made = await inTransaction(trx => makeImported(trx, person, id, making, now()))
  if (!made.ok) throw new Error(made.reason)
  expect((await importFor(db, person, id))?.incoming).toBeNull()
  return made.workId
}

async function readBack(archive: Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'bina-export-')), 'a.zip')
  await writeFile(path, archive)
  const file = await readFile({ path, name: 'a.zip', split: 'auto', language: 'id' })
  file.close()
  return file.course
}

it('sends a course as an archive that reads back to the same lessons, pictures and all', async () => {
  const expert = await makeExpert()
  const workId = await sampleCourse(expert)
  const answer = await ask(expert, workId, 'form=markdown')
  expect(answer.headers.get('Content-Disposition')).toContain('menata-antrean.zip')
  const back = await readBack(new Uint8Array(await answer.arrayBuffer()))
  const course = await exportedCourse(db, expert, workId, null)
  const went = course.modules.flatMap(({ parts }) => parts)
  const came = back.modules.flatMap(({ parts }) => parts)
  expect(came.map(({ title }) => title)).toEqual(went.map(({ title }) => title))
  expect(Object.values(back.files)).toHaveLength(1)
  const [, second] = came
  if (second?.kind !== 'lesson') throw new Error('a lesson went out')
  expect(withoutIds(second.doc)).toEqual(withoutIds(went[1]?.body as never))
})

it('sends one page that holds its pictures and fetches nothing, with no answer unless asked for', async () => {
  const expert = await makeExpert()
  const { workId } = await makeCourse(expert)
  const page = await (await ask(expert, workId, 'form=html')).text()
  expect(page).toContain('Sapa warga sebelum ia bertanya.')
  expect(page).not.toMatch(/<script|<link|https?:|src="(?!data:)/)
  expect(page).not.toContain('Lihat jawaban')
  const withKeys = await (await ask(expert, workId, 'form=html&keys=1')).text()
  expect(withKeys).toContain('Lihat jawaban')
  const pictured = await (await ask(expert, await sampleCourse(expert), 'form=html')).text()
  expect(pictured).toMatch(/<img src="data:image\/webp;base64,[^"]+" alt="Tiga baki berjajar/)
})

it('shows a page to print that may do nothing but show itself', async () => {
  const expert = await makeExpert()
  const { workId } = await makeCourse(expert)
  const answer = await ask(expert, workId, 'form=print')
  expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*style-src 'sha256-/)
  expect(answer.headers.get('Content-Disposition')).toBeNull()
})

it('escapes whatever is written in a course', async () => {
  const expert = await makeExpert()
  const { workId, lessonId } = await makeCourse(expert, { title: '</title><script>alert(1)</script>' })
  const nasty = '<img src=x onerror=alert(2)>"\'&'
  const text = (text: string) => ({ type: 'text', text })
  await writeLesson(expert, lessonId, {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'a' }, content: [text(nasty)] },
      {
        type: 'callout',
        attrs: { id: 'b', kind: 'tip', title: nasty },
        content: [{ type: 'paragraph', attrs: { id: 'c' }, content: [text(nasty)] }],
      },
      { type: 'image', attrs: { id: 'd', media: '', alt: nasty, caption: nasty, decorative: false } },
      { type: 'codeBlock', attrs: { id: 'e', language: null }, content: [text(nasty)] },
    ],
  })
  const page = await (await ask(expert, workId, 'form=print&keys=1')).text()
  expect(page).not.toMatch(/<script|<img src=x/)
  expect(page.match(/&lt;img src=x onerror=alert\(2\)&gt;&quot;&#39;&amp;/g)).toHaveLength(6)
})

it('sends a PDF with the numbers of its pages', async () => {
  const expert = await makeExpert()
  const answer = await ask(expert, await sampleCourse(expert), 'form=pdf')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(6)
  expect(bytes.toString('latin1')).toContain('/Outlines')
}, 60_000)

it('sends a publication as it was published, whatever the draft says now', async () => {
  const expert = await makeExpert()
  const { workId, lessonId } = await makePublishedCourse(expert)
  const publicationId = (await publicationOf(db, workId))?.id ?? ''
  const changed = {
    type: 'paragraph',
    attrs: { id: 'x' },
    content: [{ type: 'text', text: 'Kalimat baru.' }],
  }
  await writeLesson(expert, lessonId, { type: 'doc', content: [changed] })
  const then = await (await ask(expert, workId, `form=html&publication=${publicationId}`)).text()
  expect(then).toContain('Sapa warga sebelum ia bertanya.')
  expect(then).not.toContain('Kalimat baru.')
  expect(await (await ask(expert, workId, 'form=html')).text()).toContain('Kalimat baru.')
})

it('gives a course to its authors and reviewers, and to nobody else', async () => {
  const expert = await makeExpert()
  const { workId } = await makePublishedCourse(expert)
  const publicationId = (await publicationOf(db, workId))?.id ?? ''
  expect((await ask(await makePerson({ roles: ['reviewer'] }), workId, 'form=html')).status).toBe(200)
  for (const other of [await makePerson(), await makeExpert()])
    for (const form of ['markdown', 'html', 'pdf', 'print', 'nothing'])
      expect((await ask(other, workId, `form=${form}&publication=${publicationId}`)).status, form).toBe(404)
  const foreign = await makePublishedCourse(await makeExpert())
  const theirs = (await publicationOf(db, foreign.workId))?.id ?? ''
  expect((await ask(expert, workId, `form=html&publication=${theirs}`)).status).toBe(404)
  expect((await ask(expert, workId, 'form=toString')).status).toBe(404)
})

it('takes what a course says in its other language along, and brings it back with the course', async () => {
  const expert = await makeExpert()
  const { workId, lessonId } = await makePublishedCourse(expert)
  await translate({ author: expert, workId })
  await translate({ author: expert, workId }, lessonId)
  const answer = await ask(expert, workId, 'form=markdown')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const bring = async (language: 'id' | 'en') => {
    async function* content() {
      yield bytes
    }
    const file = { person: expert, formKey: newId(), intoWorkId: null, fileName: 'a.zip', language }
    const id = (await inTransaction(trx => keepSent(trx, file, content(), now()))) ?? ''
    await readImport(db, id)
    const incoming = (await importFor(db, expert, id))?.incoming
    const making = { title: incoming?.course.facts.title ?? '', language }
    const made = await inTransaction(trx => makeImported(trx, expert, id, making, now()))
    if (!made.ok) throw new Error(made.reason)
    const report = (await importFor(db, expert, id))?.report
    return { report, course: await exportedCourse(db, expert, made.workId, null) }
  }
  const went = await exportedCourse(db, expert, workId, null)
  const { report, course } = await bring('id')
  const words = ({ translation }: typeof went) => ({
    course: Object.values(translation?.course ?? {}).map(({ words }) => words),
    parts: Object.values(translation?.parts ?? {}).map(pieces =>
      Object.values(pieces).map(({ words }) => words),
    ),
  })
  const sorted = (all: ReturnType<typeof words>) => JSON.stringify(all, null, 1).split('\n').sort()
  expect(sorted(words(course))).toEqual(sorted(words(went)))
  expect(words(course).parts.flat().length).toBeGreaterThan(1)
  expect(report?.counts.translated).toBe(words(went).parts.flat().length)
  const other = await bring('en')
  expect(other.course.translation).toBeNull()
  expect(other.report?.notes.map(({ what }) => what)).toEqual(['translationOther'])
})
