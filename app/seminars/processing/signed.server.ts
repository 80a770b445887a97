import { createHmac, timingSafeEqual } from 'node:crypto'
import { settings } from '#app/web/settings.server.ts'
import { isAlive, type Leave, lifetime, signedWords } from './signed.ts'

const sign = (...signed: Parameters<typeof signedWords>) =>
  createHmac('sha256', settings().SESSION_SECRET)
    .update(signedWords(...signed))
    .digest()

/** Where a rendition can be asked for within a minute by whoever holds the address. */
export function signedAddress(renditionId: string, led: Leave, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + lifetime
  const leave = led.join('.')
  const signature = sign(renditionId, until, leave).toString('base64url')
  return `/streams/${renditionId}?until=${until}&leave=${leave}&sign=${signature}`
}

/** Whether an address is one of ours, for this rendition, and lives. */
export function isSigned(renditionId: string, query: URLSearchParams, now: Date): boolean {
  const until = query.get('until') ?? ''
  if (!/^\d{1,12}$/.test(until) || !isAlive(Number(until), now)) return false
  const given = Buffer.from(query.get('sign') ?? '', 'base64url')
  const wanted = sign(renditionId, Number(until), query.get('leave') ?? '')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
