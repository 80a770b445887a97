import { sql } from 'kysely'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { nodesOf } from '#app/authoring/doc-node.ts'
import { mentorsNear } from '#app/coordination/company.server.ts'
import type { Homed, NearestMentor } from '#app/learning/care.server.ts'
import type { Walk } from '#app/learning/move.ts'
import { isShown, placeOf } from '#app/learning/place.ts'
import { publishedPartOf } from '#app/learning/step-parts.server.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import { withZones } from '#app/people/zones.server.ts'
import type { Db } from '#db/connection.ts'
import type { Comparison, NudgeFacts, UsualHour } from './nudge.ts'
import type { Hindrance } from './readiness/stages.ts'
import { untoldStories } from './recognition/stories.server.ts'

type Help = Pick<NudgeFacts, 'story' | 'comparison' | 'mentor' | 'usualHour'>

const restDays = 30

interface Hindered extends Homed {
  readonly zone: string
  readonly hindrance: Hindrance | null
}

/** What there is to help each with what stands in their way; asked only of whom it stands in the way of. */
export async function helpOf(
  db: Db,
  people: readonly Hindered[],
  now: Date,
  nearestMentor?: NearestMentor,
): Promise<ReadonlyMap<string, Help>> {
  const those = (hindrance: Hindrance) => people.filter(person => person.hindrance === hindrance)
  const idsOf = (some: readonly Hindered[]) => some.map(({ id }) => id)
  const stories = await untoldStories(db, idsOf(those('notWanting')), now)
  const comparisons = await comparisonsOf(db, idsOf(those('cannot')))
  const lately = new Date(now.getTime() - restDays * 86_400_000)
  const mentors = await mentorsNear(db, those('cannot'), lately, nearestMentor)
  const hours = await usualHoursOf(db, those('noChance'), now)
  return new Map(
    people.map(({ id }) => [
      id,
      {
        story: stories.get(id) ?? null,
        comparison: comparisons.get(id) ?? null,
        mentor: mentors.get(id) ?? null,
        usualHour: hours.get(id) ?? null,
      },
    ]),
  )
}

interface Found extends Comparison {
  readonly learnerId: string
  readonly enrolmentId: string
  readonly stepId: string
}

/** A lesson on each one's open path that shows the old way beside the new. Only a bound: whether they may open it is told one by one. */
async function comparisonsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Comparison>> {
  const rows = await found(db, personIds)
  return new Map(rows.toReversed().map(({ learnerId, ...comparison }) => [learnerId, comparison]))
}

async function found(db: Db, personIds: readonly string[]): Promise<readonly Found[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<Found>`
    select enrolment.learner_id, enrolment.id as enrolment_id, step.step_id, step.title as lesson,
      '/enrolments/' || enrolment.id || '/steps/' || step.step_id as href, enrolment.path_id as subject, path_version.title as path
    from enrolment
    join path_version on path_version.id = enrolment.path_version_id
    join path_version_step step on step.path_version_id = path_version.id and step.kind = 'lesson'
    where enrolment.learner_id = any(${[...personIds]}::uuid[])
      and enrolment.completed_at is null and enrolment.withdrawn_at is null and not enrolment.paused
      and exists (
        select from publication_part part
        where part.part_id = step.thing_id and jsonb_path_exists(part.body, 'lax $.**.type ? (@ == "oldNew")')
      )
    order by enrolment.learner_id, enrolment.moved_at desc, enrolment.id desc, step.position`.execute(db)
  return rows
}

/** The same for one person as they would find it today: the first that their walk has come to, in the words it has now. */
export async function comparisonFor(db: Db, personId: string): Promise<Comparison | null> {
  for (const { learnerId: _, enrolmentId, stepId, ...comparison } of await found(db, [personId])) {
    const walk = await db
      .selectFrom('enrolment')
      .select(['pathVersionId', 'snapshot'])
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    const version = await versionOf(db, walk.pathVersionId)
    const stop = placeOf(version.path, walk.snapshot as unknown as Walk).stops.find(
      ({ step }) => step.id === stepId,
    )
    const part =
      stop && isShown(stop) && (await publishedPartOf(db, { enrolmentId, version, step: stop.step }))
    if (part && part.kind === 'lesson' && compares(part.body)) return comparison
  }
  return null
}

const compares = (body: unknown) => [...nodesOf(body as DocNode)].some(({ type }) => type === 'oldNew')

const enoughDays = 3

/** The hour of work in which each learned on most workdays of the last 60 days; three at least. */
async function usualHoursOf(
  db: Db,
  people: readonly Hindered[],
  now: Date,
): Promise<ReadonlyMap<string, UsualHour>> {
  if (people.length === 0) return new Map()
  const since = new Date(now.getTime() - 60 * 86_400_000)
  const ids = people.map(({ id }) => id)
  const { rows } = await sql<UsualHour & { id: string }>`
    with learned as (
      select owner.id, occurred_at at time zone owner.zone as at
      from ${withZones(people)} as owner (id, zone)
      join activity on activity.person_id = owner.id and activity.person_id = any(${ids}::uuid[])
        and occurred_at between ${since} and ${now}
    )
    select distinct on (id) id, extract(hour from at)::int as hour, count(distinct at::date)::int as days
    from learned
    where extract(isodow from at) <= 5 and extract(hour from at) between 7 and 15
    group by id, extract(hour from at) having count(distinct at::date) >= ${enoughDays}
    order by id, days desc, hour`.execute(db)
  return new Map(rows.map(({ id, ...usual }) => [id, usual]))
}
