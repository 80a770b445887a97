import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds for which one code is shown. */
export const codeSeconds = 60

/** Codes before and after the one of a moment that are taken too: someone types slowly, a clock is a little off. */
const tolerance = 2

const stepAt = (at: Date) => Math.floor(at.getTime() / (codeSeconds * 1000))

/** The six digits of a step, as RFC 4226 takes them from an HMAC; here of SHA-256. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha256', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

export interface ShownCode {
  readonly code: string
  /** Milliseconds of the server's clock from which on it is shown; for `codeSeconds`. */
  readonly from: number
}

/** The code of this moment and the `count - 1` that follow it. */
export const codesFrom = (secret: string, now: Date, count: number): readonly ShownCode[] =>
  Array.from({ length: count }, (_, ahead) => {
    const step = stepAt(now) + ahead
    return { code: codeOf(secret, step), from: step * codeSeconds * 1000 }
  })

/** Whether a code was on this session's screen at that moment, or just before or after it. */
export function fits(secret: string, code: string, at: Date): boolean {
  if (!/^\d{6}$/.test(code)) return false
  const typed = Buffer.from(code)
  let found = false
  for (let ahead = -tolerance; ahead <= tolerance; ahead += 1)
    if (timingSafeEqual(typed, Buffer.from(codeOf(secret, stepAt(at) + ahead)))) found = true
  return found
}
