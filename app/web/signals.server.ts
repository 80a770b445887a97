import pg from 'pg'
import { log } from './log.server.ts'

/** Milliseconds until a lost connection is tried again. */
const retry = 2000

export type Hearing = (told: string | null) => unknown

/**
 * Hears what the database tells on each of some channels, until stopped. After a lost connection, when something may have been
 * missed, every hearing gets null: anything may have happened.
 */
export function listenTo(url: string, hearings: Readonly<Record<string, Hearing>>): () => Promise<void> {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const tell = (heard: Hearing | undefined, told: string | null) =>
    void Promise.resolve(heard?.(told)).catch(fault =>
      log.error({ fault: String(fault) }, 'signal not heeded'),
    )

  const connect = async () => {
    const made = new pg.Client({ connectionString: url })
    client = made
    made.on('notification', ({ channel, payload }) => tell(hearings[channel], payload ?? null))
    made.on('error', fault => {
      log.warn({ fault: fault.message }, 'signals lost')
      again()
    })
    try {
      await made.connect()
      for (const channel of Object.keys(hearings)) await made.query(`listen ${channel}`)
    } catch {
      again()
    }
  }

  const again = () => {
    void client?.end().catch(() => undefined)
    client = null
    if (stopped || timer) return
    timer = setTimeout(() => {
      timer = undefined
      void connect().then(() => {
        for (const heard of Object.values(hearings)) tell(heard, null)
      })
    }, retry)
  }

  void connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
