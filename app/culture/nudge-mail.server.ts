import { sql } from 'kysely'
import type { Language } from '#app/web/language.ts'
import { type Mail, queueMails } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { type Values, wordsIn } from '#app/web/words.tsx'
import { type Db, oneOf } from '#db/connection.ts'
import { mailWords } from './mail-words.ts'
import { nudgeNamed } from './nudges.ts'
import { stopAddress } from './stop-address.server.ts'

/** The same words by mail, with the reason and the way to stop it. */
export async function mailNudges(db: Db, nudgeIds: readonly string[], now: Date) {
  const nudges = await db
    .selectFrom('nudgeSent')
    .innerJoin('person', 'person.id', 'nudgeSent.personId')
    .where('nudgeSent.id', '=', oneOf(nudgeIds))
    .select(['nudgeSent.id', 'personId', 'nudge', 'title', 'body', 'actionLabel', 'actionHref'])
    .select(['nudgeSent.language', 'person.name', 'person.email', sql<Values>`reasons`.as('reasons')])
    .execute()
  await queueMails(db, nudges.map(letterOf), now)
}

interface Said {
  readonly id: string
  readonly personId: string
  readonly nudge: string
  readonly title: string
  readonly body: string
  readonly actionLabel: string
  readonly actionHref: string
  readonly language: Language
  readonly name: string
  readonly email: string
  readonly reasons: Values
}

function letterOf(sent: Said): Mail {
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
  return {
    key: `nudge/${sent.id}`,
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
  }
}
