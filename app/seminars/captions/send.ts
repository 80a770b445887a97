import type { Change } from './changes.ts'
import type { KeptCue } from './cues.ts'

export type Answer =
  | { readonly kind: 'saved'; readonly revision: number; readonly cues?: readonly KeptCue[] }
  | { readonly kind: 'stale'; readonly revision: number; readonly cues: readonly KeptCue[] }
  | { readonly kind: 'refused' | 'signedOut' | 'gone' | 'unreachable' }

const kinds: Readonly<Record<number, 'refused' | 'gone' | 'signedOut'>> = {
  422: 'refused',
  404: 'gone',
  403: 'gone',
  401: 'signedOut',
}

/** Sends changed lines. `revision` is the last one known here, so that the answer can bring what others wrote. */
export async function sendChanges(
  url: string,
  revision: number,
  changes: readonly Change[],
  leaving = false,
): Promise<Answer> {
  const body = JSON.stringify({ revision, changes })
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, redirect: 'manual', headers: { 'Content-Type': 'application/json' } },
      keepalive: leaving && body.length < 60_000,
    })
    if (response.type === 'opaqueredirect') return { kind: 'signedOut' }
    if (response.ok) return { kind: 'saved', ...(await response.json()) }
    if (response.status === 409) return { kind: 'stale', ...(await response.json()) }
    return { kind: kinds[response.status] ?? 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}
