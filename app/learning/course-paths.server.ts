import type { Check } from '#app/assessment/check.ts'
import type { PublicationMade } from '#app/authoring/publishing.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { coursePath } from './course-path.ts'
import { makeVersion, retireVersions } from './versions-made.server.ts'

/** Gives every publication of a course its path, in the transaction that publishes. */
export async function carryPath(db: Db, made: PublicationMade): Promise<void> {
  if (made.outline.kind !== 'course') return
  const path = coursePath(made.workId, made.outline, await checksOf(db, made.publicationId))
  const definition = JSON.stringify(path)
  const { title, summary } = path
  const { id: pathId } = await db
    .insertInto('path')
    .values({
      ...{ id: newId(), workId: made.workId, title, summary, definition, language: made.outline.language },
      ...{ createdBy: made.by, createdAt: made.at, updatedBy: made.by, updatedAt: made.at },
    })
    .onConflict(conflict =>
      conflict
        .column('workId')
        .doUpdateSet({ title, summary, definition, updatedAt: made.at, retiredAt: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await makeVersion(db, { pathId, path, publicationId: made.publicationId, by: made.by }, made.at)
}

/** A retired course is offered to nobody new; who began it goes on. */
export async function retireCoursePath(db: Db, { workId, at }: { workId: string; at: Date }): Promise<void> {
  const path = await db
    .updateTable('path')
    .set({ retiredAt: at })
    .where('workId', '=', workId)
    .returning('id')
    .executeTakeFirst()
  if (path) await retireVersions(db, path.id, at)
}

async function checksOf(db: Db, publicationId: string): Promise<ReadonlyMap<string, Check>> {
  const rows = await db
    .selectFrom('publicationPart')
    .select(['partId', 'body'])
    .where('publicationId', '=', publicationId)
    .where('kind', '=', 'check')
    .execute()
  return new Map(rows.map(row => [row.partId, row.body as unknown as Check]))
}
