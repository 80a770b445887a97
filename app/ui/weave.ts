/** What one week left in the cloth. */
export type ThreadKind = 'kept' | 'rest' | 'reserve' | 'gap' | 'running'

export interface Thread {
  readonly kind: ThreadKind
}

/** The strokes of a band of cloth: one SVG path for each yarn, in units of a `cell`. */
export interface Cloth {
  readonly width: number
  readonly height: number
  readonly yarns: readonly { readonly yarn: Yarn; readonly path: string }[]
}

export type Yarn = 'warp' | 'tint' | 'ground' | 'figure' | 'plain' | 'gold' | 'loose' | 'started'

export const cell = 8
const fringe = 6
const order: readonly Yarn[] = ['warp', 'tint', 'loose', 'ground', 'plain', 'gold', 'started', 'figure']

/**
 * Weaves the threads, oldest first, into a band of `tall` rows (of an odd number: an even one gets one more). Kept weeks dye the cloth and carry a figure of
 * diamonds that closes every six weeks; rest is undyed, a reserve is a whole thread of gold; a gap lets the warp float, which is
 * another pattern and not a hole.
 */
export function weave(threads: readonly Thread[], tall: number): Cloth {
  const rows = tall + ((tall + 1) % 2)
  const strokes = new Map<Yarn, string>()
  const draw = (yarn: Yarn, stroke: string) => strokes.set(yarn, (strokes.get(yarn) ?? '') + stroke)
  const width = threads.length * cell + 2 * fringe
  for (let row = 0; row < rows; row += 1) {
    draw('warp', `M3 ${middle(row)}H${width - 3}`)
    threads.forEach(({ kind }, column) => {
      const yarn = yarnAt(kind, column, row, rows)
      if (yarn) draw(yarn, stitch(column, row))
      else if (kind === 'kept') draw('tint', `M${fringe + column * cell + 2} ${middle(row)}h${cell - 4}`)
    })
  }
  return {
    width,
    height: rows * cell,
    yarns: order.flatMap(yarn => {
      const path = strokes.get(yarn)
      return path === undefined ? [] : [{ yarn, path }]
    }),
  }
}

function yarnAt(kind: ThreadKind, column: number, row: number, rows: number): Yarn | null {
  const plain = (column + row) % 2 === 0
  switch (kind) {
    case 'kept':
      return figure(column, row, (rows - 1) / 2)
    case 'rest':
      return plain ? 'plain' : null
    case 'reserve':
      return 'gold'
    case 'gap':
      return (column + 2 * row) % 5 === 0 ? 'loose' : null
    case 'running':
      return plain ? 'started' : null
  }
}

/** Diamonds that touch at their points, each with a small one inside; `half` is the distance from the middle to the edge. */
function figure(column: number, row: number, half: number): Yarn | null {
  const distance = Math.abs(row - half) + Math.abs((column % (2 * half)) - half)
  if (distance === half) return 'figure'
  return (distance + half) % 2 === 0 ? 'ground' : null
}

const middle = (index: number) => index * cell + cell / 2

function stitch(column: number, row: number): string {
  const x = fringe + middle(column)
  return `M${x} ${row * cell + 2.5}v${cell - 5}`
}
