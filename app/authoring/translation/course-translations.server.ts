import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { otherLanguage } from '../freeze.ts'
import { type CourseInLanguage, type CourseText, courseInLanguage } from './course-pieces.ts'
import type { KeptTranslation } from './translations.server.ts'

/** What a course says of itself in this language, by piece. The caller has checked who may know. */
export async function courseTranslationsOf(
  db: Db,
  workId: string,
  language: Language,
): Promise<ReadonlyMap<string, KeptTranslation>> {
  const rows = await db
    .selectFrom('workTranslation')
    .select(['piece', 'original', 'words', 'revision'])
    .where('workId', '=', workId)
    .where('language', '=', language)
    .execute()
  return new Map(rows.map(({ piece, ...kept }) => [piece, kept]))
}

/** What the draft of a course says of itself in its other language. */
export async function translatedCourse(
  db: Db,
  course: CourseText & { readonly id: string; readonly language: Language },
): Promise<CourseInLanguage> {
  return courseInLanguage(course, await courseTranslationsOf(db, course.id, otherLanguage(course.language)))
}
