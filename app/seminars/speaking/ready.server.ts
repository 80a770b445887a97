import { audit } from '#app/people/audit.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { organisersOf } from '../agenda/organisers.server.ts'
import type { Desk } from './desk.server.ts'
import { speakerLetterWords } from './letter-words.ts'

/** Notes that a speaker says all of theirs is there, and writes to the seminar's hosts; once, however often it is said. */
export async function noteReady(db: Db, { speaker, seminar, person, side, link }: Desk, now: Date) {
  const said = await db
    .updateTable('seminarSpeaker')
    .set({ readyAt: now })
    .where('id', '=', speaker.id)
    .where('readyAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!said) return
  const actorId = side === 'link' ? null : person.id
  const detail = { speaker: speaker.id, ...(link && { link }) }
  await audit(db, { actorId, action: 'speaker.ready', subject: seminar.id, detail }, now)
  const name = speaker.name || person.name
  const organisers = (await organisersOf(db, seminar.id)).map(({ id }) => id)
  const hosts = new Set(side === 'link' ? [...organisers, person.id] : organisers)
  for (const id of hosts) {
    const host = await personById(db, id)
    if (!host) continue
    const say = wordsIn(speakerLetterWords, host.language)
    const address = `${settings().origin}/agenda/${seminar.id}/speakers/${speaker.id}`
    await queueMail(
      db,
      {
        key: `seminar/speaker-ready/${speaker.id}/${id}`,
        ...{ to: host.email, personId: id },
        subject: say('readySubject', { name, title: seminar.title }),
        text: [
          say('greeting', { name: host.name }),
          say('ready', { name, title: seminar.title }),
          say('open', { link: address }),
        ].join('\n\n'),
      },
      now,
    )
  }
}
