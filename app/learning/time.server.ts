import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { tell } from './enrolments.server.ts'
import { waitsGoingOn } from './waits.ts'

const pageSize = 200

/** Ends waits that are over, every few minutes; a night in which nothing ran is made up for by the next run. */
export const keepTime = defineJob({
  name: 'keep-time',
  cron: '*/5 * * * *',
  run: (_, now) => wakeWalks(now),
})

/**
 * Tells every walk whose wait is over so, each in a transaction of its own, so that one that cannot be told holds up no
 * other; returns how many walks were told.
 */
export async function wakeWalks(now: Date): Promise<number> {
  let woken = 0
  for (let after: { wakesAt: Date; id: string } | undefined; ; ) {
    const due = await inTransaction(db => walksDue(db, now, after))
    for (const { id, learnerId } of due)
      if (await wokenOrLogged({ enrolmentId: id, learnerId }, now)) woken += 1
    after = due.at(-1)
    if (!after) return woken
  }
}

const wokenOrLogged = (at: { enrolmentId: string; learnerId: string }, now: Date): Promise<boolean> =>
  inTransaction(db => wake(db, at, now)).catch((fault: Error) => {
    log.error({ enrolment: at.enrolmentId, fault: fault.message }, 'wait not ended')
    return false
  })

const walksDue = (db: Db, now: Date, after: { wakesAt: Date; id: string } | undefined) =>
  db
    .selectFrom('enrolment')
    .select(['id', 'learnerId', 'wakesAt'])
    .where('wakesAt', '<=', now)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .$if(after !== undefined, query =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('wakesAt', 'id'), '>', tuple(after?.wakesAt ?? now, after?.id ?? '')),
      ),
    )
    .orderBy('wakesAt')
    .orderBy('id')
    .limit(pageSize)
    .$narrowType<{ wakesAt: Date }>()
    .execute()

/** Ends the waits of one walk that are over; whoever comes second finds nothing left to end. */
export async function wake(
  db: Db,
  at: { enrolmentId: string; learnerId: string },
  now: Date,
): Promise<boolean> {
  const told = await tell(db, at, [], now)
  const over = told ? waitsGoingOn(told.walk).filter(wait => new Date(wait.at) <= now) : []
  if (over.length === 0) return false
  const news = over.map(({ step, wait }) => ({
    event: { type: 'time.reached' as const, step, wait },
    once: `time.reached:${step}:${wait}`,
  }))
  return (await tell(db, at, news, now)) !== null
}
