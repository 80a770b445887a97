import { sql } from 'kysely'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import { unitTree } from '#app/people/units.server.ts'
import { addDays, type Day, dayOf, weekOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { nudges } from '../nudges.ts'
import { quarterOf } from '../streak.ts'
import { holdOutSides, nudgeSides } from './effects.server.ts'
import { type NudgeEffect, toldEffect } from './effects.ts'
import { figuresOf, type UnitFigures } from './figures.ts'
import { factsOfEveryone } from './people.server.ts'

const zone = 'Asia/Jakarta'
const aDay = 86_400_000

export interface Dashboard {
  readonly units: readonly UnitFigures[]
  readonly nudges: readonly ({ readonly name: string } & NudgeEffect)[]
  readonly together: NudgeEffect['told']
  /** The Sunday that ends the last whole week. */
  readonly until: Day
  /** The day only: a minute might tell who it was. */
  readonly lastActivity: Day | null
}

/**
 * The figures of the units in the scope. What may be told is decided over the whole organisation, so that two who see
 * different parts of it cannot put them together.
 */
export async function dashboardOf(db: Db, scope: Scope, now: Date): Promise<Dashboard> {
  const tree = await unitTree(db)
  const figures = figuresOf(tree, await factsOfEveryone(db, now))
  const { rows } = await sql<{
    id: string
  }>`select id from unit where ${withinScope(scope, 'unit.path')}`.execute(db)
  const mine = new Set(rows.map(({ id }) => id))
  const today = dayOf(now, zone)
  const sent = await nudgeSides(db, new Date(quarterStart(today).getTime() - 92 * aDay), now)
  const nobody = { given: { people: 0, learned: 0 }, heldOut: { people: 0, learned: 0 } }
  const last = await db
    .selectFrom('activity')
    .select(({ fn }) => fn.max('receivedAt').as('at'))
    .where('receivedAt', '<=', now)
    .where('receivedAt', '>', new Date(now.getTime() - 90 * aDay))
    .executeTakeFirst()
  return {
    units: figures.filter(({ id }) => mine.has(id)),
    nudges: nudges
      .filter(({ transactional }) => !transactional)
      .map(({ name }) => ({ name, told: toldEffect(sent.get(name) ?? nobody) })),
    together: toldEffect(await holdOutSides(db, sinceFor(today, now), quarterOf(today))),
    until: addDays(weekOf(today), -1),
    lastActivity: last?.at ? dayOf(last.at, zone) : null,
  }
}

const quarterStart = (today: Day) => {
  const month = Number(today.slice(5, 7))
  const first = String(month - ((month - 1) % 3)).padStart(2, '0')
  return new Date(`${today.slice(0, 4)}-${first}-01T00:00:00+07:00`)
}

/** The last 28 days, as far as they belong to this quarter, whose hold-out it is. */
const sinceFor = (today: Day, now: Date) =>
  new Date(Math.max(quarterStart(today).getTime(), now.getTime() - 28 * aDay))
