import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { sameDocument, textOf } from '../document.ts'
import { isHolder } from './difference.ts'

/** A block that its writer changed while away, and someone else too. */
export interface Meeting {
  readonly id: string
  readonly mine: DocNode
  /** What the two changes became; null when the other took the block out. */
  readonly now: DocNode | null
}

/**
 * Where a writer who was away met others: `before` is what all had, `mine` what they made of it, `now` what it became with the
 * others' changes. Their own changes that nobody else touched are no meeting, nor are words that merely stand elsewhere now.
 */
export function meetingsOf(before: DocNode, mine: DocNode, now: DocNode): readonly Meeting[] {
  const [had, wrote, became] = [leavesOf(before), leavesOf(mine), leavesOf(now)]
  const standing = new Set([...became.values()].map(textOf))
  return [...wrote].flatMap(([id, own]): Meeting[] => {
    const earlier = had.get(id)
    if (earlier && sameDocument(earlier, own)) return []
    const met = became.get(id)
    if (met) return sameDocument(met, own) ? [] : [{ id, mine: own, now: met }]
    return textOf(own).trim() === '' || standing.has(textOf(own)) ? [] : [{ id, mine: own, now: null }]
  })
}

/** Blocks that hold words or nothing, by id; what holds other blocks is told by those. */
function leavesOf(doc: DocNode): ReadonlyMap<string, DocNode> {
  const leaves = [...nodesOf(doc)].filter(node => idOf(node) && !isHolder(node))
  return new Map(leaves.map(node => [idOf(node), node]))
}
