/**
 * Numbers in [0, 1) that the same `seed` always gives in the same order.
 * FNV-1a for the seed, then mulberry32 (Tommy Ettinger, public domain).
 */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every order equally likely (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const laid = [...things]
  for (let last = laid.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[laid[last], laid[other]] = [laid[other]!, laid[last]!]
  }
  return laid
}
