import type { Day } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { hoursToCredit } from './credit.ts'
import { ruleOn, yearOf } from './rules.server.ts'

/** Each names further things whose hours are the same as those of these things, such as the seminar a recording is of; listed by `app/registries.ts`. */
export const sameHours: ((db: Db, thingIds: readonly string[]) => Promise<readonly string[]>)[] = []

export interface Crediting {
  readonly personId: string
  readonly thingKind: 'course' | 'path' | 'seminar'
  readonly thingId: string
  readonly title: string
  readonly form: string
  readonly hours: number
  readonly completedOn: Day
  /** Hours of it that something else has credited already. */
  readonly creditedElsewhere: number
}

/**
 * Credits hours under the rule of their form and day, once per person, thing and year; again only after they were taken back.
 * Whoever calls holds what keeps two from crediting the same at once.
 */
export async function creditThing(db: Db, crediting: Crediting, now: Date): Promise<void> {
  const { creditedElsewhere, ...entry } = crediting
  const rule = await ruleOn(db, entry.form, entry.completedOn)
  const hours = hoursToCredit(entry.hours, [creditedElsewhere])
  if (!rule || hours === 0) return
  const year = yearOf(entry.completedOn)
  const { last, isOpen } = await entriesOf(db, { ...entry, year })
  if (isOpen) return
  await db
    .insertInto('learningHours')
    .values({
      ...{ ...entry, id: newId(), hours, year, creditedAt: now },
      ...{ entry: last + 1, rule: `${rule.code} ${rule.inForceFrom}` },
    })
    .onConflict(conflict => conflict.columns(['personId', 'thingId', 'year', 'entry']).doNothing())
    .execute()
}

/** Takes what is credited for a thing back, by an entry against it; the credit itself stays to be read. False without one. */
export async function takeBackThing(
  db: Db,
  { personId, thingId }: { personId: string; thingId: string },
  now: Date,
): Promise<boolean> {
  const credits = await db
    .selectFrom('learningHours')
    .selectAll()
    .where('personId', '=', personId)
    .where('thingId', '=', thingId)
    .execute()
  const open = credits.filter(
    ({ entry, year }) => entry > 0 && !credits.some(other => other.entry === -entry && other.year === year),
  )
  if (open.length === 0) return false
  await db
    .insertInto('learningHours')
    .values(
      open.map(each => ({ ...each, id: newId(), hours: -each.hours, entry: -each.entry, creditedAt: now })),
    )
    .onConflict(conflict => conflict.columns(['personId', 'thingId', 'year', 'entry']).doNothing())
    .execute()
  return true
}

async function entriesOf(
  db: Db,
  { personId, thingId, year }: { personId: string; thingId: string; year: number },
) {
  const rows = await db
    .selectFrom('learningHours')
    .select('entry')
    .where('personId', '=', personId)
    .where('thingId', '=', thingId)
    .where('year', '=', year)
    .execute()
  const last = Math.max(0, ...rows.map(({ entry }) => entry))
  return { last, isOpen: last > 0 && !rows.some(({ entry }) => entry === -last) }
}

/** Hours that stand credited to a person for these things, or for things that are the same hours. */
export async function creditedFor(db: Db, personId: string, thingIds: readonly string[]): Promise<number> {
  if (thingIds.length === 0) return 0
  const alike = await Promise.all(sameHours.map(name => name(db, thingIds)))
  const row = await db
    .selectFrom('learningHours')
    .select(({ fn }) => fn.sum<number | null>('hours').as('hours'))
    .where('personId', '=', personId)
    .where('thingId', 'in', [...new Set([...thingIds, ...alike.flat()])])
    .executeTakeFirst()
  return Number(row?.hours ?? 0)
}
