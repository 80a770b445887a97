/** A place between two rows of an outline, and how far down the window it lies, in pixels. */
export interface Gap {
  /** The module a part would go into; empty for a module. */
  readonly into: string
  /** What it would be put before; empty for last. */
  readonly before: string
  readonly y: number
}

/** The gap closest to `y`; null when there is none. */
export const nearestGap = (gaps: readonly Gap[], y: number): Gap | null =>
  gaps.reduce<Gap | null>(
    (best, gap) => (best === null || Math.abs(gap.y - y) < Math.abs(best.y - y) ? gap : best),
    null,
  )

/** Pixels to scroll at once while something is held near an edge of a window of that height; 0 away from the edges. */
export function scrollBy(y: number, height: number): number {
  const edge = 72
  if (y < edge) return -Math.ceil((edge - y) / 6)
  if (y > height - edge) return Math.ceil((y - height + edge) / 6)
  return 0
}
