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

export type Yarn = 'warp' | 'ground' | 'figure' | 'plain' | 'gold' | 'loose' | 'started'

export const cell = 8
const fringe = 8
const inset = 1.1

/**
 * Weaves the threads, oldest first, into a band of `rows` rows. Kept weeks carry a figure of diamonds that closes every
 * eight weeks; rest is undyed, a reserve is gold; a gap lets the warp float, which is another pattern and not a hole.
 */
export function weave(threads: readonly Thread[], rows: number): Cloth {
  const strokes = new Map<Yarn, string[]>()
  const draw = (yarn: Yarn, stroke: string) => strokes.set(yarn, [...(strokes.get(yarn) ?? []), stroke])
  const width = threads.length * cell + 2 * fringe
  for (let row = 0; row < rows; row += 1) draw('warp', `M2 ${middle(row)}H${width - 2}`)
  threads.forEach(({ kind }, column) => {
    for (let row = 0; row < rows; row += 1) {
      const yarn = yarnAt(kind, column, row, rows)
      if (yarn) draw(yarn, stitch(column, row))
    }
  })
  const order: readonly Yarn[] = ['warp', 'loose', 'ground', 'plain', 'gold', 'started', 'figure']
  return {
    width,
    height: rows * cell,
    yarns: order.flatMap(yarn => {
      const drawn = strokes.get(yarn)
      return drawn ? [{ yarn, path: drawn.join('') }] : []
    }),
  }
}

function yarnAt(kind: ThreadKind, column: number, row: number, rows: number): Yarn | null {
  const over = (column + row) % 2 === 0
  switch (kind) {
    case 'kept':
      if (isFigure(column, row, rows)) return 'figure'
      return over ? 'ground' : null
    case 'rest':
      return over ? 'plain' : null
    case 'reserve':
      return over || isFigure(column, row, rows) ? 'gold' : null
    case 'gap':
      return (column + row) % 4 === 0 ? 'loose' : null
    case 'running':
      return over ? 'started' : null
  }
}

/** A lattice of diamonds, eight threads wide and as high as the band. */
function isFigure(column: number, row: number, rows: number): boolean {
  const fromMiddle = Math.abs(row - (rows - 1) / 2)
  const along = Math.abs((column % 8) - 3.5)
  const distance = fromMiddle + along
  return distance >= 2.5 && distance <= 3.5
}

const middle = (index: number) => index * cell + cell / 2

function stitch(column: number, row: number): string {
  const x = fringe + middle(column)
  return `M${x} ${row * cell + inset + 1.5}v${cell - 2 * inset - 3}`
}
