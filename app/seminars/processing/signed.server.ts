import { createHmac, timingSafeEqual } from 'node:crypto'
import { settings } from '#app/web/settings.server.ts'
import { isAlive, lifetime, signedWords } from './signed.ts'

const sign = (renditionId: string, until: number) =>
  createHmac('sha256', settings().SESSION_SECRET).update(signedWords(renditionId, until)).digest()

/** Where a rendition can be read for a minute by whoever holds the address. */
export function signedAddress(renditionId: string, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + lifetime
  return `/streams/${renditionId}?until=${until}&sign=${sign(renditionId, until).toString('base64url')}`
}

/** Whether an address is one of ours, for this rendition, and lives. */
export function isSigned(renditionId: string, query: URLSearchParams, now: Date): boolean {
  const until = query.get('until') ?? ''
  if (!/^\d{1,12}$/.test(until) || !isAlive(Number(until), now)) return false
  const given = Buffer.from(query.get('sign') ?? '', 'base64url')
  const wanted = sign(renditionId, Number(until))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
