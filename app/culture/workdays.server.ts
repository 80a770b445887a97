import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { unitsOnPath } from '#app/people/units.server.ts'
import { asDay, type Day, weekOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { mondayToFriday } from './calendar.ts'

export interface SpecialDay {
  readonly day: Day
  readonly works: boolean
  readonly reason: string
  /** The unit that declared it: this one, or one above it. */
  readonly unit: string
  readonly isOwn: boolean
}

export interface FreeWeek {
  readonly id: string
  /** Its Monday. */
  readonly week: Day
  readonly reason: string
  /** Null when it holds for everyone. */
  readonly unit: string | null
  readonly isOwn: boolean
}

export interface UnitWorkdays {
  readonly unit: { readonly id: string; readonly name: string; readonly isRoot: boolean }
  /** ISO weekdays that hold here. */
  readonly weekdays: readonly number[]
  /** The unit that says so; null for the usual Monday to Friday. */
  readonly weekdaysOf: string | null
  readonly hasOwnWeekdays: boolean
  readonly days: readonly SpecialDay[]
  readonly weeks: readonly FreeWeek[]
}

/** What a unit works, by its own word and that of the units above it, latest first; null when there is no such unit. */
export async function workdaysOf(db: Db, unitId: string): Promise<UnitWorkdays | null> {
  const unit = await db
    .selectFrom('unit')
    .select(['id', 'name', 'path', 'parentId'])
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (!unit) return null
  const line = unitsOnPath(unit.path)
  const weekdays = await db
    .selectFrom('unitWeekdays')
    .innerJoin('unit', 'unit.id', 'unitWeekdays.unitId')
    .select(['unitId', 'unit.name', 'weekdays'])
    .where('unitId', 'in', line)
    .execute()
  const nearest = weekdays.toSorted((a, b) => line.indexOf(b.unitId) - line.indexOf(a.unitId))[0]
  const days = await db
    .selectFrom('unitDay')
    .innerJoin('unit', 'unit.id', 'unitDay.unitId')
    .select(['unitId', 'unit.name as unit', 'day', 'works', 'reason'])
    .where('unitId', 'in', line)
    .orderBy('day', 'desc')
    .execute()
  const weeks = await db
    .selectFrom('exemptWeek')
    .leftJoin('unit', 'unit.id', 'exemptWeek.unitId')
    .select(['exemptWeek.id', 'unitId', 'unit.name as unit', 'week', 'reason'])
    .where(({ or, eb }) => or([eb('unitId', 'is', null), eb('unitId', 'in', line)]))
    .orderBy('week', 'desc')
    .execute()
  const isRoot = unit.parentId === null
  return {
    unit: { id: unit.id, name: unit.name, isRoot },
    weekdays: nearest?.weekdays ?? mondayToFriday,
    weekdaysOf: nearest?.name ?? null,
    hasOwnWeekdays: nearest?.unitId === unitId,
    days: days.map(({ unitId: by, day, ...rest }) => ({ ...rest, day: asDay(day), isOwn: by === unitId })),
    weeks: weeks.map(({ unitId: by, week, ...rest }) => ({
      ...rest,
      week: asDay(week),
      isOwn: by === unitId || (by === null && isRoot),
    })),
  }
}

export type WorkdayChange =
  | { readonly change: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly change: 'inherit' }
  | { readonly change: 'day'; readonly day: Day; readonly works: boolean; readonly reason: string }
  | { readonly change: 'dayRemoval'; readonly day: Day }
  | { readonly change: 'week'; readonly day: Day; readonly reason: string }
  | { readonly change: 'weekRemoval'; readonly week: string }

/**
 * Changes what a unit and those below it work. Nothing else is touched: streaks and quiet hours are computed from it, so that a
 * week declared free afterwards mends the streaks of everyone there.
 */
export async function changeWorkdays(
  db: Db,
  { unit }: Pick<UnitWorkdays, 'unit'>,
  by: Person,
  asked: WorkdayChange,
  now: Date,
) {
  await carryOut(db, unit, by, asked, now)
  const { change, ...detail } = asked
  const action = `workdays.${change}` as const
  await audit(db, { actorId: by.id, action, subject: unit.id, detail: { ...detail } }, now)
}

async function carryOut(
  db: Db,
  { id: unitId, isRoot }: UnitWorkdays['unit'],
  by: Person,
  asked: WorkdayChange,
  now: Date,
) {
  const declared = { declaredBy: by.id, declaredAt: now }
  const scope = isRoot ? null : unitId
  switch (asked.change) {
    case 'weekdays': {
      const weekdays = [...asked.weekdays]
      await db
        .insertInto('unitWeekdays')
        .values({ unitId, weekdays })
        .onConflict(conflict => conflict.column('unitId').doUpdateSet({ weekdays }))
        .execute()
      return
    }
    case 'inherit':
      await db.deleteFrom('unitWeekdays').where('unitId', '=', unitId).execute()
      return
    case 'day': {
      const { day, works, reason } = asked
      await db
        .insertInto('unitDay')
        .values({ unitId, day, works, reason, ...declared })
        .onConflict(conflict =>
          conflict.columns(['unitId', 'day']).doUpdateSet({ works, reason, ...declared }),
        )
        .execute()
      return
    }
    case 'dayRemoval':
      await db.deleteFrom('unitDay').where('unitId', '=', unitId).where('day', '=', asked.day).execute()
      return
    case 'week':
      await db
        .insertInto('exemptWeek')
        .values({ id: newId(), week: weekOf(asked.day), unitId: scope, reason: asked.reason, ...declared })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      return
    case 'weekRemoval':
      await db
        .deleteFrom('exemptWeek')
        .where('id', '=', asked.week)
        .where('unitId', scope === null ? 'is' : '=', scope)
        .execute()
  }
}
