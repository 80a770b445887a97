import { dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Chosen } from '../choose.ts'
import { armOf, usual, without } from './arms.ts'
import { stageOf, takesMore } from './experiment.ts'
import { experiments, type Found } from './experiments.server.ts'
import { takesPart } from './reachable.server.ts'

interface Moment {
  readonly personId: string
  readonly period: string
  readonly subject: string | null
  readonly zone: string
}

/**
 * What becomes of a nudge about to be sent: the variant of the arm that this person is in, null when their arm gets none, and
 * the nudge as it was where no experiment runs or they take no part. The first such moment is what counts for them.
 */
export async function steer(db: Db, chosen: Chosen, moment: Moment, now: Date): Promise<Chosen | null> {
  const experiment = await runningFor(db, chosen.nudge.name, moment.personId, now)
  if (!experiment) return chosen
  const arm = armOf(experiment.id, moment.personId, experiment.arms)
  if (!(await isIn(db, experiment.id, moment.personId))) {
    if (!takesMore(experiment.lastDay, dayOf(now, moment.zone)) || (await isFull(db, experiment)))
      return chosen
    await db
      .insertInto('experimentPart')
      .values({
        ...{ experimentId: experiment.id, personId: moment.personId, arm, enteredAt: now },
        ...{ probability: 1 / experiment.arms.length, period: moment.period, subject: moment.subject },
      })
      .execute()
  }
  if (arm === without) return null
  const variant = chosen.nudge.variants.find(({ name }) => name === arm)
  return arm === usual || !variant
    ? chosen
    : { ...chosen, variant, probability: ofVariant(chosen, experiment) }
}

/** How likely the variant was: as likely as its nudge, times its arm. */
const ofVariant = ({ probability, nudge }: Chosen, { arms }: Found) =>
  (probability * nudge.variants.length) / arms.length

/** Of which nudges an experiment was ever started; no other needs steering. */
export async function studiedNudges(db: Db): Promise<ReadonlySet<string>> {
  const started = await db
    .selectFrom('experiment')
    .innerJoin('experimentDeed', 'experimentDeed.experimentId', 'experiment.id')
    .where('kind', '=', 'started')
    .select('experiment.nudge')
    .distinct()
    .execute()
  return new Set(started.map(({ nudge }) => nudge))
}

async function runningFor(db: Db, nudge: string, personId: string, now: Date) {
  const person = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('person.id', '=', personId)
    .where(takesPart('person.id'))
    .select('unit.path')
    .executeTakeFirst()
  if (!person) return null
  const found = (await experiments(db, 'all')).find(
    one =>
      one.nudge === nudge &&
      stageOf(one, now) === 'running' &&
      (one.unitPath === null || person.path?.startsWith(one.unitPath)),
  )
  return found ?? null
}

const isIn = async (db: Db, experimentId: string, personId: string) =>
  (await db
    .selectFrom('experimentPart')
    .select('arm')
    .where('experimentId', '=', experimentId)
    .where('personId', '=', personId)
    .executeTakeFirst()) !== undefined

/** Whether every arm has the people it was settled for, counting those who still take part. */
async function isFull(db: Db, { id, arms, size }: Found): Promise<boolean> {
  const rows = await db
    .selectFrom('experimentPart')
    .where('experimentId', '=', id)
    .where(takesPart('experimentPart.personId'))
    .select(({ fn }) => ['arm', fn.countAll<number>().as('people')])
    .groupBy('arm')
    .execute()
  const inArm = new Map(rows.map(({ arm, people }) => [arm, people]))
  return arms.every(arm => (inArm.get(arm) ?? 0) >= (size?.perArm ?? 0))
}
