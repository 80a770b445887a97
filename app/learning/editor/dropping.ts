import { isGroup, nodesOf, type Path } from '../path.ts'
import type { Box, Layout } from './layout.ts'

/** Where something that is let go of at a point would come to stand, and where to show it. */
export interface Drop {
  readonly where: string
  readonly id: string
  readonly side: 'before' | 'after' | 'inside'
}

/**
 * The place nearest to a point: before or after the step that lies there, at the end of the frame that does, or at the nearer
 * side of the nearest step. `dragged` and what it holds do not count.
 */
export function dropAt(
  path: Path,
  layout: Layout,
  { x, y }: { x: number; y: number },
  dragged: string,
): Drop | null {
  const own = new Set(nodesOf(nodesOf(path.steps).filter(({ id }) => id === dragged)).map(({ id }) => id))
  const boxes = layout.boxes.filter(box => !own.has(box.id.replace('remedy:', '')))
  const over = boxes.findLast(box => isOver(box, x, y))
  if (over?.kind === 'step') return beside(path, over, x, y)
  if (over)
    return { where: over.kind === 'group' ? `group:${over.id}` : over.id, id: over.id, side: 'inside' }
  const [nearest] = boxes
    .filter(({ kind, depth }) => kind !== 'remedy' && depth === 0)
    .toSorted((a, b) => distance(a, x, y) - distance(b, x, y))
  return nearest ? beside(path, nearest, x, y) : null
}

const isOver = (box: Box, x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

function beside(path: Path, box: Box, x: number, y: number): Drop {
  const isStacked = nodesOf(path.steps).some(
    node => isGroup(node) && node.kind !== 'sequence' && node.nodes.some(({ id }) => id === box.id),
  )
  const isBefore = isStacked ? y < box.y + box.height / 2 : x < box.x + box.width / 2
  const side = isBefore ? 'before' : 'after'
  return { where: `${side}:${box.id}`, id: box.id, side }
}

const distance = (box: Box, x: number, y: number) =>
  Math.hypot(x - (box.x + box.width / 2), y - (box.y + box.height / 2))
