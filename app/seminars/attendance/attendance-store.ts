import { keptList } from '#app/web/kept-list.ts'
import type { What } from './claim.ts'

/** A code as it was typed on this device, until the server has said what became of it. */
export interface KeptCode {
  readonly id: string
  readonly seminarId: string
  readonly title: string
  readonly code: string
  readonly what: What
  /** By the clock of this device. */
  readonly typedAt: number
  /** Why the server did not take it; it stays until it was read. */
  readonly refused?: string
}

export type Outcome =
  | { readonly kind: 'recorded'; readonly already: boolean; readonly unregistered: boolean }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'waiting' }

/** The codes of a person that wait on this device, or were refused and not read yet. */
export const codes = keptList<KeptCode>('bina-attendance')

/** Sends one code; it is let go of once the server has recorded it, and keeps the reason when it was refused. */
export async function sendCode(personId: string, kept: KeptCode): Promise<Outcome> {
  const outcome = await ask(kept)
  if (outcome.kind === 'recorded') codes.forget(personId, kept.id)
  if (outcome.kind === 'refused') codes.keep(personId, { ...kept, refused: outcome.reason })
  return outcome
}

async function ask({ seminarId, code, what, typedAt }: KeptCode): Promise<Outcome> {
  try {
    const response = await fetch(`/agenda/${seminarId}/check-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ intent: what, code, typedAt, sentAt: Date.now() }),
    })
    const isAnswer = response.headers.get('Content-Type')?.startsWith('application/json')
    if (response.status === 404) return { kind: 'refused', reason: 'other' }
    // Signed out, too many tries or a server in trouble: it stays here and is sent again.
    if (!isAnswer || response.status === 429 || response.status >= 500) return { kind: 'waiting' }
    const said = await response.json()
    return response.ok
      ? { kind: 'recorded', already: said.already === true, unregistered: said.unregistered === true }
      : { kind: 'refused', reason: said.reason ?? (said.fields ? 'field' : 'other') }
  } catch {
    return { kind: 'waiting' }
  }
}

/** Sends what waits, one after the other; what became of each. */
export async function sendKept(personId: string): Promise<readonly { kept: KeptCode; outcome: Outcome }[]> {
  const outcomes = []
  for (const kept of codes.all(personId).filter(({ refused }) => !refused))
    outcomes.push({ kept, outcome: await sendCode(personId, kept) })
  return outcomes
}
