import type { Change } from '../change.ts'
import { slots } from '../compose.ts'
import type { Finding } from '../findings.ts'
import { isGroup, mentions, type Node, nodesOf, type Path } from '../path.ts'
import type { Both } from '../rules/rule.ts'

/** A change that mends a finding, as its button says it. */
export interface Mend {
  readonly label: Both
  readonly change: Change
}

/** What one press can do about a finding; null when its author has to look for themselves. */
export function mendOf(path: Path, finding: Finding): Mend | null {
  if (finding.mending) return finding.mending
  const node = nodesOf(path.steps).find(({ id }) => id === finding.node)
  return node ? (mends[finding.kind]?.(path, node) ?? null) : null
}

const without = (id: string, slot: (typeof slots)[number]): Change => ({
  intent: 'mend',
  id,
  fields: { [slot]: undefined },
})

const opening = (_: Path, node: Node): Mend | null => {
  if (isGroup(node)) return null
  if (node.opens)
    return {
      label: { id: 'Hapus syarat bukanya', en: 'Drop what opens it' },
      change: without(node.id, 'opens'),
    }
  return node.passes
    ? {
        label: { id: 'Hapus syarat lulusnya', en: 'Drop what passes it' },
        change: without(node.id, 'passes'),
      }
    : null
}

/** Drops the rule that points to what is not there, or cannot give what it asks. */
const pointing = (path: Path, node: Node): Mend | null => {
  if (isGroup(node)) return null
  const known = new Set(nodesOf(path.steps).map(({ id }) => id))
  const pointsAway = (slot: (typeof slots)[number]) =>
    node[slot] !== undefined &&
    mentions({
      ...path,
      steps: [
        {
          ...node,
          remedy: undefined,
          opens: undefined,
          skips: undefined,
          passes: undefined,
          [slot]: node[slot],
        },
      ],
    }).some(({ kind, id }) => kind !== 'competency' && !known.has(id))
  const slot = slots.find(pointsAway) ?? slots.find(one => node[one] !== undefined)
  return slot
    ? { label: { id: 'Hapus syarat itu', en: 'Drop that rule' }, change: without(node.id, slot) }
    : null
}

const removing = (_: Path, { id }: Node): Mend => ({
  label: { id: 'Hapus langkah ini', en: 'Remove this step' },
  change: { intent: 'remove', ids: [id] },
})

const mends: Readonly<Record<string, (path: Path, node: Node) => Mend | null>> = {
  trap: opening,
  unreachable: opening,
  dangling: pointing,
  unfit: pointing,
  unpublished: removing,
  tooMany: (_, node) =>
    isGroup(node)
      ? {
          label: { id: `Minta ${node.nodes.length} saja`, en: `Ask for ${node.nodes.length} only` },
          change: { intent: 'mend', id: node.id, fields: { atLeast: node.nodes.length } },
        }
      : null,
  handNeeded: (_, { id }) => ({
    label: { id: 'Jangan batasi percobaannya', en: 'Do not limit the tries' },
    change: { intent: 'mend', id, fields: { attempts: undefined } },
  }),
}
