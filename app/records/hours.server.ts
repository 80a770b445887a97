import { usualHoursForm } from '#app/authoring/hours-form.ts'
import type { Completion } from '#app/learning/completions.server.ts'
import { stepsOf } from '#app/learning/path.ts'
import { stepKind } from '#app/learning/steps/registry.ts'
import { readNip } from '#app/people/nip.ts'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { asDay, dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { creditedFor, creditThing } from './crediting.server.ts'
import { yearOf } from './rules.server.ts'

/** Credits a completed course or path, once per person, thing and year; in the transaction that completes it. */
export async function creditHours(db: Db, { learnerId, version }: Completion, now: Date): Promise<void> {
  const learner = await personById(db, learnerId)
  if (!learner) return
  const things = stepsOf(version.path.steps).flatMap(step => stepKind(step.kind).thing(step.of) ?? [])
  await creditThing(
    db,
    {
      ...{ personId: learnerId, title: version.title, hours: version.hours ?? 0 },
      ...{ thingKind: version.workId ? 'course' : 'path', thingId: version.workId ?? version.pathId },
      ...{ form: version.path.hoursForm ?? usualHoursForm, completedOn: dayOf(now, learner.zone) },
      creditedElsewhere: await creditedFor(db, learnerId, things),
    },
    now,
  )
}

/** Whom the hours credited at this instant went to, and how many they were. */
export async function hoursCreditedAt(db: Db, personIds: readonly string[], now: Date) {
  if (personIds.length === 0) return { people: 0, hours: 0 }
  const rows = await db
    .selectFrom('learningHours')
    .select(['personId', 'hours'])
    .where('personId', 'in', personIds)
    .where('creditedAt', '=', now)
    .execute()
  return {
    people: new Set(rows.map(({ personId }) => personId)).size,
    hours: rows.reduce((sum, { hours }) => sum + hours, 0),
  }
}

export interface Credit {
  readonly hours: number
  readonly year: number
  /** All hours of that year, and how many it asks for. */
  readonly total: number
  readonly floor: number | null
}

/** The hours that a completed walk stands for in the year it was completed; null when it gave none. */
export async function creditFor(
  db: Db,
  person: Person,
  version: Completion['version'],
  completedAt: Date,
): Promise<Credit | null> {
  const year = yearOf(dayOf(completedAt, person.zone))
  const { entries, total, floor } = await hoursOf(db, person, year)
  const own = entries.filter(({ thingId }) => thingId === (version.workId ?? version.pathId))
  const hours = own.reduce((sum, entry) => sum + entry.hours, 0)
  return hours > 0 ? { hours, year, total, floor: floor?.hours ?? null } : null
}

export interface HoursYear {
  readonly year: number
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly thingKind: string
    readonly thingId: string
    readonly hours: number
    readonly completedOn: string
    readonly formId: string
    readonly formEn: string
  }[]
  readonly total: number
  /** Hours the year asks for, and under which rule. */
  readonly floor: { readonly hours: number; readonly legalBasis: string } | null
  /** Hours beyond which the rules foresee none: a warning, never a block. */
  readonly ceiling: { readonly hours: number; readonly legalBasis: string } | null
  /** Years with entries, newest first. */
  readonly years: readonly number[]
}

/** A person's learning hours of one year, with what the year asks of someone employed as they are. */
export async function hoursOf(db: Db, person: Person, year: number): Promise<HoursYear> {
  const entries = await db
    .selectFrom('learningHours')
    .leftJoin('hoursRule', join =>
      join
        .onRef('hoursRule.code', '=', 'learningHours.form')
        .onRef('hoursRule.inForceFrom', '<=', 'learningHours.completedOn')
        .on(eb =>
          eb.or([
            eb('hoursRule.inForceTo', 'is', null),
            eb('hoursRule.inForceTo', '>=', eb.ref('learningHours.completedOn')),
          ]),
        ),
    )
    .select(['learningHours.id', 'title', 'thingKind', 'thingId', 'hours', 'completedOn'])
    .select(({ fn, val }) => [
      fn.coalesce('nameId', val('')).as('formId'),
      fn.coalesce('nameEn', val('')).as('formEn'),
    ])
    .where('personId', '=', person.id)
    .where('year', '=', year)
    .orderBy('completedOn', 'desc')
    .orderBy('learningHours.id')
    .execute()
  const years = await db
    .selectFrom('learningHours')
    .select('year')
    .distinct()
    .where('personId', '=', person.id)
    .orderBy('year', 'desc')
    .execute()
  const goals = await goalsOf(db, employmentOf(person), `${year}-12-31`)
  return {
    year,
    entries,
    total: Math.round(entries.reduce((sum, entry) => sum + entry.hours, 0) * 100) / 100,
    floor: goals.find(goal => goal.kind === 'floor') ?? null,
    ceiling: goals.find(goal => goal.kind === 'ceiling') ?? null,
    years: years.map(row => row.year),
  }
}

/** Known by the form of the number; whoever has none is asked what most are asked. */
export function employmentOf({ nip }: Pick<Person, 'nip'>): 'pns' | 'pppk' {
  const read = readNip(nip ?? '', asDay('2100-01-01'))
  return read.ok && read.nip.kind === 'PPPK' ? 'pppk' : 'pns'
}

export const goalsOf = (db: Db, employment: 'pns' | 'pppk', day: string) =>
  db
    .selectFrom('hoursGoal')
    .select(['kind', 'hours', 'legalBasis'])
    .where('employment', '=', employment)
    .where('inForceFrom', '<=', day)
    .where(eb => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', day)]))
    .orderBy('inForceFrom', 'desc')
    .execute()
