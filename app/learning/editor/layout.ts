import { innerOf } from '../compose.ts'
import { isGroup, type Node, type Step } from '../path.ts'

/** Something drawn: a step, the frame of a group, or the frame of a step's remedy. Measures are pixels from the top left. */
export interface Box {
  readonly id: string
  readonly kind: 'step' | 'group' | 'remedy'
  /** How many frames it lies in. */
  readonly depth: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Line {
  readonly from: string
  readonly to: string
  readonly kind: 'then' | 'remedy'
}

export interface Layout {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

/** A part laid out by itself; `spine` is how far down the line that leads through it runs. */
interface Part extends Layout {
  readonly spine: number
  readonly first: string
  readonly last: string
}

export const stepSize = { width: 232, height: 92 }
const gap = { across: 56, down: 28, remedy: 44 }
const frame = { side: 20, top: 44, bottom: 20 }

export const remedyIdOf = (step: string) => `remedy:${step}`

/** Lays a path out from left to right; what may be done in any order lies one below the other, remedies below their step. */
export function layoutOf(nodes: readonly Node[]): Layout {
  const { boxes, lines, width, height } = inLine(nodes.map(node => partOf(node, 0)))
  return { boxes, lines, width, height }
}

function partOf(node: Node, depth: number): Part {
  if (!isGroup(node)) return stepPart(node, depth)
  const parts = node.nodes.map(one => partOf(one, depth + 1))
  return framed(node.kind === 'sequence' ? inLine(parts) : stacked(parts), {
    id: node.id,
    kind: 'group',
    depth,
  })
}

function stepPart(step: Step, depth: number): Part {
  const box: Box = { id: step.id, kind: 'step', depth, x: 0, y: 0, ...stepSize }
  const inner = innerOf(step)
  const alone = {
    ...{ boxes: [box], lines: [], ...stepSize },
    spine: box.height / 2,
    first: box.id,
    last: box.id,
  }
  if (inner.length === 0) return alone
  const id = remedyIdOf(step.id)
  const remedy = framed(inLine(inner.map(one => partOf(one, depth + 1))), { id, kind: 'remedy', depth })
  const below = shifted(remedy, 0, box.height + gap.remedy)
  return {
    ...alone,
    boxes: [box, ...below.boxes],
    lines: [{ from: step.id, to: id, kind: 'remedy' }, ...below.lines],
    width: Math.max(box.width, remedy.width),
    height: box.height + gap.remedy + remedy.height,
  }
}

function inLine(parts: readonly Part[]): Part {
  const spine = Math.max(0, ...parts.map(part => part.spine))
  let x = 0
  const placed = parts.map(part => {
    const moved = shifted(part, x, spine - part.spine)
    x += part.width + gap.across
    return moved
  })
  const between = placed.flatMap((part, at): readonly Line[] => {
    const before = placed[at - 1]
    return before ? [{ from: before.last, to: part.first, kind: 'then' }] : []
  })
  return {
    boxes: placed.flatMap(part => part.boxes),
    lines: [...placed.flatMap(part => part.lines), ...between],
    width: Math.max(0, x - gap.across),
    height: Math.max(0, ...parts.map(part => spine - part.spine + part.height)),
    ...{ spine, first: placed[0]?.first ?? '', last: placed.at(-1)?.last ?? '' },
  }
}

function stacked(parts: readonly Part[]): Part {
  let y = 0
  const placed = parts.map(part => {
    const moved = shifted(part, 0, y)
    y += part.height + gap.down
    return moved
  })
  const height = Math.max(0, y - gap.down)
  return {
    boxes: placed.flatMap(part => part.boxes),
    lines: placed.flatMap(part => part.lines),
    width: Math.max(0, ...parts.map(part => part.width)),
    ...{ height, spine: height / 2, first: '', last: '' },
  }
}

function framed(part: Part, { id, kind, depth }: Pick<Box, 'id' | 'kind' | 'depth'>): Part {
  const inner = shifted(part, frame.side, frame.top)
  const width = Math.max(part.width, stepSize.width) + 2 * frame.side
  const height = part.height + frame.top + frame.bottom
  return {
    boxes: [{ id, kind, depth, x: 0, y: 0, width, height }, ...inner.boxes],
    lines: inner.lines,
    ...{ width, height, spine: part.spine + frame.top, first: id, last: id },
  }
}

const shifted = (part: Part, x: number, y: number): Part =>
  x === 0 && y === 0
    ? part
    : { ...part, boxes: part.boxes.map(box => ({ ...box, x: box.x + x, y: box.y + y })) }
