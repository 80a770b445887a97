import type { Answer } from './answer.ts'

/** What one device holds of an attempt's answers, so that both sides can see whether they hold the same. */
export interface Manifest {
  readonly device: string
  /** Answers 0 to count − 1. */
  readonly count: number
  readonly hash: string
}

/** The manifest of one device's log, in whatever order it is given. */
export function manifestOf(device: string, log: readonly Answer[]): Manifest {
  const own = log.filter(answer => answer.device === device).sort((a, b) => a.sequence - b.sequence)
  const lines = own.map(({ sequence, questionId, value }) => `${sequence} ${questionId} ${canonical(value)}`)
  return { device, count: own.length, hash: fnv1a(lines.join('\n')) }
}

/** The first thousand sequences that `manifest` promises and the log has not. */
export function missingFrom(log: readonly Answer[], { device, count }: Manifest): number[] {
  const held = new Set(log.filter(answer => answer.device === device).map(({ sequence }) => sequence))
  const missing: number[] = []
  for (let sequence = 0; sequence < count && missing.length < 1000; sequence += 1)
    if (!held.has(sequence)) missing.push(sequence)
  return missing
}

/** JSON with sorted names: PostgreSQL keeps objects in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const named = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${named.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

/**
 * FNV-1a, 64 bit (Fowler, Noll, Vo), over UTF-16 units. It finds losses, not forgers: the server grades by its own log. Not
 * SHA-256, since browsers withhold it on an intranet without https.
 */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
