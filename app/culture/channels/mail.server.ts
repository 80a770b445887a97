import { mailNudge } from '../nudge-mail.server.ts'
import type { Channel } from './channel.ts'

/** The outbox of mail, which looks after the rest; everyone has an address. */
export const mail: Channel = {
  name: 'mail',
  within: true,
  reaches: async () => true,
  async deliver(db, { nudgeId }, now) {
    await mailNudge(db, nudgeId, now)
    return { became: 'taken', receipt: null }
  },
}
