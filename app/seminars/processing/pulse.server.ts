import { log } from '#app/web/log.server.ts'
import type { Db } from '#db/connection.ts'
import { type Claim, report } from './claims.server.ts'
import { secondsLeft } from './progress.ts'

export interface Pulse {
  say(share: number): void
  stop(): Promise<void>
}

/** Says every second that the work goes on, how far it is, and how long it may take. */
export function pulsing(db: Db, claimed: Claim, lost: () => void): Pulse {
  const from = claimed.share
  const began = performance.now()
  let share = from
  let underWay: Promise<unknown> | null = null
  const timer = setInterval(() => {
    underWay ??= report(db, claimed, share, secondsLeft(from, share, performance.now() - began))
      .then(isOurs => isOurs || lost())
      .catch(fault => log.warn({ fault: String(fault) }, 'progress not kept'))
      .finally(() => {
        underWay = null
      })
  }, 1000)
  return {
    say(told) {
      share = Math.max(share, Math.min(1, told))
    },
    async stop() {
      clearInterval(timer)
      await underWay
    },
  }
}
