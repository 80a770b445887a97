/** What was, what is, and what was taken back; the newest of each kind last. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

/** How far back one can go. */
const kept = 200

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** Something new; what had been taken back is forgotten. The same again is no step. */
export const done = <T>({ past, present, ...rest }: History<T>, next: T): History<T> =>
  next === present
    ? { past, present, ...rest }
    : { past: [...past, present].slice(-kept), present: next, future: [] }

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [...future, present] }
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const after = future.at(-1)
  return after === undefined
    ? { past, present, future }
    : { past: [...past, present], present: after, future: future.slice(0, -1) }
}
