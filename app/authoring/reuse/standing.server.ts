import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Whether a course holds a lesson already that one of these parts is, or shows by reference; each stands in a course once. */
export async function standsThere(db: Db, workId: string, partIds: readonly string[]): Promise<boolean> {
  if (partIds.length === 0) return false
  const origin = (reuse: string, part: string) =>
    sql<string>`coalesce(${sql.ref(`${reuse}.sourceId`)}, ${sql.ref(`${part}.id`)})`
  const row = await db
    .selectFrom('part as coming')
    .leftJoin('partReuse as comingFrom', 'comingFrom.partId', 'coming.id')
    .innerJoin('part as there', join => join.on('there.workId', '=', workId))
    .leftJoin('partReuse as thereFrom', 'thereFrom.partId', 'there.id')
    .leftJoin('module', 'module.id', 'there.moduleId')
    .select('there.id')
    .where('coming.id', 'in', [...partIds])
    .where('there.id', 'not in', [...partIds])
    .where('there.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .where(eb => eb(origin('comingFrom', 'coming'), '=', origin('thereFrom', 'there')))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
