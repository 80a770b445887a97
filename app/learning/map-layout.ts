import type { TrailGroup, TrailStop } from './trail.ts'

/** What a map has to know of a step, or of a part that it shows as one. */
type MapStop = Pick<TrailStop, 'kind' | 'id' | 'title' | 'stand' | 'isNext'>

export type MapItem = MapStop | { readonly kind: TrailGroup['kind']; readonly items: readonly MapItem[] }

/** A step on the map: column from the left, row from the top; rows may fall between two. */
export interface Spot {
  readonly stop: MapStop
  readonly column: number
  readonly row: number
}

export interface Bow {
  readonly from: { readonly column: number; readonly row: number }
  readonly to: { readonly column: number; readonly row: number }
  /** Whether the learner has come along here. */
  readonly isWalked: boolean
}

export interface MapLayout {
  readonly spots: readonly Spot[]
  readonly bows: readonly Bow[]
  readonly columns: number
  readonly rows: number
}

interface Block {
  readonly spots: readonly Spot[]
  readonly bows: readonly Bow[]
  readonly columns: number
  readonly rows: number
  /** Where ways in and out of the block are tied. */
  readonly ins: readonly Spot[]
  readonly outs: readonly Spot[]
}

/** Lays a path out from left to right: what follows stands to the right, what goes side by side one below the other. */
export function layoutOf(items: readonly MapItem[]): MapLayout {
  const { spots, bows, columns, rows } = inLine(items.map(blockOf))
  return { spots, bows, columns, rows }
}

function blockOf(item: MapItem): Block {
  if (item.kind !== 'stop') {
    const blocks = item.items.map(blockOf)
    return item.kind === 'sequence' ? inLine(blocks) : sideBySide(blocks)
  }
  const spot = { stop: item, column: 0, row: 0 }
  return { spots: [spot], bows: [], columns: 1, rows: 1, ins: [spot], outs: [spot] }
}

function inLine(blocks: readonly Block[]): Block {
  const rows = Math.max(1, ...blocks.map(block => block.rows))
  let column = 0
  const placed = blocks.map(block => {
    const moved = movedBy(block, column, (rows - block.rows) / 2)
    column += block.columns
    return moved
  })
  const joints = placed.flatMap((block, i) => joined(placed[i - 1], block))
  return {
    spots: placed.flatMap(block => block.spots),
    bows: [...placed.flatMap(block => block.bows), ...joints],
    columns: column,
    rows,
    ins: placed[0]?.ins ?? [],
    outs: placed.at(-1)?.outs ?? [],
  }
}

function sideBySide(blocks: readonly Block[]): Block {
  const columns = Math.max(1, ...blocks.map(block => block.columns))
  let row = 0
  const placed = blocks.map(block => {
    const moved = movedBy(block, (columns - block.columns) / 2, row)
    row += block.rows
    return moved
  })
  return {
    spots: placed.flatMap(block => block.spots),
    bows: placed.flatMap(block => block.bows),
    columns,
    rows: Math.max(1, row),
    ins: placed.flatMap(block => block.ins),
    outs: placed.flatMap(block => block.outs),
  }
}

function movedBy(block: Block, columns: number, rows: number): Block {
  const spot = (one: Spot): Spot => ({ ...one, column: one.column + columns, row: one.row + rows })
  const point = ({ column, row }: Bow['from']) => ({ column: column + columns, row: row + rows })
  return {
    ...block,
    spots: block.spots.map(spot),
    bows: block.bows.map(bow => ({ ...bow, from: point(bow.from), to: point(bow.to) })),
    ins: block.ins.map(spot),
    outs: block.outs.map(spot),
  }
}

/** Ways from all ends of a part to all beginnings of the next; of several to several they meet in one point between. */
function joined(before: Block | undefined, { ins }: Block): readonly Bow[] {
  const outs = before?.outs ?? []
  if (outs.length < 2 || ins.length < 2)
    return outs.flatMap(from =>
      ins.map(to => ({ from, to, isWalked: isBehind(from.stop) && isCome(to.stop) })),
    )
  const knot = {
    column: (Math.max(...columnsOf(outs)) + Math.min(...columnsOf(ins))) / 2,
    row: (Math.min(...rowsOf(ins)) + Math.max(...rowsOf(ins))) / 2,
  }
  const [isLeft, isReached] = [outs.some(({ stop }) => isBehind(stop)), ins.some(({ stop }) => isCome(stop))]
  return [
    ...outs.map(from => ({ from, to: knot, isWalked: isBehind(from.stop) && isReached })),
    ...ins.map(to => ({ from: knot, to, isWalked: isLeft && isCome(to.stop) })),
  ]
}

const columnsOf = (spots: readonly Spot[]) => spots.map(({ column }) => column)
const rowsOf = (spots: readonly Spot[]) => spots.map(({ row }) => row)

const isBehind = ({ stand }: MapStop) => stand === 'passed' || stand === 'tested-out' || stand === 'waived'
const isCome = ({ stand }: MapStop) => stand !== 'closed' && stand !== 'aside' && stand !== 'spare'
