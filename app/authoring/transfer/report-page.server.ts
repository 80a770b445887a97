import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { workOfPage } from '../work-head.server.ts'
import type { Report } from './report.ts'

/** What an import brought into a course, with the parts as they are called now; those that were deleted are null. */
export async function reportPage(db: Db, person: Person, workId: string, importId: string) {
  const { head } = await workOfPage(db, person, workId, 'course')
  const row =
    (await db
      .selectFrom('courseImport')
      .innerJoin('person', 'person.id', 'courseImport.personId')
      .select(['courseImport.id', 'fileName', 'madeAt', 'report', 'person.name as by'])
      .where('courseImport.id', '=', importId)
      .where('courseImport.workId', '=', workId)
      .executeTakeFirst()) ?? notFound()
  const { parts, ...report } = row.report as unknown as Report & { readonly parts: readonly string[] }
  const named = parts.length
    ? await db
        .selectFrom('part')
        .select(['id', 'kind', 'title'])
        .where('id', 'in', parts)
        .where('deletedAt', 'is', null)
        .execute()
    : []
  return {
    work: head,
    fileName: row.fileName,
    by: row.by,
    madeAt: row.madeAt ?? new Date(0),
    report,
    parts: parts.map(id => named.find(part => part.id === id) ?? null),
  }
}
