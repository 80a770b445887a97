import { useState } from 'react'

/** Rows as they say, each with a key of its own. */
export interface Keyed {
  readonly said: readonly string[]
  readonly keys: readonly number[]
}

/**
 * A key for every row, which stays with it while its words change and others come in above it: what tells React which field is
 * the one somebody writes in.
 */
export function useRowKeys(rows: readonly object[]): readonly number[] {
  const said = rows.map(row => JSON.stringify(row))
  const [known, setKnown] = useState<Keyed>({ said, keys: [...said.keys()] })
  if (known.said.length === said.length && said.every((words, at) => words === known.said[at]))
    return known.keys
  const next = follow(known, said)
  setKnown(next)
  return next.keys
}

/**
 * The same rows after a change. What stands before and behind it stays what it is, what says the same elsewhere was moved, what
 * is most alike of the rest was rewritten, and what is left came in.
 */
export function follow({ said: before, keys }: Keyed, said: readonly string[]): Keyed {
  const kept = said.map((): number | undefined => undefined)
  const gone = new Map(before.entries())
  const keep = (from: number, at: number) => {
    kept[at] = keys[from]
    gone.delete(from)
  }
  const shorter = Math.min(before.length, said.length)
  let head = 0
  for (; head < shorter && before[head] === said[head]; head++) keep(head, head)
  for (let tail = 1; tail <= shorter - head && before.at(-tail) === said.at(-tail); tail++)
    keep(before.length - tail, said.length - tail)

  for (const [at, words] of said.entries()) {
    if (kept[at] !== undefined) continue
    const moved = [...gone].find(([, former]) => former === words)
    if (moved) keep(moved[0], at)
  }
  const pairs = [...said.entries()]
    .filter(([at]) => kept[at] === undefined)
    .flatMap(([at, words]) =>
      [...gone].map(([from, former]) => ({
        from,
        at,
        alike: alike(former, words),
        far: Math.abs(at - from),
      })),
    )
    .sort((one, other) => other.alike - one.alike || one.far - other.far)
  for (const { from, at } of pairs) if (gone.has(from) && kept[at] === undefined) keep(from, at)

  let next = Math.max(-1, ...keys) + 1
  return { said, keys: kept.map(key => key ?? next++) }
}

/** How many characters two texts have in common at their beginnings and their ends. */
function alike(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head++
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return head + tail
}
