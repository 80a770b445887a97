import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { Sending } from './ledger.server.ts'
import { mailWords } from './mail-words.ts'

/** The same words by mail, with the reason and the way to stop it. */
export function mailNudge(db: Db, nudge: Sending & { id: string; to: string; name: string }, now: Date) {
  const { message, language, chosen, reasons } = nudge
  const say = wordsIn(mailWords, language)
  const switches = `${settings().origin}/nudges`
  const text = [
    say('greeting', { name: nudge.name }),
    message.body,
    `${message.action}: ${settings().origin}${nudge.href}`,
    `${say('why')} ${wordsIn(chosen.nudge.words, language)('why', reasons)}`,
    say('stop', { address: switches }),
  ].join('\n\n')
  return queueMail(
    db,
    {
      key: `nudge/${nudge.id}`,
      to: nudge.to,
      personId: nudge.personId,
      subject: message.title,
      text,
      atMostOnce: true,
      headers: { 'List-Unsubscribe': `<${switches}>`, 'Auto-Submitted': 'auto-generated' },
    },
    now,
  )
}
