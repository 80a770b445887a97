import { mailNudges } from '../nudge-mail.server.ts'
import type { Channel } from './channel.ts'

/** The outbox of mail, which looks after the rest; everyone has an address. */
export const mail: Channel = {
  name: 'mail',
  reaches: async (_, personIds) => new Set(personIds),
  takeIn: mailNudges,
}
