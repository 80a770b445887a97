import { createHmac, timingSafeEqual } from 'node:crypto'
import { settings } from '#app/web/settings.server.ts'

const path = '/nudges/stop'

const sign = (personId: string) =>
  createHmac('sha256', settings().SESSION_SECRET).update(`no more nudges for ${personId}`).digest()

/** Where a person, or their mail programme for them, stops all nudges without signing in; good for nothing else. */
export const stopAddress = (personId: string) =>
  `${settings().origin}${path}?${new URLSearchParams({ person: personId, sign: sign(personId).toString('base64url') })}`

/** Whose nudges an address stops; null when it is none of ours. */
export function stoppedBy(query: URLSearchParams): string | null {
  const personId = query.get('person') ?? ''
  const given = Buffer.from(query.get('sign') ?? '', 'base64url')
  const wanted = sign(personId)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? personId : null
}
