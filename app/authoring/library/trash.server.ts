import { defineJob } from '#app/web/jobs.server.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { isDrafted, isPublished } from './files.server.ts'
import { trashDays } from './trash-days.ts'

const day = 86_400_000

/** Days that bytes stay which somebody put anew meanwhile without a row for them yet: an upload, an import being read. */
const fresh = 9

/** Deletes what lay in the trash for its time and is used nowhere, with the bytes that nothing else needs. */
export const emptyTrash = defineJob({
  name: 'empty-trash',
  cron: '40 18 * * *',
  async run(db, now) {
    const gone = await db
      .selectFrom('media')
      .select('id')
      .where('trashedAt', '<', new Date(now.getTime() - trashDays * day))
      .where(eb => eb.not(eb.or([isPublished(eb), isDrafted(eb)])))
      .execute()
    for (const { id } of gone) await remove(db, id, now)
  },
})

async function remove(db: Db, id: string, now: Date) {
  const renderings = await db
    .selectFrom('mediaVariant')
    .select('digest')
    .where('mediaId', '=', id)
    .unionAll(db.selectFrom('rendition').select('digest').where('mediaId', '=', id))
    .unionAll(db.selectFrom('slide').select('smallDigest as digest').where('mediaId', '=', id))
    .unionAll(db.selectFrom('slide').select('largeDigest as digest').where('mediaId', '=', id))
    .execute()
  const deleted = await db
    .deleteFrom('media')
    .where('id', '=', id)
    .where('trashedAt', 'is not', null)
    .where(eb => eb.not(eb.or([isPublished(eb), isDrafted(eb)])))
    .returning(['digest', 'masterDigest'])
    .executeTakeFirst()
  if (!deleted) return
  for (const digest of [deleted.digest, deleted.masterDigest, ...renderings.map(each => each.digest)]) {
    if (!digest || (await isNeeded(db, digest))) continue
    await storage.remove(digest, new Date(now.getTime() - fresh * day))
  }
}

const isNeeded = async (db: Db, digest: string) =>
  (await db.selectFrom('keptFile').select('digest').where('digest', '=', digest).executeTakeFirst()) !==
  undefined
