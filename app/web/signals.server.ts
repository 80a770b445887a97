import pg from 'pg'
import { log } from './log.server.ts'

/** Milliseconds until a lost connection is tried again. */
const retry = 2000

/**
 * Hears what the database tells on a channel, until stopped. After a lost connection, when something may have been missed,
 * `heard` gets null: anything may have happened.
 */
export function listenTo(
  url: string,
  channel: string,
  heard: (told: string | null) => void,
): () => Promise<void> {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const connect = async () => {
    const made = new pg.Client({ connectionString: url })
    client = made
    made.on('notification', ({ payload }) => heard(payload ?? null))
    made.on('error', fault => {
      log.warn({ fault: fault.message, channel }, 'signals lost')
      again()
    })
    try {
      await made.connect()
      await made.query(`listen ${channel}`)
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
      void connect().then(() => heard(null))
    }, retry)
  }

  void connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
