import { has, type Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { Doc } from '../document.ts'
import { isLast, publicationsNow } from '../publications.server.ts'
import { editableBy } from '../works.server.ts'

/** A lesson as another course may show it: its authors' draft to themselves, to others what was published of it. */
export interface Source {
  readonly id: string
  readonly workId: string
  readonly workTitle: string
  readonly title: string
  readonly body: Doc
  readonly isMine: boolean
}

/** The lesson that the person may show in a course of theirs; null when it is gone, or not theirs and not allowed to all. */
export async function sourceOf(db: Db, person: Person, id: string): Promise<Source | null> {
  const mine = await ownLessons(db, person).select('part.body').where('part.id', '=', id).executeTakeFirst()
  if (mine) return { ...mine, body: mine.body as unknown as Doc, isMine: true }
  if (!has(person, 'expert')) return null
  const row = await db
    .selectFrom('publicationPart')
    .innerJoin('publication', 'publication.id', 'publicationPart.publicationId')
    .innerJoin('work', 'work.id', 'publication.workId')
    .select(['publicationPart.partId as id', 'publicationPart.title', 'publicationPart.body'])
    .select(['work.id as workId', 'work.title as workTitle'])
    .where('publicationPart.partId', '=', id)
    .where('publicationPart.kind', '=', 'lesson')
    .where('work.kind', '=', 'course')
    .where('work.reuseAllowedAt', 'is not', null)
    .where('publication.retiredAt', 'is', null)
    .where(eb => isLast(eb as never))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('partReuse')
            .select('partId')
            .whereRef('partReuse.partId', '=', 'publicationPart.partId'),
        ),
      ),
    )
    .executeTakeFirst()
  return row ? { ...row, body: row.body as unknown as Doc, isMine: false } : null
}

export interface SourceCourse {
  readonly id: string
  readonly title: string
  readonly isMine: boolean
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly isUsed: boolean }[]
}

/** Courses with lessons that the person may show in `workId`, whose own or whose lessons' titles hold `search`. */
export async function sourcesFor(
  db: Db,
  person: Person,
  workId: string,
  search: string,
): Promise<readonly SourceCourse[]> {
  const own = await ownLessons(db, person)
    .where('work.id', '<>', workId)
    .orderBy('work.title')
    .orderBy('work.id')
    .orderBy('module.position')
    .orderBy('part.position')
    .execute()
  const allowed = await db
    .selectFrom('work')
    .select('id')
    .where('kind', '=', 'course')
    .where('id', '<>', workId)
    .where('reuseAllowedAt', 'is not', null)
    .where(eb => eb.not(editableBy(person)(eb as never)))
    .execute()
  const published = await publicationsNow(
    db,
    allowed.map(work => work.id),
  )
  const references = await referencesAmong(
    db,
    [...published.values()].flatMap(({ outline }) => outline.modules.flatMap(({ parts }) => parts)),
  )
  const used = await usedIn(db, workId)
  const told = ({ id, title }: { id: string; title: string }) => ({ id, title, isUsed: used.has(id) })
  const courses: SourceCourse[] = [...new Map(own.map(lesson => [lesson.workId, lesson.workTitle]))].map(
    ([id, title]) => ({
      ...{ id, title, isMine: true },
      lessons: own.filter(lesson => lesson.workId === id).map(told),
    }),
  )
  for (const { workId: id, outline } of published.values()) {
    const parts = outline.modules.flatMap(module => module.parts)
    const lessons = parts.filter(part => part.kind === 'lesson' && !references.has(part.id)).map(told)
    courses.push({ id, title: outline.title, isMine: false, lessons })
  }
  return found(courses, search).slice(0, 50)
}

function found(courses: readonly SourceCourse[], search: string): SourceCourse[] {
  const asked = search.trim().toLocaleLowerCase()
  const holds = (title: string) => title.toLocaleLowerCase().includes(asked)
  return courses
    .map(course =>
      holds(course.title) ? course : { ...course, lessons: course.lessons.filter(each => holds(each.title)) },
    )
    .filter(course => course.lessons.length > 0)
}

const ownLessons = (db: Db, person: Person) =>
  db
    .selectFrom('part')
    .innerJoin('work', 'work.id', 'part.workId')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .select(['part.id', 'part.title', 'work.id as workId', 'work.title as workTitle'])
    .where('part.kind', '=', 'lesson')
    .where('work.kind', '=', 'course')
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('partReuse').select('partId').whereRef('partReuse.partId', '=', 'part.id'))),
    )
    .where(eb => editableBy(person)(eb as never))

/** A reference is no source: who wants that lesson takes it from where it comes. */
async function referencesAmong(db: Db, parts: readonly { id: string }[]): Promise<ReadonlySet<string>> {
  if (parts.length === 0) return new Set()
  const ids = parts.map(part => part.id)
  const rows = await db.selectFrom('partReuse').select('partId').where('partId', 'in', ids).execute()
  return new Set(rows.map(row => row.partId))
}

/** Ids of the lessons that a course shows already. */
export async function usedIn(db: Db, workId: string): Promise<ReadonlySet<string | null>> {
  const rows = await db
    .selectFrom('partReuse')
    .innerJoin('part', 'part.id', 'partReuse.partId')
    .select('partReuse.sourceId')
    .where('part.workId', '=', workId)
    .where('part.deletedAt', 'is', null)
    .execute()
  return new Set(rows.map(row => row.sourceId))
}
