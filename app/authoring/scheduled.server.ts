import { personById } from '#app/people/sessions.server.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import type { Db } from '#db/connection.ts'
import { publish } from './publishing.server.ts'
import { tellTurn } from './review-letters.server.ts'
import { append, reviewLog, standingOf } from './review-log.server.ts'

/**
 * Publishes what was planned for a time that has come, if it still may be: the same draft, without errors, by someone who
 * may. Otherwise its authors are told why. Each is one transaction that holds the work, so none is published twice.
 */
export const publishScheduled = defineJob({
  name: 'publish-scheduled',
  cron: '* * * * *',
  async run(db, now) {
    const due = await dueWorks(db, now)
    for (const workId of due)
      await db
        .transaction()
        .execute(trx => publishPlanned(trx, workId, now))
        .catch((fault: Error) => log.error({ work: workId, fault: fault.message }, 'planned publication'))
    return due.length
  },
})

async function dueWorks(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reviewEvent')
    .select('workId')
    .where('kind', '=', 'publication.scheduled')
    .where(({ eb, ref }) => eb(ref('body', '->>').key('at' as never), '<=', now.toISOString() as never))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reviewEvent as later')
            .select('later.id')
            .whereRef('later.workId', '=', 'reviewEvent.workId')
            .whereRef('later.sequence', '>', 'reviewEvent.sequence'),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.workId)
}

async function publishPlanned(db: Db, workId: string, now: Date) {
  await db.selectFrom('work').select('id').where('id', '=', workId).forUpdate().execute()
  const { state, plan } = standingOf(await reviewLog(db, workId))
  if (state !== 'scheduled' || !plan || plan.at > now.toISOString()) return
  const person = await personById(db, plan.by)
  const { wordingOnly, regrades, digest: seen } = plan
  const made = person
    ? await publish(db, { person, workId, wordingOnly, regrades, seen }, now)
    : ({ ok: false, reason: 'notAllowed' } as const)
  if (made.ok && !made.already) return
  const event = { type: 'schedule.missed', reason: made.ok ? 'alreadyRead' : made.reason } as const
  const id = await append(db, { workId, event, actorId: null }, now)
  if (id) await tellTurn(db, { id, workId, event, actorId: null }, now)
}
