import type { Db } from '#db/connection.ts'
import { historyOf } from '../enrolments.server.ts'
import { nodesOf } from '../path.ts'
import { nextHref } from '../step-page.server.ts'
import { versionOf } from '../versions.server.ts'
import { ownWalk } from '../walks.server.ts'
import { targetsOf } from './mapping.ts'

/**
 * Where to look for a step that the walk had before it came to another version: at what became of the step, or else where
 * the learner is now. Null for what is no step of a walk of theirs, and never was.
 */
export async function whereabouts(
  db: Db,
  { learnerId, enrolmentId, stepId = '' }: { learnerId: string; enrolmentId?: string; stepId?: string },
): Promise<string | null> {
  const own = await ownWalk(db, learnerId, enrolmentId)
  if (!own) return null
  const changes = (await historyOf(db, own.id)).filter(event => event.type === 'path.migrated')
  const versions = await Promise.all(
    [...new Set(changes.flatMap(({ from, to }) => [from, to]))].map(id => versionOf(db, id)),
  )
  const had = versions.some(({ path }) => nodesOf(path.steps).some(node => node.id === stepId))
  if (!had) return null
  const steps = new Set(own.place.stops.map(stop => stop.step.id))
  const targets = changes.reduce<readonly string[]>(
    (ids, { mapping }) => ids.flatMap(id => (steps.has(id) ? [id] : targetsOf(mapping, id))),
    [stepId],
  )
  const there = targets.find(id => steps.has(id))
  return there ? `/enrolments/${own.id}/steps/${there}` : nextHref(own)
}
