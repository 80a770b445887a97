/** An open registration; `number` is its place in the order of registration. */
export interface Registered {
  readonly id: string
  readonly number: number
  readonly seatedAt: Date | null
}

/** Those who get a seat now: the first of the waiting list, as many as there are seats left. Null capacity seats everyone. */
export function seatedNext(open: readonly Registered[], capacity: number | null): readonly Registered[] {
  const waiting = open.filter(({ seatedAt }) => !seatedAt).sort((a, b) => a.number - b.number)
  const free = capacity === null ? waiting.length : capacity - (open.length - waiting.length)
  return waiting.slice(0, Math.max(0, free))
}

/** Which place on the waiting list a registration has, from 1; null when it has a seat. */
export function placeInQueue(open: readonly Registered[], id: string): number | null {
  const own = open.find(each => each.id === id)
  if (!own || own.seatedAt) return null
  return open.filter(({ seatedAt, number }) => !seatedAt && number <= own.number).length
}
