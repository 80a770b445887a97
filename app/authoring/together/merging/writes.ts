import * as Y from 'yjs'
import { type Beginning, beginningOf, keyOf } from './trace.ts'

/** An attribute as a change says it, what its writer made it from, and what stands there by now. */
export interface Write {
  readonly id: Y.ID
  /** The last value by someone else, or by an earlier change, that the writer saw; null when there was none. */
  readonly base: Y.ID | null
  readonly mine: unknown
  /** Where it is; null when its block is new or gone. */
  readonly place: AttributePlace | null
  /** What stood there when the change came; undefined for nothing. */
  readonly theirs: unknown
  /** The block as the change names it, where it writes an attribute for the first time. */
  readonly begins: Beginning | null
}

export interface AttributePlace {
  readonly element: Y.XmlElement
  readonly name: string
}

/**
 * The attributes a change writes that its writer saw otherwise than they stand now, before it is applied; and those whose
 * block may be gone. Each value points to the one it took the place of, so that what a writer had seen is told by the change.
 */
export function writesIn(text: Y.Doc, change: Uint8Array): readonly Write[] {
  const told = Y.decodeUpdate(change)
  const fresh = told.structs.filter(
    (struct): struct is Y.Item => struct instanceof Y.Item && !isHad(text, lastOf(struct)),
  )
  const followed = new Set(fresh.flatMap(({ origin }) => (origin ? [keyOf(origin)] : [])))
  return fresh.flatMap(item => {
    if (!(item.content instanceof Y.ContentAny)) return []
    const id = lastOf(item)
    if (followed.has(keyOf(id)) || Y.isDeleted(told.ds, id)) return []
    const first = firstOf(text, fresh, item)
    const base = first.origin
    const begins = base ? null : beginningOf(first)
    const place = base ? placeOf(text, base) : begins && elementAt(text, begins)
    const standing = place?.element._map.get(place.name)
    if (place && sameId(standing && lastOf(standing), base)) return []
    return [{ id, base, mine: item.content.arr.at(-1), place, theirs: saidAt(standing), begins }]
  })
}

export const lastOf = ({ id, length }: Y.Item): Y.ID => Y.createID(id.client, id.clock + length - 1)

/** What an attribute says; undefined when it was taken off, or is not known any more. */
const saidAt = (item: Y.Item | undefined): unknown =>
  item && !item.deleted && item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined

const isHad = ({ store }: Y.Doc, { client, clock }: Y.ID) => clock < Y.getState(store, client)

const sameId = (one: Y.ID | undefined, other: Y.ID | null) =>
  one && other ? Y.compareIDs(one, other) : !one && !other

/** The first of a writer's values one after another in this change. */
function firstOf(text: Y.Doc, fresh: readonly Y.Item[], item: Y.Item): Y.Item {
  let first = item
  while (first.origin && !isHad(text, first.origin)) {
    const { client, clock } = first.origin
    const before = fresh.find(
      ({ id, length }) => id.client === client && id.clock <= clock && clock < id.clock + length,
    )
    if (!before || before === first) break
    first = before
  }
  return first
}

function placeOf({ store }: Y.Doc, id: Y.ID): AttributePlace | null {
  const item = Y.getItem(store, id) as Y.Item | Y.GC
  if (!(item instanceof Y.Item) || item.parentSub === null) return null
  return standingAt(item.parent, item.parentSub)
}

function elementAt(text: Y.Doc, { block, name }: Beginning): AttributePlace | null {
  if (!isHad(text, block)) return null
  const item = Y.getItem(text.store, block) as Y.Item | Y.GC
  return item instanceof Y.Item && item.content instanceof Y.ContentType
    ? standingAt(item.content.type, name)
    : null
}

const standingAt = (element: unknown, name: string): AttributePlace | null =>
  element instanceof Y.XmlElement && !element._item?.deleted ? { element, name } : null
