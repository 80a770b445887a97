import { diffChars } from 'diff'

/** Steps after which two texts have too little in common to look further. */
const farthest = { maxEditLength: 1000 }

/**
 * Where a caret stands after others changed the text around it: behind the same letters, as far as they are there still. What
 * came in at the caret itself stands before it, as the server puts it before one's own letters.
 */
export function placeAfter(before: string, after: string, at: number): number {
  const steps = diffChars(before, after, farthest)
  if (!steps) return after.length
  let [left, place] = [at, 0]
  for (const { value, added, removed } of steps) {
    if (added) place += value.length
    else if (left < value.length) return removed ? place : place + left
    else {
      left -= value.length
      if (!removed) place += value.length
    }
  }
  return place
}
