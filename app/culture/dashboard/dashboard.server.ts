import { sql } from 'kysely'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import { unitTree } from '#app/people/units.server.ts'
import { addDays, type Day, dayOf, weekOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { nudges } from '../nudges.ts'
import { countingZone, lastCount } from './counting.server.ts'
import { type NudgeEffect, toldEffect } from './effects.ts'
import { figuresOf, type UnitFigures } from './figures.ts'

export interface Dashboard {
  readonly units: readonly UnitFigures[]
  readonly nudges: readonly ({ readonly name: string } & NudgeEffect)[]
  readonly together: NudgeEffect['told']
  readonly countedAt: Date
  /** The Sunday that ends the last whole week. */
  readonly until: Day
  /** The day only: a minute might tell who it was. */
  readonly lastActivity: Day | null
}

/**
 * The figures of the units in the scope, as they were counted last; null before anything was. What may be told is decided over
 * the whole organisation, so that two who see different parts of it cannot put them together.
 */
export async function dashboardOf(db: Db, scope: Scope, now: Date): Promise<Dashboard | null> {
  const count = await lastCount(db, now)
  if (!count) return null
  const { rows } = await sql<{
    id: string
  }>`select id from unit where ${withinScope(scope, 'unit.path')}`.execute(db)
  const mine = new Set(rows.map(({ id }) => id))
  const { countedAt, lastActivity, tallies } = count
  return {
    units: figuresOf(await unitTree(db), tallies).filter(({ id }) => mine.has(id)),
    nudges: nudges
      .filter(({ transactional }) => !transactional)
      .map(({ name }) => ({ name, told: toldEffect(count.nudges[name] ?? nobody) })),
    together: toldEffect(count.together),
    ...{ countedAt, lastActivity },
    until: addDays(weekOf(dayOf(countedAt, countingZone)), -1),
  }
}

const nobody = { given: { people: 0, learned: 0 }, heldOut: { people: 0, learned: 0 } }
