import { PgBoss } from 'pg-boss'
import type { Db } from '#db/connection.ts'
import { now } from './clock.server.ts'
import { log } from './log.server.ts'

/** Something done again and again in the background. `run` must bear being run twice, or killed half-way. */
export interface Job {
  readonly name: string
  /** When, as a cron line in UTC. */
  readonly cron: string
  readonly run: (db: Db, now: Date, signal?: AbortSignal) => Promise<unknown>
  /** It may take hours: nobody waits for it, and it ends when `signal` says so. */
  readonly lasts?: true
}

export const defineJob = (job: Job): Job => job

let started: { readonly jobs: readonly Job[]; readonly db: Db; readonly boss: PgBoss } | undefined

/** Does at once what the background would come to in its own time, for whoever moves the clock to see what comes of it. */
export async function runJobsNow(): Promise<void> {
  if (!started) return
  const { jobs, db } = started
  for (const { name, run, lasts } of jobs) {
    if (lasts) await soon(name)
    else await run(db, now())
  }
}

/** Has a job run as soon as the background gets to it, and not only at its hour. */
export async function soon(name: string): Promise<void> {
  await started?.boss.send(name)
}

/** The longest that the queue lets a job take. */
const aDay = 86_400

/** Starts the background jobs in this process; of several processes on one database, one runs each job. Returns how to stop. */
export async function startJobs(jobs: readonly Job[], db: Db, url: string): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 3 })
  boss.on('error', fault => log.error({ fault: fault.message }, 'job queue'))
  await boss.start()
  const stopping = new AbortController()
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'short', ...(job.lasts && { expireInSeconds: aDay }) })
    await boss.schedule(job.name, job.cron)
    await boss.work(job.name, async () => {
      const outcome = await job.run(db, now(), stopping.signal)
      log.debug({ job: job.name, outcome }, 'job done')
    })
  }
  started = { jobs, db, boss }
  return () => {
    started = undefined
    stopping.abort()
    return boss.stop({ graceful: true, timeout: 15_000 })
  }
}
