import { diffArrays } from 'diff'

/**
 * What two made of one text at once, word by word: what both left stays, what either wrote stands, what either took out is
 * gone. Where both wrote at one place, `theirs` comes first. Without a `base`, whatever both say counts as it.
 */
export function mergedWords(base: string | null, theirs: string, mine: string): string {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  const from = base === null ? sharedBy(theirs, mine) : piecesOf(base)
  const [other, own] = [editOf(from, piecesOf(theirs)), editOf(from, piecesOf(mine))]
  let merged = ''
  for (let at = 0; at <= from.length; at += 1) {
    merged = joined(merged, together(other.before[at] ?? '', own.before[at] ?? ''))
    if (other.kept[at] && own.kept[at]) merged = joined(merged, from[at] ?? '')
  }
  return merged
}

const piecesOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

interface Edit {
  /** Of each piece, whether it stayed. */
  readonly kept: readonly boolean[]
  /** What was written before each piece, and after the last. */
  readonly before: readonly string[]
}

/** Steps after which two texts have too little in common to look further. */
const farthest = { maxEditLength: 3000 }

function editOf(from: readonly string[], to: readonly string[]): Edit {
  const kept: boolean[] = from.map(() => false)
  const before: string[] = [...from, ''].map(() => '')
  const steps = diffArrays([...from], [...to], farthest)
  if (!steps) before[from.length] = to.join('')
  let at = 0
  for (const { value, added, removed } of steps ?? []) {
    if (added) before[at] += value.join('')
    else {
      if (!removed) kept.fill(true, at, at + value.length)
      at += value.length
    }
  }
  return { kept, before }
}

const sharedBy = (one: string, other: string): readonly string[] =>
  (diffArrays([...piecesOf(one)], [...piecesOf(other)], farthest) ?? []).flatMap(
    ({ value, added, removed }) => (added || removed ? [] : value),
  )

/** What both wrote at one place; a word that one has written further than the other is one word. */
function together(theirs: string, mine: string): string {
  if (mine.startsWith(theirs)) return mine
  return theirs.startsWith(mine) ? theirs : joined(theirs, mine)
}

const joined = (before: string, after: string) =>
  /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after)
    ? `${before} ${after}`
    : before + after
