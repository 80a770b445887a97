import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { noEvidence } from './evidence.ts'
import { engine } from './machine.ts'
import { isGroup, nodesOf, type Path } from './path.ts'
import { shortestMinutes } from './place.ts'
import { stepKind } from './steps/registry.ts'

interface Making {
  readonly pathId: string
  readonly path: Path
  readonly publicationId: string | null
  readonly by: string
}

/** Offers `path` from now on; who walks an older version stays on it. The caller holds the path's row. */
export async function makeVersion(db: Db, { pathId, path, publicationId, by }: Making, now: Date) {
  const last = await db
    .selectFrom('pathVersion')
    .select('number')
    .where('pathId', '=', pathId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  await retireVersions(db, pathId, now)
  const id = newId()
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('pathVersion')
    .values({
      id,
      pathId,
      number,
      publicationId,
      title: path.title,
      summary: path.summary,
      definition: JSON.stringify(path),
      engine,
      minutes: shortestMinutes(path, noEvidence),
      hours: path.hours ?? null,
      publishedBy: by,
      publishedAt: now,
    })
    .execute()
  await writeSteps(db, id, path)
  return { id, number }
}

/** Offers the path to nobody new. */
export const retireVersions = (db: Db, pathId: string, now: Date) =>
  db
    .updateTable('pathVersion')
    .set({ retiredAt: now })
    .where('pathId', '=', pathId)
    .where('retiredAt', 'is', null)
    .execute()

async function writeSteps(db: Db, pathVersionId: string, path: Path) {
  const rows = nodesOf(path.steps).flatMap((node, position) =>
    isGroup(node)
      ? []
      : [
          {
            pathVersionId,
            stepId: node.id,
            position,
            kind: node.kind,
            thingId: stepKind(node.kind).thing(node.of),
            title: node.title,
            minutes: node.effort,
          },
        ],
  )
  if (rows.length > 0) await db.insertInto('pathVersionStep').values(rows).execute()
}
