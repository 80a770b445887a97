import type { Stretch } from './stretch.ts'

/** A jump longer than this between two signs of a player is a seek, not watching; at double speed a sign covers half a second. */
const longestStep = 2

/** The log of a player after it was at `second` while playing: the last stretch grows, or a new one begins. */
export function watchedUpTo(log: readonly Stretch[], second: number): readonly Stretch[] {
  const last = log.at(-1)
  if (last && second >= last[1] && second - last[1] <= longestStep)
    return [...log.slice(0, -1), [last[0], second]]
  return [...log, [second, second]]
}

/** What is worth telling the server: stretches with a length. */
export const tellable = (log: readonly Stretch[]): readonly Stretch[] => log.filter(([from, to]) => to > from)
