import type { Db } from '#db/connection.ts'
import { partsDone } from './done-parts.server.ts'
import type { News } from './enrolments.server.ts'
import { mainSteps, seminarsAsked } from './path.ts'
import { stepKind } from './steps/registry.ts'
import type { Version } from './versions.server.ts'

interface Asked {
  readonly learnerId: string
  readonly kind: string
  readonly thingIds: readonly string[]
}

/** Each tells which of the things of a kind a learner was done with before; listed by `app/registries.ts`. */
export const doneBefore: ((db: Db, asked: Asked) => Promise<readonly string[]>)[] = [coursesDone]

/** What a learner did before as news of a walk that begins: steps done, and seminars attended that rules ask for. */
export async function doneEarlier(
  db: Db,
  { enrolmentId, learnerId }: { enrolmentId: string; learnerId: string },
  version: Version,
): Promise<News[]> {
  const isAgain = await hasWalked(db, learnerId, version)
  const steps = await stepsDoneBefore(db, learnerId, version, isAgain)
  const parts = isAgain
    ? []
    : await partsDone(db, { enrolmentId, learnerId, version }, mainSteps(version.path.steps))
  const seminars = await attendedBefore(db, learnerId, version)
  return [
    ...parts,
    ...steps.map(step => ({
      event: { type: 'step.finished' as const, step },
      once: `step.finished:${step}`,
    })),
    ...seminars.map(newsOfSeminar),
  ]
}

export const newsOfSeminar = (seminar: string): News => ({
  event: { type: 'seminar.attended', seminar },
  once: `seminar.attended:${seminar}`,
})

async function attendedBefore(db: Db, learnerId: string, { path }: Version): Promise<readonly string[]> {
  const thingIds = seminarsAsked(path)
  if (thingIds.length === 0) return []
  const done = await Promise.all(doneBefore.map(ask => ask(db, { learnerId, kind: 'seminar', thingIds })))
  return [...new Set(done.flat())]
}

/** Steps of a version whose course, recording or seminar this learner is done with already. A remedy is there to be taken, so it stays; and
 * whoever walks a path again takes its courses again. */
async function stepsDoneBefore(
  db: Db,
  learnerId: string,
  { path }: Version,
  isAgain: boolean,
): Promise<readonly string[]> {
  const steps = mainSteps(path.steps)
  const found: string[] = []
  for (const kind of isAgain ? ['recording', 'seminar'] : ['course', 'recording', 'seminar']) {
    const things = new Map(
      steps.filter(step => step.kind === kind).map(step => [step.id, stepKind(kind).thing(step.of)]),
    )
    const thingIds = [...new Set([...things.values()].filter(id => id !== null))]
    if (thingIds.length === 0) continue
    const done = await Promise.all(doneBefore.map(ask => ask(db, { learnerId, kind, thingIds })))
    const known = new Set<string | null>(done.flat())
    for (const [step, thing] of things) if (known.has(thing)) found.push(step)
  }
  return found
}

const hasWalked = async (db: Db, learnerId: string, { pathId }: Version): Promise<boolean> =>
  (await db
    .selectFrom('enrolment')
    .select('id')
    .where('learnerId', '=', learnerId)
    .where('pathId', '=', pathId)
    .where('completedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

async function coursesDone(db: Db, { learnerId, kind, thingIds }: Asked): Promise<readonly string[]> {
  if (kind !== 'course') return []
  const rows = await db
    .selectFrom('path')
    .innerJoin('enrolment', 'enrolment.pathId', 'path.id')
    .select('workId')
    .distinct()
    .where('workId', 'in', thingIds)
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is not', null)
    .execute()
  return rows.flatMap(row => row.workId ?? [])
}
