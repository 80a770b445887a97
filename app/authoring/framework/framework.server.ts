import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { adopt } from '../adopted.ts'
import type { Competency } from '../competency.ts'

export interface FrameworkInForce {
  readonly source: string
  readonly importedAt: Date
  readonly importedBy: string | null
}

const newest = (db: Db) =>
  db
    .selectFrom('competencyFramework')
    .orderBy('importedAt', 'desc')
    .orderBy('competencyFramework.id', 'desc')
    .limit(1)

/** Makes the competencies imported last those of this process; until some are, they are those of `content/`. */
export async function adoptFramework(db: Db): Promise<void> {
  const row = await newest(db).select('competencies').executeTakeFirst()
  adopt(row ? (row.competencies as unknown as readonly Competency[]) : null)
}

/** Which import is in force; null for none. */
export const frameworkInForce = async (db: Db): Promise<FrameworkInForce | null> =>
  (await newest(db)
    .leftJoin('person', 'person.id', 'importedBy')
    .select(['source', 'importedAt', 'person.name as importedBy'])
    .executeTakeFirst()) ?? null

/** Keeps competencies as those in force from now on, and tells every process of it. */
export async function importFramework(
  db: Db,
  { competencies, source, by }: { competencies: readonly Competency[]; source: string; by: string },
  now: Date,
): Promise<void> {
  const id = newId()
  await db
    .insertInto('competencyFramework')
    .values({ id, source, competencies: JSON.stringify(competencies), importedAt: now, importedBy: by })
    .execute()
  const detail = { source, competencies: competencies.length }
  await audit(db, { actorId: by, action: 'framework.imported', subject: id, detail }, now)
  await sql`select pg_notify('framework', ${id})`.execute(db)
}

/** What still points to competencies: courses and recordings, seminars, and paths that are offered. */
export async function usesOf(db: Db, slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map()
  const { rows } = await sql<{ slug: string; uses: number }>`
    select slug, count(*)::int as uses from (
      select competency as slug from work_competency
      union all
      select competency from seminar_competency
      union all
      select jsonb_array_elements_text(definition -> 'competencies') from path_version where retired_at is null
    ) used
    where slug = any(${slugs})
    group by slug`.execute(db)
  return new Map(rows.map(({ slug, uses }) => [slug, uses]))
}
