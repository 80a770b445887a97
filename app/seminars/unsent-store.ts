/** Something this device has to tell the server; `op` names it, so that telling it twice is telling it once. */
export interface Unsent {
  readonly op: string
}

/** What is kept until the server has it, or until someone has read why it would not take it. */
export interface Kept<T extends Unsent> {
  readonly what: T
  readonly refused?: string
}

/** Where the browser has no room to give, the page itself holds it. */
const spare = new Map<string, readonly Kept<Unsent>[]>()

const nameOf = (place: string) => `bina-unsent/${place}`

/** Said in this window when what is kept has changed; other windows hear `storage`. */
export const unsentChanged = 'bina-unsent'

/** What is kept for a place, oldest first. The place names the person, since devices are shared. */
export function keptAt<T extends Unsent>(place: string): readonly Kept<T>[] {
  const held = spare.get(place)
  if (held) return held as readonly Kept<T>[]
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function write(place: string, kept: readonly Kept<Unsent>[]) {
  try {
    if (kept.length === 0) localStorage.removeItem(nameOf(place))
    else localStorage.setItem(nameOf(place), JSON.stringify(kept))
    spare.delete(place)
  } catch {
    spare.set(place, kept)
  }
  window.dispatchEvent(new Event(unsentChanged))
}

/** Keeps it at the end of the list, or in its place where it is kept already. */
export function keepAt<T extends Unsent>(place: string, kept: Kept<T>) {
  const before = keptAt<T>(place)
  const isThere = before.some(({ what }) => what.op === kept.what.op)
  write(
    place,
    isThere ? before.map(each => (each.what.op === kept.what.op ? kept : each)) : [...before, kept],
  )
}

export const dropAt = (place: string, op: string) =>
  write(
    place,
    keptAt(place).filter(({ what }) => what.op !== op),
  )

export type Outcome<A> =
  | { readonly kind: 'arrived'; readonly answer: A }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'waiting' }

/** Tells the server one thing. Signed out, too many tries or a server in trouble: it stays here and is told again. */
export async function tell<A>(url: string, what: Unsent): Promise<Outcome<A>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    if (response.status === 404) return { kind: 'refused', reason: 'absent' }
    const isAnswer = response.headers.get('Content-Type')?.startsWith('application/json')
    if (!isAnswer || response.status === 429 || response.status >= 500) return { kind: 'waiting' }
    const said = await response.json()
    return response.ok
      ? { kind: 'arrived', answer: said as A }
      : { kind: 'refused', reason: typeof said?.reason === 'string' ? said.reason : 'other' }
  } catch {
    return { kind: 'waiting' }
  }
}
