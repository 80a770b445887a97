import type { Node } from '../path.ts'
import { copiedText, partsIn } from './parts.ts'

const shelf = 'bina-path-parts'

/** Puts parts on the clipboard of the device, and on a shelf of this browser for when that may not be read. */
export function copyParts(nodes: readonly Node[], to?: DataTransfer | null) {
  const text = copiedText(nodes)
  to?.setData('text/plain', text)
  if (!to) void navigator.clipboard?.writeText(text).catch(() => undefined)
  try {
    localStorage.setItem(shelf, text)
  } catch {
    // A browser that keeps nothing still has the clipboard.
  }
}

/** The parts that were copied last; null when there are none. */
export function copiedParts(from?: DataTransfer | null): readonly Node[] | null {
  const parts = from && partsIn(from.getData('text/plain'))
  if (parts) return parts
  try {
    return partsIn(localStorage.getItem(shelf) ?? '')
  } catch {
    return null
  }
}
