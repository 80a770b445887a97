import { personById } from '#app/people/sessions.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { openRegistrations } from '../agenda/registering.server.ts'
import { knownOf } from '../attendance/known.server.ts'
import { timesOf } from '../questions/sides.server.ts'
import { takesFeedback } from './feedback.ts'
import { feedbackWords } from './words.ts'

/** Asks those who were at a seminar how it was, by one letter each, while it can be said; where nobody was noted, those who had a seat. */
export async function askFeedback(db: Db, seminarId: string, now: Date): Promise<void> {
  if (!takesFeedback(await timesOf(db, seminarId), now)) return
  const { title } = await db
    .selectFrom('seminar')
    .select('title')
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow()
  for (const id of await whoWereAt(db, seminarId)) {
    const person = await personById(db, id)
    if (!person) continue
    const say = wordsIn(feedbackWords, person.language)
    const link = `${settings().origin}/agenda/${seminarId}/feedback`
    await queueMail(
      db,
      {
        key: `seminar/feedback/${seminarId}/${id}`,
        ...{ to: person.email, personId: id, atMostOnce: true },
        subject: say('letterSubject', { title }),
        text: [say('greeting', { name: person.name }), say('letter', { title }), link].join('\n\n'),
      },
      now,
    )
  }
}

/** Without those who said it already, and without who spoke. */
async function whoWereAt(db: Db, seminarId: string): Promise<readonly string[]> {
  const known = await knownOf(db, seminarId)
  const there = [...known].flatMap(([id, at]) =>
    [...at.values()].flat().some(({ kind }) => kind !== 'struck') ? id : [],
  )
  const seated = (await openRegistrations(db, seminarId)).filter(({ seatedAt }) => seatedAt)
  const ids = known.size > 0 ? there : seated.map(({ personId }) => personId)
  const rows = await db
    .selectFrom('seminarFeedback')
    .select('personId')
    .where('seminarId', '=', seminarId)
    .unionAll(
      db
        .selectFrom('seminarSpeaker')
        .select('personId')
        .where('seminarId', '=', seminarId)
        .where('personId', 'is not', null)
        .$narrowType<{ personId: string }>(),
    )
    .execute()
  const asked = new Set(rows.map(({ personId }) => personId))
  return ids.filter(id => !asked.has(id))
}
