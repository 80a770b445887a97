import { sql } from 'kysely'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { type Values, wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { mailWords } from './mail-words.ts'
import { nudgeNamed } from './nudges.ts'
import { stopAddress } from './stop-address.server.ts'

/** The same words by mail, with the reason and the way to stop it. */
export async function mailNudge(db: Db, nudgeId: string, now: Date) {
  const sent = await db
    .selectFrom('nudgeSent')
    .innerJoin('person', 'person.id', 'nudgeSent.personId')
    .where('nudgeSent.id', '=', nudgeId)
    .select(['personId', 'nudge', 'title', 'body', 'actionLabel', 'actionHref', 'nudgeSent.language'])
    .select(['person.name', 'person.email', sql<Values>`reasons`.as('reasons')])
    .executeTakeFirstOrThrow()
  const say = wordsIn(mailWords, sent.language)
  const nudge = nudgeNamed(sent.nudge)
  const switches = `${settings().origin}/nudges`
  const stop = stopAddress(sent.personId)
  const text = [
    say('greeting', { name: sent.name }),
    sent.body,
    `${sent.actionLabel}: ${settings().origin}${sent.actionHref}`,
    nudge && `${say('why')} ${wordsIn(nudge.words, sent.language)('why', sent.reasons)}`,
    say('stop', { address: switches, stop }),
  ]
  return queueMail(
    db,
    {
      key: `nudge/${nudgeId}`,
      to: sent.email,
      personId: sent.personId,
      subject: sent.title,
      text: text.filter(Boolean).join('\n\n'),
      atMostOnce: true,
      headers: {
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    },
    now,
  )
}
