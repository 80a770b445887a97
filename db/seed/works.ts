import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { nodesOf } from '#app/authoring/doc-node.ts'
import type { Doc } from '#app/authoring/document.ts'
import { parseMarkdown } from '#app/authoring/markdown.ts'
import { readBody } from '#app/authoring/part-body.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { admit } from '#app/authoring/uploads.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { filesOf, type LibraryCourse, readCourses } from '#content/library.server.ts'
import { courseId, partId, personId, recordingId, stableId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { pairsOf, writeEnglish, writeEnglishNames } from './translations.ts'

/** Writes every course of the folder as its authors' draft, then publishes it as they would. */
export async function seedCourses(db: Db, at: Date) {
  const courses = readCourses()
  for (const course of courses) {
    await writeCourse(db, course, at)
    await published(db, courseId(course.slug), course.authors[0] ?? '', at)
  }
  return courses
}

export async function published(db: Db, workId: string, author: string, at: Date) {
  const person = await personById(db, personId(author))
  if (!person) throw new Error(`${author} is not of the cast`)
  const made = await publish(db, { person, workId }, at)
  if (!made.ok) throw new Error(`${workId} cannot be published: ${made.reason}`)
}

interface Head {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly audience?: string
  readonly language: 'id' | 'en'
  readonly hoursJp: number
  readonly competencies: readonly { readonly competency: string; readonly level: number }[]
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
}

export async function writeWork(db: Db, kind: 'course' | 'recording', head: Head, at: Date) {
  const { id, title, summary, audience, language, hoursJp, authors, reviewers } = head
  const createdBy = personId(authors[0] ?? '')
  await db
    .insertInto('work')
    .values({
      id,
      kind,
      title,
      summary,
      audience,
      language,
      hoursJp,
      createdBy,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await db
    .insertInto('workAuthor')
    .values([
      ...authors.map(slug => ({
        workId: id,
        personId: personId(slug),
        role: 'author' as const,
        addedAt: at,
      })),
      ...reviewers.map(slug => ({
        ...{ workId: id, personId: personId(slug), role: 'reviewer' as const, addedAt: at },
      })),
    ])
    .execute()
  await db
    .insertInto('workCompetency')
    .values(head.competencies.map(aim => ({ workId: id, ...aim })))
    .execute()
}

async function writeCourse(db: Db, course: LibraryCourse, at: Date) {
  const workId = courseId(course.slug)
  await writeWork(db, 'course', { ...course, id: workId }, at)
  const pictures = await admitFiles(db, course, at)
  await db
    .updateTable('work')
    .set({ coverMediaId: pictures.get(course.cover) })
    .where('id', '=', workId)
    .execute()
  const by = personId(course.authors[0] ?? '')
  for (const [position, { title, parts }] of course.modules.entries()) {
    const moduleId = stableId('module', course.slug, String(position))
    await db.insertInto('module').values({ id: moduleId, workId, title, position }).execute()
    await db
      .insertInto('part')
      .values(
        parts.map((part, place) => ({
          ...{ id: partId(course.slug, part.slug), workId, moduleId, kind: part.kind, title: part.title },
          ...{ position: place, updatedAt: at, updatedBy: by },
          body: bodyOf(part.kind === 'lesson' ? lessonOf(part.markdown, pictures) : part.check, part),
        })),
      )
      .execute()
    for (const part of parts) {
      if (part.kind !== 'lesson' || !part.english) continue
      const [original, english] = [part, part.english].map(({ title, markdown }) => ({
        title,
        body: lessonOf(markdown, pictures),
      }))
      if (!original || !english) continue
      const place = { partId: partId(course.slug, part.slug), by, at }
      await writeEnglish(db, place, pairsOf(original, english))
    }
  }
  await writeEnglishNames(db, { workId, by, at }, course)
}

/** A lesson's text as a document; a name it uses has to be there. */
export const lessonOf = (markdown: string, pictures: ReadonlyMap<string, string>): Doc =>
  parseMarkdown(markdown, {
    media: slug => pictures.get(slug) ?? absent(slug),
    recording: slug => recordingId(slug),
  })

export function bodyOf(body: unknown, { kind, slug }: { kind: 'lesson' | 'check'; slug: string }): string {
  const read = readBody(kind, body)
  if (!read.ok) throw new Error(`${slug} cannot be stored: ${JSON.stringify(read.findings)}`)
  return JSON.stringify(read.body)
}

const absent = (slug: string): never => {
  throw new Error(`there is no picture ${slug}`)
}

/** Ids of a course's files by slug; a picture carries the words of its first use, for who cannot see it. */
async function admitFiles(db: Db, course: LibraryCourse, at: Date): Promise<ReadonlyMap<string, string>> {
  const alts = new Map(course.modules.flatMap(({ parts }) => parts.flatMap(altsIn)).reverse())
  const ids = new Map<string, string>()
  for (const { slug, file, purpose } of filesOf(course)) {
    const admitted = await admit(
      db,
      {
        ...{ purpose, name: basename(file), content: createReadStream(file) },
        ...{
          alt: alts.get(slug),
          workId: courseId(course.slug),
          personId: personId(course.authors[0] ?? ''),
        },
      },
      at,
    )
    if (!admitted.ok) throw new Error(`${file} is refused: ${admitted.reason}`)
    ids.set(slug, admitted.media.id)
    await db
      .updateTable('media')
      .set({ licence: 'own', source: `Dibuat untuk “${course.title}”`, language: 'id' })
      .where('id', '=', admitted.media.id)
      .execute()
  }
  return ids
}

function altsIn(part: LibraryCourse['modules'][number]['parts'][number]) {
  if (part.kind !== 'lesson') return []
  const doc = parseMarkdown(part.markdown, { media: slug => slug, recording: slug => slug })
  return [...nodesOf(doc)].flatMap(({ type, attrs }) =>
    type === 'image' ? [[String(attrs?.media), String(attrs?.alt ?? '')] as const] : [],
  )
}
