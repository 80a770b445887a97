import { createHmac } from 'node:crypto'
import { post } from '#app/web/post.server.ts'
import { settings } from '#app/web/settings.server.ts'
import type { VisitOptions } from '#app/web/visit.server.ts'
import type { Channel } from './channel.ts'
import { numberFor, whoGaveNumbers } from './numbers.server.ts'
import { outcomeOf } from './outcome.ts'

interface Gateway {
  readonly url: string
  readonly secret: string
}

/** The organisation's own gateway to WhatsApp or SMS; null when none was named. */
export function namedGateway(): Gateway | null {
  const { NUDGE_GATEWAY_URL: url, NUDGE_GATEWAY_SECRET: secret } = settings()
  return url && secret ? { url, secret } : null
}

/** Posts a nudge to a gateway: signed, and with a key by which it knows one again that it has had. */
export const gatewayChannel = (named: () => Gateway | null, reach: VisitOptions = {}): Channel => ({
  name: 'gateway',
  reaches: async (db, personIds) => (named() === null ? new Set() : await whoGaveNumbers(db, personIds)),
  async deliver(db, { key, personId, title, body: text, link, language }, now) {
    const gateway = named()
    const number = await numberFor(db, personId)
    if (!gateway || !number) return { became: 'refused', why: 'no longer agreed to', forGood: true }
    const body = JSON.stringify({ id: key, number, title, text, link, language })
    const timestamp = String(Math.floor(now.getTime() / 1000))
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'X-Bina-Timestamp': timestamp,
      'X-Bina-Signature': `sha256=${signature(gateway.secret, timestamp, body)}`,
    }
    return outcomeOf(await post(gateway.url, headers, body, reach))
  },
})

export const gateway = gatewayChannel(namedGateway)

const signature = (secret: string, timestamp: string, body: string) =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
