import { innerOf } from '../compose.ts'
import { isGroup, type Node } from '../path.ts'

/** One line of the tree. */
export interface Row {
  readonly node: Node
  readonly level: number
  /** From 1, among how many. */
  readonly position: number
  readonly of: number
  readonly parent: string | null
  /** Whether it is there to help with the step above it. */
  readonly isRemedy: boolean
  /** Null for what holds nothing. */
  readonly isExpanded: boolean | null
}

/** The lines of the tree in order, without what lies in closed ones. */
export function rowsOf(nodes: readonly Node[], closed: ReadonlySet<string>): readonly Row[] {
  const within = (list: readonly Node[], level: number, parent: Node | null): readonly Row[] =>
    list.flatMap((node, at) => {
      const inner = innerOf(node)
      const isExpanded = inner.length > 0 ? !closed.has(node.id) : null
      const row: Row = {
        ...{ node, level, position: at + 1, of: list.length, isExpanded },
        ...{ parent: parent?.id ?? null, isRemedy: parent !== null && !isGroup(parent) },
      }
      return isExpanded ? [row, ...within(inner, level + 1, node)] : [row]
    })
  return within(nodes, 1, null)
}

/** Where an arrow key or Home and End lead from a line; null when they lead nowhere. */
export function towards(rows: readonly Row[], at: string, key: string): string | null {
  const index = rows.findIndex(({ node }) => node.id === at)
  const row = rows[index]
  if (!row) return rows[0]?.node.id ?? null
  const next = {
    ArrowDown: rows[index + 1],
    ArrowUp: rows[index - 1],
    Home: rows[0],
    End: rows.at(-1),
    ArrowRight: row.isExpanded ? rows[index + 1] : undefined,
    ArrowLeft: rows.find(({ node }) => node.id === row.parent),
  }[key]
  return next?.node.id ?? null
}

/** The lines from one to another, however they stand; the other comes last. */
export function between(rows: readonly Row[], from: string, to: string): readonly string[] {
  const ids = rows.map(({ node }) => node.id)
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)]
  if (start < 0 || end < 0) return [to]
  return start < end ? ids.slice(start, end + 1) : ids.slice(end, start + 1).toReversed()
}
