/** A stretch of a video in seconds, from before to after. */
export type Stretch = readonly [from: number, to: number]

/** Two stretches closer than this many seconds are one: a player reports in small steps. */
const seam = 1

const millisecond = (seconds: number) => Math.round(seconds * 1000) / 1000

/** The union of watched stretches: disjoint, in order, within 0…`length`. Adding the same again changes nothing, order does not matter. */
export function united(stretches: readonly Stretch[], length = Number.POSITIVE_INFINITY): readonly Stretch[] {
  const inside = stretches
    .map(([from, to]): Stretch => [millisecond(Math.max(0, from)), millisecond(Math.min(length, to))])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0])
  const whole: [number, number][] = []
  for (const [from, to] of inside) {
    const last = whole.at(-1)
    if (last && from - last[1] <= seam) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}

/** Seconds covered by disjoint stretches. */
export const covered = (stretches: readonly Stretch[]): number =>
  millisecond(stretches.reduce((sum, [from, to]) => sum + to - from, 0))

/** How much of a video of `length` seconds was seen, 0 to 1; the last two seconds are given to whoever came that far. */
export function shareOf(stretches: readonly Stretch[], length: number): number {
  if (!(length > 0)) return 0
  const last = stretches.at(-1)
  const kindness = last && length - last[1] <= 2 ? length - last[1] : 0
  return Math.min(1, (covered(stretches) + kindness) / length)
}

/** At double speed, the fastest there is, a minute shows two. */
const fastest = 2

/** Seconds that may be told ahead of time: signs of a player are not exact, and its clock is not ours. */
const kindness = 30

/** How many seconds can have been watched at most, `elapsed` seconds after a video was first played. */
export const mostWatched = (elapsed: number): number => Math.max(0, elapsed) * fastest + kindness

/**
 * What is believed of what a player tells: it is added in its order until all of it covers `most` seconds. What was believed
 * before stays, however little that allows.
 */
export function believed(
  before: readonly Stretch[],
  told: readonly Stretch[],
  { most, length }: { readonly most: number; readonly length: number },
): readonly Stretch[] {
  let whole = united(before, length)
  for (const [from, to] of told) {
    const upTo = (end: number) => united([...whole, [from, end]], length)
    const isFitting = (end: number) => covered(upTo(end)) <= Math.max(most, covered(whole))
    if (isFitting(to)) whole = upTo(to)
    else if (covered(whole) < most) {
      let [low, high] = [Math.max(0, from), Math.min(to, length)]
      while (high - low > 0.01) {
        const middle = (low + high) / 2
        if (isFitting(middle)) low = middle
        else high = middle
      }
      whole = upTo(low)
    }
  }
  return whole
}
