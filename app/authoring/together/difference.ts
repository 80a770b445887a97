import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { sameDocument, textOf } from '../document.ts'

/** What became of one block between two texts. */
export interface BlockChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** What kind of block it is now, or was. */
  readonly type: string
  /** The block's own words; equal in both when only its look or setting changed. */
  readonly before: string
  readonly after: string
  /** The heading it stands under; empty above the first. */
  readonly under: string
}

/**
 * What changed from one text to another, block by block, in reading order; what was taken out stands where it was. A block
 * that holds others is compared by itself, those it holds by themselves. Blocks that only moved are no change.
 */
export function differenceOf(before: DocNode, after: DocNode): readonly BlockChange[] {
  const [had, has] = [entriesOf(before), entriesOf(after)]
  const changes: BlockChange[] = []
  const removedAfter = new Map<string, BlockChange[]>()
  let last = ''
  for (const entry of had.values()) {
    if (has.has(entry.id)) last = entry.id
    else
      removedAfter.set(last, [
        ...(removedAfter.get(last) ?? []),
        {
          ...{ id: entry.id, kind: 'removed', type: entry.own.type },
          ...{ before: entry.words, after: '', under: entry.under },
        },
      ])
  }
  changes.push(...(removedAfter.get('') ?? []))
  for (const { id, own, words, under } of has.values()) {
    const earlier = had.get(id)
    const { type } = own
    if (!earlier) changes.push({ id, kind: 'added', type, before: '', after: words, under })
    else if (!sameDocument(earlier.own, own))
      changes.push({ id, kind: 'changed', type, before: earlier.words, after: words, under })
    changes.push(...(removedAfter.get(id) ?? []))
  }
  return changes
}

interface Entry {
  readonly id: string
  /** The block without the blocks in it. */
  readonly own: DocNode
  readonly words: string
  readonly under: string
}

function entriesOf(doc: DocNode): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  let under = ''
  for (const node of nodesOf(doc)) {
    const id = idOf(node)
    if (!id) continue
    const own = isHolder(node) ? { ...node, content: [] } : node
    entries.set(id, { id, own, words: textOf(own).trim(), under })
    if (node.type === 'heading') under = textOf(node)
  }
  return entries
}

/** Whether a block holds blocks, not words. */
export const isHolder = ({ content = [] }: DocNode): boolean =>
  content.some(({ type }) => type !== 'text' && type !== 'hardBreak')

/**
 * A text in which one block is again as it was `then`: changed back, taken out if it was not there, put in again if it was.
 * What has gone comes back after the block it followed, together with the list or box it stood in if that went too.
 */
export function withBlockOf(now: DocNode, then: DocNode, id: string): DocNode {
  const was = find(then, id)
  if (!was) return without(now, id)
  const is = find(now, id)
  if (is)
    return replaced(now, id, isHolder(is) && isHolder(was) ? [{ ...was, content: is.content ?? [] }] : [was])
  const tops = then.content ?? []
  const at = tops.findIndex(top => top === was || [...nodesOf(top)].includes(was))
  const top = tops[at]
  if (top && find(now, idOf(top))) return putAfter(now, idOf(top), was)
  const followed = tops.slice(0, at).findLast(each => find(now, idOf(each)))
  return putAfter(now, followed ? idOf(followed) : null, top ?? was)
}

const find = (doc: DocNode, id: string) => [...nodesOf(doc)].find(node => id !== '' && idOf(node) === id)

const replaced = (node: DocNode, id: string, by: readonly DocNode[]): DocNode => ({
  ...node,
  ...(node.content && {
    content: node.content.flatMap(child => (idOf(child) === id ? by : [replaced(child, id, by)])),
  }),
})

const without = (now: DocNode, id: string) => replaced(now, id, [])

function putAfter(now: DocNode, id: string | null, block: DocNode): DocNode {
  const content = now.content ?? []
  const at = id === null ? 0 : content.findIndex(top => [...nodesOf(top)].some(node => idOf(node) === id)) + 1
  return { ...now, content: content.toSpliced(at, 0, block) }
}
