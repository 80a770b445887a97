import { type RawBuilder, sql } from 'kysely'
import { otherLanguage } from '#app/authoring/freeze.ts'
import type { OutlineWords } from '#app/authoring/outline.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { CourseWords } from './course-words.ts'

export interface Reader {
  readonly id: string
  /** Of the pages around what they read. */
  readonly language: Language
}

/** Of these publications of courses, those there in two languages, with how this person reads them; in the words in force. */
export const wordsOfPublications = (
  db: Db,
  reader: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, CourseWords>> =>
  told(db, reader, publicationsInForce(sql`= any(${known(ids)}::uuid[])`))

/** Of publications of courses whose id is `among` some, the outline in the words in force. */
export const publicationsInForce = (among: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select begun.id as key, begun.work_id, force.outline
  from publication begun
  cross join lateral (
    select outline from publication later
    where later.work_id = begun.work_id and later.number >= begun.number
      and not exists (select from publication other where other.work_id = begun.work_id
        and other.number > begun.number and other.number <= later.number and not other.wording_only)
    order by later.number desc limit 1
  ) force
  where begun.id ${among}`

/** The same of courses by their ids, as they are offered now. */
export const wordsOfCourses = (
  db: Db,
  reader: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, CourseWords>> =>
  told(
    db,
    reader,
    sql`
      select distinct on (work_id) work_id as key, work_id, outline from publication
      where work_id = any(${known(ids)}::uuid[]) and retired_at is null
      order by work_id, number desc`,
  )

const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter(id => id !== null))]

async function told(db: Db, { id, language }: Reader, publications: RawBuilder<unknown>) {
  const { rows } = await sql<{
    key: string
    workId: string
    translation: OutlineWords
    chosen: Language | null
  }>`
    select key, published.work_id, outline -> 'translation' as translation, chosen.language as chosen
    from (${publications}) published
    left join reading_language chosen on chosen.work_id = published.work_id and chosen.person_id = ${id}
    where outline -> 'translation' is not null`.execute(db)
  return new Map(
    rows.map(({ key, workId, translation, chosen }): [string, CourseWords] => {
      const reading = chosen ?? language
      const isTranslation = reading === translation.language
      const names = isTranslation ? translation.names : {}
      return [key, { workId, reading, other: otherLanguage(reading), names, isTranslation }]
    }),
  )
}

/** The language in which this person reads a course: the one they chose, else that of the pages around it. */
export async function readingOf(db: Db, { id, language }: Reader, workId: string | null): Promise<Language> {
  if (!workId) return language
  const row = await db
    .selectFrom('readingLanguage')
    .select('language')
    .where('personId', '=', id)
    .where('workId', '=', workId)
    .executeTakeFirst()
  return row?.language ?? language
}

/** From now on this person reads the course in this language. False when it is neither offered nor walked by them. */
export async function chooseReading(
  db: Db,
  personId: string,
  { workId, language }: { workId: string; language: Language },
  now: Date,
): Promise<boolean> {
  const there = await db
    .selectFrom('work')
    .select('id')
    .where('id', '=', workId)
    .where('kind', '=', 'course')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('publication')
            .select('publication.id')
            .whereRef('publication.workId', '=', 'work.id')
            .where('retiredAt', 'is', null),
        ),
        exists(
          selectFrom('enrolment')
            .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
            .innerJoin('path', 'path.id', 'enrolment.pathId')
            .select('enrolment.id')
            .where('learnerId', '=', personId)
            .whereRef('path.workId', '=', 'work.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  if (!there) return false
  const chosen = { language, chosenAt: now }
  await db
    .insertInto('readingLanguage')
    .values({ personId, workId, ...chosen })
    .onConflict(conflict => conflict.columns(['personId', 'workId']).doUpdateSet(chosen))
    .execute()
  return true
}
