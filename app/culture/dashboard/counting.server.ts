import { asDay, type Day, dayOf } from '#app/web/day.ts'
import { defineJob, soon } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { forgetDropped } from '../dropped.server.ts'
import { quarterStart } from '../pacts/pact.ts'
import { quarterOf } from '../streak.ts'
import { holdOutSides, nudgeSides } from './effects.server.ts'
import type { BothSides } from './effects.ts'
import { type Tallies, tallied } from './figures.ts'
import { factsOfEveryone } from './people.server.ts'

/** Whose days and quarters the figures of the organisation go by. */
export const countingZone = 'Asia/Jakarta'
const aDay = 86_400_000

/** Every night, while nobody waits for the database. */
export const countCulture = defineJob({
  name: 'count-culture',
  cron: '40 18 * * *',
  async run(db, now) {
    await countEverybody(db, now)
    await forgetDropped(db, now)
  },
})

export interface Count {
  readonly countedAt: Date
  readonly tallies: Tallies
  /** By the name of the nudge. */
  readonly nudges: Readonly<Record<string, BothSides>>
  readonly together: BothSides
  readonly lastActivity: Day | null
}

/** Counts everybody and keeps what it came to in place of the count before. */
export async function countEverybody(db: Db, now: Date): Promise<void> {
  let tallies: Tallies = {}
  for await (const people of factsOfEveryone(db, now)) tallies = tallied(tallies, people)
  const today = dayOf(now, countingZone)
  const sent = await nudgeSides(db, new Date(quarterBegan(today).getTime() - 92 * aDay), now)
  const count = {
    tallies: JSON.stringify(tallies),
    nudges: JSON.stringify(Object.fromEntries(sent)),
    together: JSON.stringify(await holdOutSides(db, sinceFor(today, now), quarterOf(today))),
    lastActivity: await lastActivity(db, now),
  }
  await db
    .insertInto('cultureCount')
    .values({ countedAt: now, ...count })
    .onConflict(conflict => conflict.column('countedAt').doUpdateSet(count))
    .execute()
  await db.deleteFrom('cultureCount').where('countedAt', '<', now).execute()
}

/** The count that the page tells of; another is asked for where there is none of the last day and a half. */
export async function lastCount(db: Db, now: Date): Promise<Count | null> {
  const row = await db
    .selectFrom('cultureCount')
    .selectAll()
    .where('countedAt', '<=', now)
    .orderBy('countedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || now.getTime() - row.countedAt.getTime() > 1.5 * aDay) await soon(countCulture.name)
  if (!row) return null
  return {
    countedAt: row.countedAt,
    lastActivity: row.lastActivity === null ? null : asDay(row.lastActivity),
    tallies: row.tallies as unknown as Tallies,
    nudges: row.nudges as unknown as Count['nudges'],
    together: row.together as unknown as BothSides,
  }
}

async function lastActivity(db: Db, now: Date): Promise<Day | null> {
  const last = await db
    .selectFrom('activity')
    .select(({ fn }) => fn.max('receivedAt').as('at'))
    .where('receivedAt', '<=', now)
    .where('receivedAt', '>', new Date(now.getTime() - 90 * aDay))
    .executeTakeFirst()
  return last?.at ? dayOf(last.at, countingZone) : null
}

const quarterBegan = (today: Day) => new Date(`${quarterStart(today)}T00:00:00+07:00`)

/** The last 28 days, as far as they belong to this quarter, whose hold-out it is. */
const sinceFor = (today: Day, now: Date) =>
  new Date(Math.max(quarterBegan(today).getTime(), now.getTime() - 28 * aDay))
