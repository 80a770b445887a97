import type { ServerBuild } from '@remix-run/node'
import { sql } from 'kysely'
import { type Serving, serve } from '#app/web/http.server.ts'
import { startJobs } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { listenTo } from '#app/web/signals.server.ts'
import { db } from '#db/connection.ts'
import { migrate } from '#db/migrator.ts'
import { adoptFramework } from './authoring/framework/framework.server.ts'
import { pieces } from './authoring/library/pieces.server.ts'
import { livingTexts } from './authoring/together/live.server.ts'
import { jobs } from './registries.ts'
import { linkedPieces } from './seminars/speaking/linked-pieces.server.ts'

/** Migrates and starts the background jobs; answers how to stop them. Needs `DATABASE_URL`. */
export async function prepare() {
  const { DATABASE_URL } = settings()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start Bina with `npm start`, or name a server')
  const ran = await migrate(db)
  if (ran.length > 0) log.info({ ran }, 'migrated')
  await adoptFramework(db)
  const stopJobs = await startJobs(jobs, db, DATABASE_URL)
  return {
    ready,
    async stop() {
      await stopJobs()
      await db.destroy()
    },
  }
}

/** Prepares, then answers requests until closed. */
export async function boot(build: ServerBuild): Promise<Serving> {
  const { ready, stop } = await prepare()
  const texts = livingTexts()
  const serving = await serve(build, { ready, talks: [texts], mounts: [pieces, linkedPieces] })
  const unheard = listenTo(settings().DATABASE_URL ?? '', {
    ...texts.hearings,
    framework: () => adoptFramework(db),
  })
  return {
    port: serving.port,
    async close() {
      await serving.close()
      await unheard()
      await stop()
    },
  }
}

const ready = () =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
