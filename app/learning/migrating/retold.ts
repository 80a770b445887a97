import type { Mapping, PathEvent } from '../evidence.ts'
import { targetsOf } from './mapping.ts'

type Migrated = Extract<PathEvent, { type: 'path.migrated' }>

/**
 * A history in the words of the version it came to last. What happened on a version that the walk came back to is told as it
 * was; anything else goes through the mappings since the walk was last there. Only the last change of version is told: it
 * knows all that is kept.
 */
export function retold(history: readonly PathEvent[]): readonly PathEvent[] {
  const changes = history.filter(event => event.type === 'path.migrated')
  const [first] = changes
  if (!first) return history
  const versions = [first.from, ...changes.map(({ to }) => to)]
  const ways = versions.map(version => changes.slice(versions.lastIndexOf(version)))
  let at = 0
  return history.flatMap(event => {
    if (event.type !== 'path.migrated') return through(event, ways[at] ?? [])
    at += 1
    return at === changes.length ? [event] : []
  })
}

const through = (event: PathEvent, ways: readonly Migrated[]): readonly PathEvent[] =>
  ways.reduce<readonly PathEvent[]>(
    (events, { mapping }) => events.flatMap(one => mapped(one, mapping)),
    [event],
  )

/** The same event at the steps that became of its own. Of several parts, the first is the one that was begun. */
export function mapped(event: PathEvent, mapping: Mapping): readonly PathEvent[] {
  if (event.type === 'choice.made')
    return targetsOf(mapping, event.option).map(option => ({ ...event, option }))
  if (!('step' in event)) return [event]
  const steps = targetsOf(mapping, event.step)
  return (event.type === 'step.started' ? steps.slice(0, 1) : steps).map(step => ({ ...event, step }))
}
