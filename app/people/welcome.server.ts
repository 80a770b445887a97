import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { words } from './words.ts'

/** Tells a new person that they have an account, and where to make a password; the link there is asked for when it is wanted. */
export function welcome(db: Db, { id, name, email }: { id: string; name: string; email: string }, now: Date) {
  const say = wordsIn(words, 'id')
  return queueMail(
    db,
    {
      key: `welcome/${id}`,
      to: email,
      personId: id,
      subject: say('welcomeSubject'),
      text: say('welcomeLetter', { name, link: `${settings().origin}/forgotten-password` }),
    },
    now,
  )
}
