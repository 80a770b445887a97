import { defineJob, soon } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { standingOf } from './claims.server.ts'
import { isOver } from './over.ts'
import { isOutdated, type Plan } from './probe.ts'
import { processWaiting } from './processing.server.ts'
import { move } from './processing-machine.ts'

/** Makes of uploaded recordings what people watch. */
export const makeRenditions = defineJob({
  name: 'make-renditions',
  cron: '* * * * *',
  lasts: true,
  run: (db, now, signal) => processWaiting(db, now, { signal }),
})

/** Asks that a video be made ready to watch, once. */
export const askForRenditions = (db: Db, mediaId: string, now: Date) =>
  db
    .insertInto('processing')
    .columns(['mediaId', 'sourceDigest', 'askedAt', 'changedAt'])
    .expression(eb =>
      eb
        .selectFrom('media')
        .select(['id', 'digest', eb.val(now).as('askedAt'), eb.val(now).as('changedAt')])
        .where('id', '=', mediaId),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()

/** Tries again what failed or was refused, and makes anew what could be better today; says whether there was such. */
export async function tryAgain(db: Db, mediaId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('processing')
    .innerJoin('media', 'media.id', 'processing.mediaId')
    .select(['state', 'reason', 'attempts', 'plan', 'made', 'sourceDigest', 'digest'])
    .where('mediaId', '=', mediaId)
    .forUpdate('processing')
    .executeTakeFirst()
  if (!row || !isOver(row)) return false
  const couldBeBetter = isOutdated(row.plan as unknown as Plan | null) && row.sourceDigest === row.digest
  if (row.state === 'ready' && !couldBeBetter) return false
  const { state, reason, attempts, made, steps } = move(standingOf(row), { type: 'again' })
  await db
    .updateTable('processing')
    .set({ state, reason, attempts, made: [...made], changedAt: now, askedAt: now })
    .set({ secondsLeft: null, ...(steps.length === 0 && { plan: null, share: 0 }) })
    .where('mediaId', '=', mediaId)
    .execute()
  return true
}

/** Has the background look at once instead of at the next minute. */
export const makeSoon = () => soon(makeRenditions.name)

/** What may have been the machine's fault is tried again by night. */
export const retryRenditions = defineJob({
  name: 'retry-renditions',
  cron: '10 19 * * *',
  async run(db, now) {
    const rows = await db
      .selectFrom('processing')
      .select('mediaId')
      .where('state', '=', 'failed')
      .where('reason', 'in', ['noProgram', 'noRoom', 'stuck', 'interrupted'])
      .where('askedAt', '>', new Date(now.getTime() - 14 * 86_400_000))
      .execute()
    for (const { mediaId } of rows) await tryAgain(db, mediaId, now)
  },
})
