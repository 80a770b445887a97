import type { Change, Conflict } from './changes.ts'

/** Changed lines that the server does not have yet. */
export interface KeptChanges {
  readonly changes: readonly Change[]
  readonly conflicts: readonly Conflict[]
}

const nameOf = (key: string) => `bina-captions/${key}`

/** What this device keeps; null when nothing waits. */
export function keptChanges(key: string): KeptChanges | null {
  try {
    const text = localStorage.getItem(nameOf(key))
    return text ? (JSON.parse(text) as KeptChanges) : null
  } catch {
    return null
  }
}

/** Keeps changes on this device until they arrived; says whether it could. */
export function keepChanges(key: string, kept: KeptChanges): boolean {
  try {
    if (kept.changes.length + kept.conflicts.length === 0) localStorage.removeItem(nameOf(key))
    else localStorage.setItem(nameOf(key), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
