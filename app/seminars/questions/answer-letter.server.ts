import { personById } from '#app/people/sessions.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { questionWords } from './words.ts'

/** Writes to who asked that there is an answer; once, however often the answer is changed. */
export async function tellAnswered(db: Db, questionId: string, now: Date) {
  const { askedBy, text, answer, seminarId, title } = await db
    .selectFrom('seminarQuestion')
    .innerJoin('seminar', 'seminar.id', 'seminarQuestion.seminarId')
    .select(['askedBy', 'text', 'answer', 'seminarId', 'seminar.title'])
    .where('seminarQuestion.id', '=', questionId)
    .executeTakeFirstOrThrow()
  const person = await personById(db, askedBy)
  if (!person) return
  const say = wordsIn(questionWords, person.language)
  const lines = [
    say('greeting', { name: person.name }),
    say('letter', { title }),
    `“${text}”`,
    answer,
    say('open', { link: `${settings().origin}/agenda/${seminarId}/questions#q-${questionId}` }),
  ]
  await queueMail(
    db,
    {
      key: `seminar/answered/${questionId}`,
      to: person.email,
      personId: person.id,
      subject: say('letterSubject', { title }),
      text: lines.join('\n\n'),
    },
    now,
  )
}
