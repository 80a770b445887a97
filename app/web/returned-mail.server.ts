import type { Db } from '#db/connection.ts'
import { readReturned } from './delivery-report.ts'
import { log } from './log.server.ts'
import { onMailRefused } from './mail.server.ts'

/**
 * Takes up what a mail server reports of a letter that it had taken: ours did not arrive, and whoever wants to know is told, once.
 * False for what is no such report, or not of a letter of ours.
 */
export async function noteReturned(db: Db, letter: Uint8Array | string, now: Date): Promise<boolean> {
  const report = await readReturned(letter)
  if (!report) return false
  const { messageId, status } = report
  const mail = await db
    .updateTable('mailOutbox')
    .set({
      returnedAt: now,
      returnedStatus: status,
      sentAt: null,
      givenUpAt: now,
      lastError: `came back: ${status}`,
    })
    .where('messageId', '=', messageId)
    .where('returnedAt', 'is', null)
    .where('sentAt', 'is not', null)
    .returning(['id', 'key', 'atMostOnce'])
    .executeTakeFirst()
  if (!mail) return false
  log.warn({ mail: mail.id, status }, 'mail came back')
  if (mail.atMostOnce) for (const tell of onMailRefused) await tell(db, mail, now)
  return true
}
