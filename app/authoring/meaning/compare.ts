import { diffArrays } from 'diff'
import { sorted } from '../freeze.ts'

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null))

/** Those in both lists that do not stand in the order they stood in: as few as can be named. */
export function movedIn(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const inBoth = (list: readonly string[], other: readonly string[]) => list.filter(id => other.includes(id))
  const parts = diffArrays(inBoth(before, after), inBoth(after, before))
  return new Set(parts.flatMap(({ added, value }) => (added ? value : [])))
}
