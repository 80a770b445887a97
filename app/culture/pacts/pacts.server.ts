import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import { holdsFor, type Person } from '#app/people/person.ts'
import { type Day, dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { toldUnits } from '../dashboard/groups.ts'
import { quarterOf } from '../streak.ts'
import {
  comparedSpans,
  type PactMeasure,
  type PactProgress,
  pactMeasures,
  progressOf,
  type Span,
  type Tally,
} from './pact.ts'

export interface Pact {
  readonly unit: { readonly id: string; readonly name: string }
  /** What the unit chose for this quarter; null while nothing is chosen. */
  readonly measure: PactMeasure | null
  readonly progress: PactProgress | null
  /** Whether the person may choose: the head of the unit, and its coordinators. */
  readonly mayChoose: boolean
}

interface PactUnit {
  readonly id: string
  readonly name: string
  readonly path: string
}

/** The pact of the nearest unit of a person that has ten people or more; null when none has, or they belong to none. */
export async function pactOf(db: Db, person: Person, now: Date): Promise<Pact | null> {
  const unit = person.unit && (await toldUnitOf(db, person.unit.path))
  if (!unit) return null
  const today = dayOf(now, person.zone)
  const chosen = await db
    .selectFrom('pact')
    .select('measure')
    .where('unitId', '=', unit.id)
    .where('quarter', '=', quarterOf(today))
    .executeTakeFirst()
  const measure = pactMeasures.find(name => name === chosen?.measure) ?? null
  const spans = comparedSpans(today)
  return {
    ...{ unit: { id: unit.id, name: unit.name }, measure },
    progress:
      measure && spans
        ? progressOf(
            await tallyOf(db, unit, measure, spans.now),
            await tallyOf(db, unit, measure, spans.before),
          )
        : null,
    mayChoose: await mayChoose(db, person, unit),
  }
}

/** Chooses what the person's unit gets better at this quarter; false where they may not. It may be chosen anew until it ends. */
export async function choosePact(db: Db, person: Person, measure: PactMeasure, now: Date): Promise<boolean> {
  const unit = person.unit && (await toldUnitOf(db, person.unit.path))
  if (!unit || !(await mayChoose(db, person, unit))) return false
  const quarter = quarterOf(dayOf(now, person.zone))
  const chosen = { measure, chosenBy: person.id, chosenAt: now }
  await db
    .insertInto('pact')
    .values({ id: newId(), unitId: unit.id, quarter, ...chosen })
    .onConflict(conflict => conflict.constraint('pact_one_a_quarter').doUpdateSet(chosen))
    .execute()
  const deed = { actorId: person.id, action: 'pact.chosen', subject: unit.id, detail: { quarter, measure } }
  await audit(db, deed, now)
  return true
}

async function mayChoose(db: Db, person: Person, { id, path }: PactUnit): Promise<boolean> {
  if (holdsFor(person, 'coordinator', path)) return true
  const head = await db
    .selectFrom('unitHead')
    .select('personId')
    .where('unitId', '=', id)
    .where('personId', '=', person.id)
    .where('endedOn', 'is', null)
    .executeTakeFirst()
  return head !== undefined
}

/** The nearest unit, from `path` upwards, of which figures may be told. */
async function toldUnitOf(db: Db, path: string): Promise<PactUnit | null> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'parentId', 'name', 'path'])
    .select(({ selectFrom, fn }) =>
      selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.personId')
        .whereRef('membership.unitId', '=', 'unit.id')
        .where('endedOn', 'is', null)
        .where('disabledAt', 'is', null)
        .select(fn.countAll<number>().as('people'))
        .as('people'),
    )
    .execute()
  const told = toldUnits(units.map(unit => ({ ...unit, people: unit.people ?? 0 })))
  const above = units.filter(unit => told.has(unit.id) && path.startsWith(unit.path))
  return above.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null
}

/** Who belonged to the unit at the end of the span, and what they did in it. */
async function tallyOf(db: Db, { path }: PactUnit, measure: PactMeasure, span: Span): Promise<Tally> {
  const weeks = (Date.parse(span.until) - Date.parse(span.from)) / (7 * 86_400_000)
  const [from, until] = [span.from, span.until].map(midnight)
  const did = {
    weekly: sql`(select count(distinct date_trunc('week', occurred_at at time zone 'Asia/Jakarta')) from activity
      where person_id = member.id and occurred_at >= ${from} and occurred_at < ${until})`,
    finished: sql`(select least(1, count(*)) from enrolment
      where learner_id = member.id and completed_at >= ${from} and completed_at < ${until})`,
    helped: sql`(select least(1, count(*)) from thanks
      where receiver_id = member.id and reason = 'helped' and given_at >= ${from} and given_at < ${until})`,
  }[measure]
  const { rows } = await sql<{ people: number; counted: number }>`
    with member as (
      select distinct person.id from person join membership on membership.person_id = person.id
      join unit on unit.id = membership.unit_id
      where unit.path like ${`${path}%`} and person.disabled_at is null
        and started_on < ${span.until}::date and (ended_on is null or ended_on >= ${span.until}::date)
    )
    select count(*)::int as people, coalesce(sum(${did}), 0)::int as counted from member`.execute(db)
  const { people, counted } = rows[0]!
  return { people, counted, possible: people * (measure === 'weekly' ? weeks : 1) }
}

const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`)
