import * as Y from 'yjs'

/** Words that went although whoever took out their place never saw them. */
export interface Unseen {
  readonly words: string
  /** How many blocks of the text stand before the place where they were; null when nothing of it is left. */
  readonly at: number | null
}

/**
 * Applies a change and finds what was lost between two writers: words written into a block while someone else took it out. A
 * change says what its writer deleted; what went beside that, the writer did not see.
 */
export function applyFinding(text: Y.Doc, change: Uint8Array): readonly Unseen[] {
  const found: Unseen[] = []
  const look = (transaction: Y.Transaction) => found.push(...unseenIn(text, transaction, change))
  text.once('afterTransaction', look)
  Y.applyUpdate(text, change)
  return found
}

interface Piece {
  readonly words: string
  readonly item: Y.Item | null
}

function unseenIn(text: Y.Doc, transaction: Y.Transaction, change: Uint8Array): Unseen[] {
  const told = Y.decodeUpdate(change)
  const before = (client: number) => transaction.beforeState.get(client) ?? 0
  const pieces: Piece[] = []
  const keep = (
    client: number,
    clock: number,
    words: string,
    isLost: (id: Y.ID) => boolean,
    item: Y.Item | null,
  ) => {
    const lost = words.split('').filter((_, place) => isLost(Y.createID(client, clock + place)))
    if (lost.length > 0) pieces.push({ words: lost.join(''), item })
  }

  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return
    const { client, clock } = struct.id
    const isLost = (id: Y.ID) => id.clock < before(client) && !Y.isDeleted(told.ds, id)
    keep(client, clock, struct.content.str, isLost, struct)
  })
  for (const struct of told.structs) {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) continue
    const { client, clock } = struct.id
    const isLost = (id: Y.ID) =>
      id.clock >= before(client) && !Y.isDeleted(told.ds, id) && isGone(text, transaction, id)
    keep(client, clock, struct.content.str, isLost, null)
  }
  return joined(pieces)
}

function isGone({ store }: Y.Doc, { deleteSet }: Y.Transaction, id: Y.ID): boolean {
  if (id.clock >= Y.getState(store, id.client)) return false
  return Y.isDeleted(deleteSet, id) || !(Y.getItem(store, id) instanceof Y.Item)
}

/** Pieces of one paragraph together, without those that say nothing. */
function joined(pieces: readonly Piece[]): Unseen[] {
  const byPlace = new Map<unknown, Piece[]>()
  for (const piece of pieces) {
    const place = piece.item?.parent ?? null
    byPlace.set(place, [...(byPlace.get(place) ?? []), piece])
  }
  return [...byPlace.values()]
    .map(all => ({ words: all.map(({ words }) => words).join(''), at: placeOf(all[0]?.item ?? null) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
}

/** How many blocks of the text stand before an item, or before the block it is in. */
export function placeOf(item: Y.Item | null): number | null {
  let top = item
  while (top && top.parent instanceof Y.AbstractType && top.parent._item) top = top.parent._item
  if (!top) return null
  let count = 0
  for (let left = top.left; left; left = left.left) if (!left.deleted) count += 1
  return count
}
