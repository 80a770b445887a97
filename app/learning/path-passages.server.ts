import { writePassages } from '#app/authoring/passages/passages.server.ts'
import type { PassageSource } from '#app/authoring/passages/sources.server.ts'
import type { Db } from '#db/connection.ts'
import { nodesOf } from './path.ts'
import { offeredVersion } from './versions.server.ts'

/** What is found of paths that someone composed: title, summary, and what its steps are called. */
export const pathPassages: PassageSource = {
  async things(db) {
    const rows = await db
      .selectFrom('path')
      .innerJoin('pathVersion', 'pathVersion.pathId', 'path.id')
      .select('path.id as pathId')
      .where('path.workId', 'is', null)
      .where('pathVersion.retiredAt', 'is', null)
      .orderBy('path.id')
      .execute()
    return rows
  },
  async passages(db, pathId) {
    await db.selectFrom('path').select('id').where('id', '=', pathId).forUpdate().execute()
    const version = await offeredVersion(db, pathId)
    if (!version) return []
    return [
      { place: 'title' as const, text: version.title },
      { place: 'summary' as const, text: version.summary },
      ...nodesOf(version.path.steps).map(({ title }) => ({ place: 'heading' as const, text: title })),
    ].filter(({ text }) => text.trim() !== '')
  },
}

/** What is offered of the path now is found; nothing when it was retired. */
export const findPath = async (db: Db, pathId: string) =>
  writePassages(db, { pathId }, await pathPassages.passages(db, pathId))
