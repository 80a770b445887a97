import * as Y from 'yjs'
import { type Beginning, type Home, keyOf } from './trace.ts'
import { lastOf, type Write } from './writes.ts'

/** An attribute that went with its block although whoever took the block out, or moved it, never saw it so. */
export interface Stray {
  readonly said: unknown
  /** Names the value that they did see; null for none. */
  readonly seen: Y.ID | null
  /** The id of the block and the attribute's name; null when only the log still knows. */
  readonly home: Home | null
  /** What the log knows it by. */
  readonly known: Y.ID | Beginning
}

/** What strays when a change is applied, looked at before anything is forgotten. */
export function straysIn(
  { store }: Y.Doc,
  transaction: Y.Transaction,
  change: Uint8Array,
  writes: readonly Write[],
): readonly Stray[] {
  const { ds } = Y.decodeUpdate(change)
  const strays: Stray[] = []
  for (const { id, base, mine, begins } of writes) {
    if (id.clock >= Y.getState(store, id.client)) continue
    const item = Y.getItem(store, id) as Y.Item | Y.GC
    const element = item instanceof Y.Item ? item.parent : null
    if (element instanceof Y.XmlElement && !element._item?.deleted) continue
    strays.push({ said: mine, seen: base, home: null, known: base ?? begins ?? id })
  }
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null || !(struct.parent instanceof Y.XmlElement))
      return
    const { parent: element, parentSub: name } = struct
    const id = lastOf(struct)
    const isOlder = id.clock < (transaction.beforeState.get(id.client) ?? 0)
    if (!isOlder || Y.isDeleted(ds, id) || !element._item?.deleted || element._map.get(name) !== struct)
      return
    const said = struct.content instanceof Y.ContentAny ? struct.content.arr.at(-1) : undefined
    const block = contentOf(element._map.get('id'))
    strays.push({
      said,
      seen: seenBefore(store, struct, ds),
      home: typeof block === 'string' ? { block, name } : null,
      known: id,
    })
  })
  return strays
}

/** The newest earlier value that the writer of a change knew, since the change takes it away. */
function seenBefore(
  store: Y.Doc['store'],
  item: Y.Item,
  ds: ReturnType<typeof Y.decodeUpdate>['ds'],
): Y.ID | null {
  const passed = new Set<string>()
  let id = item.origin
  while (id && !Y.isDeleted(ds, id) && !passed.has(keyOf(id))) {
    passed.add(keyOf(id))
    const before = Y.getItem(store, id) as Y.Item | Y.GC
    if (!(before instanceof Y.Item)) return null
    id = id.clock > before.id.clock ? Y.createID(id.client, id.clock - 1) : before.origin
  }
  return id
}

const contentOf = (item: Y.Item | undefined) =>
  item?.content instanceof Y.ContentAny ? item.content.arr.at(-1) : null
