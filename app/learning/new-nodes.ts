import type { Change } from './change.ts'
import type { Node } from './path.ts'
import { fromTemplate, type Making } from './templates.ts'
import { stepOf, type Thing } from './thing.ts'

/** The nodes that a change adds to a path; null when what it names is not there to be added. */
export function newNodes(change: Change, things: readonly Thing[], at: Making): readonly Node[] | null {
  if (change.intent === 'template') return fromTemplate(change.template, change.thing, things, at)
  if (change.intent !== 'add') return []
  const thing = things.find(({ value }) => value === change.thing)
  return thing ? [stepOf(thing, at.newId())] : null
}
