import { defineJob, soon } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { lookAt } from './looking.server.ts'
import { moveAll, returnAll } from './moving.server.ts'

/** Looks at, moves and takes back the people on paths, as their authors asked for. */
export const migratePaths = defineJob({
  name: 'migrate-paths',
  cron: '* * * * *',
  lasts: true,
  run: (db, now, signal) => migrateAll(db, now, signal),
})

export const migrateSoon = () => soon('migrate-paths')

/** Does what is under way, whoever began it; anything left half done is gone on with. */
export async function migrateAll(db: Db, now: Date, signal?: AbortSignal): Promise<void> {
  const open = await db
    .selectFrom('pathMigration')
    .select(['id', 'state'])
    .where('state', 'in', ['looking', 'moving', 'returning'])
    .orderBy('begunAt')
    .execute()
  for (const { id, state } of open) {
    if (state === 'looking') await lookAt(db, id, signal)
    if (state === 'moving') await moveAll(db, id, now, signal)
    if (state === 'returning') await returnAll(db, id, now, signal)
  }
}
