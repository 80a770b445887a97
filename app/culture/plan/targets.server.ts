import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { superiorOf } from '#app/people/superiors.server.ts'
import { withZones } from '#app/people/zones.server.ts'
import { asDay, dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { type Db, notBefore } from '#db/connection.ts'
import { mayChange, type Target } from './target.ts'

interface Owner {
  readonly id: string
  readonly zone: string
}

/** The targets that hold, of many persons, with what was done of them in their week of `now`. */
export async function targetsOf(
  db: Db,
  owners: readonly Owner[],
  now: Date,
): Promise<ReadonlyMap<string, Target>> {
  const { rows } = await sql<{ personId: string; lessons: number; madeOn: string; done: number }>`
    select target.person_id, target.lessons, (target.made_at at time zone owner.zone)::date as made_on,
      (select count(distinct (event.enrolment_id, event.step_id))::int
        from enrolment
        join path_event event on event.enrolment_id = enrolment.id and event.kind = 'step.finished'
          and event.occurred_at >= date_trunc('week', ${now}::timestamptz at time zone owner.zone) at time zone owner.zone
          and event.occurred_at <= ${now}
        join path_version_step step on step.path_version_id = enrolment.path_version_id
          and step.step_id = event.step_id and step.kind = 'lesson'
        where enrolment.learner_id = target.person_id) as done
    from ${withZones(owners)} as owner (id, zone)
    join weekly_target target on target.person_id = owner.id and target.ended_at is null`.execute(db)
  return new Map(
    rows.map(({ personId, madeOn, ...target }) => [personId, { ...target, madeOn: asDay(madeOn) }]),
  )
}

export interface Witness {
  readonly id: string
  readonly name: string
  readonly agreed: boolean
  readonly declined: boolean
}

/** Who was asked to be witness to this person's target. */
export async function witnessOf(db: Db, personId: string): Promise<Witness | null> {
  const row = await db
    .selectFrom('weeklyTarget')
    .innerJoin('person', 'person.id', 'witnessId')
    .select(['person.id', 'person.name', 'agreedAt', 'declinedAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { id, name, agreedAt, declinedAt } = row
  return { id, name, agreed: agreedAt !== null, declined: declinedAt !== null }
}

/** Colleagues of the same unit who may be asked; never someone the person reports to. */
export async function possibleWitnesses(db: Db, { id, unit }: Person) {
  if (!unit) return []
  const superior = await superiorOf(db, id)
  const people = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name'])
    .where('membership.unitId', '=', unit.id)
    .where('membership.endedOn', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.id', '!=', id)
    .orderBy('person.name')
    .limit(300)
    .execute()
  return people.filter(person => person.id !== superior?.id)
}

export type TargetRefusal = 'thisWeek' | 'noWitness'

/** Sets a target in place of the one that held; a witness who agreed to that one goes on being it. */
export async function makeTarget(
  db: Db,
  person: Person,
  { lessons, witness }: { lessons: number; witness: string | null },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: TargetRefusal }> {
  await db.selectFrom('person').select('id').where('id', '=', person.id).forNoKeyUpdate().execute()
  const held = (await targetsOf(db, [person], now)).get(person.id) ?? null
  if (!mayChange(held, dayOf(now, person.zone))) return { ok: false, reason: 'thisWeek' }
  if (witness && !(await possibleWitnesses(db, person)).some(({ id }) => id === witness))
    return { ok: false, reason: 'noWitness' }
  const before = await witnessOf(db, person.id)
  const agreedAt = before?.id === witness && before?.agreed ? now : null
  await endTarget(db, person.id, now)
  await db
    .insertInto('weeklyTarget')
    .values({ id: newId(), personId: person.id, lessons, witnessId: witness, madeAt: now, agreedAt })
    .execute()
  return { ok: true }
}

export const endTarget = (db: Db, personId: string, now: Date) =>
  db
    .updateTable('weeklyTarget')
    .set({ endedAt: notBefore('madeAt', now) })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()

export interface Witnessed {
  readonly id: string
  readonly name: string
  /** Null until the witness agrees: nothing of the target is told before. */
  readonly seen: Target | null
}

/** The targets this person was asked to witness and did not decline, but for those of people who report to them by now. */
export async function witnessedBy(db: Db, witnessId: string, now: Date): Promise<readonly Witnessed[]> {
  const rows = await db
    .selectFrom('weeklyTarget')
    .innerJoin('person', 'person.id', 'weeklyTarget.personId')
    .select(['weeklyTarget.id', 'person.id as personId', 'person.name', 'agreedAt', 'person.zone'])
    .where('witnessId', '=', witnessId)
    .where('endedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .execute()
  if (rows.length === 0) return []
  const agreed = rows.filter(({ agreedAt }) => agreedAt !== null)
  const owners = agreed.map(({ personId, zone }) => ({ id: personId, zone: zone ?? 'Asia/Jakarta' }))
  const targets = await targetsOf(db, owners, now)
  const witnessed = []
  for (const { id, personId, name } of rows)
    if (!(await reportsTo(db, personId, witnessId)))
      witnessed.push({ id, name, seen: targets.get(personId) ?? null })
  return witnessed
}

const reportsTo = async (db: Db, personId: string, superiorId: string) =>
  (await superiorOf(db, personId))?.id === superiorId

/** Says yes or no to being a witness; false when this person was not asked, or is the superior by now. */
export async function answerWitness(db: Db, witnessId: string, targetId: string, agrees: boolean, now: Date) {
  const target = await db
    .selectFrom('weeklyTarget')
    .select('personId')
    .where('id', '=', targetId)
    .where('witnessId', '=', witnessId)
    .executeTakeFirst()
  if (!target || (await reportsTo(db, target.personId, witnessId))) return false
  const answered = await db
    .updateTable('weeklyTarget')
    .set(agrees ? { agreedAt: now, declinedAt: null } : { agreedAt: null, declinedAt: now })
    .where('id', '=', targetId)
    .where('witnessId', '=', witnessId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return answered.numUpdatedRows > 0n
}
