import { tokenHash } from '#app/people/sessions.server.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { Desk } from './desk.server.ts'
import { speakerLetterWords } from './letter-words.ts'

export const addressOf = (secret: string) => `${settings().origin}/speaking/links/${secret}`

interface Sending {
  readonly secret: string
  readonly to: string
  readonly language: Language
  readonly expiresAt: Date
}

/** Sends a speaker their link, in the language that their host chose for them. */
export async function sendLink(
  db: Db,
  { speaker, seminar }: Desk,
  { secret, to, language, expiresAt }: Sending,
  now: Date,
) {
  const say = wordsIn(speakerLetterWords, language)
  const { title, zone } = seminar
  const text = [
    say('greeting', { name: speaker.name }),
    say('link', { title }),
    addressOf(secret),
    say('until', { date: formatIn(language, zone).dateTime(expiresAt) }),
  ]
  await queueMail(
    db,
    {
      key: `speaker-link/${tokenHash(secret).toString('hex')}`,
      ...{ to, subject: say('linkSubject', { title }), text: text.join('\n\n') },
    },
    now,
  )
}
