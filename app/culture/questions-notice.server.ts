import { sql } from 'kysely'
import { waitingFor } from '#app/learning/asking/answers.server.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { enter } from './ledger.server.ts'
import { mailWords } from './mail-words.ts'
import { messageOf } from './nudge.ts'
import { questionsWait } from './nudges/questions-wait.ts'

const twoWeeks = 14 * 86_400_000
const anHour = 3_600_000

/** Tells the authors of a course what was asked there: one word an hour at most, however many questions came. */
export const noticeQuestions = defineJob({
  name: 'notice-questions',
  cron: '*/10 * * * *',
  async run(db, now) {
    const works = await db
      .selectFrom('blockQuestion')
      .select('workId')
      .distinct()
      .where('toldAt', 'is', null)
      .where('hiddenAt', 'is', null)
      .where('askedAt', '<', new Date(now.getTime() - 10 * 60_000))
      .execute()
    for (const { workId } of works) await db.transaction().execute(trx => tellAuthors(trx, workId, now))
    return works.length
  },
})

async function tellAuthors(db: Db, workId: string, now: Date) {
  await db.selectFrom('work').select('id').where('id', '=', workId).forUpdate().execute()
  const last = await db
    .selectFrom('blockQuestion')
    .select(({ fn }) => fn.max('toldAt').as('toldAt'))
    .where('workId', '=', workId)
    .executeTakeFirst()
  if (last?.toldAt && now.getTime() - last.toldAt.getTime() < anHour) return
  const told = await db
    .updateTable('blockQuestion')
    .set({ toldAt: now })
    .where('workId', '=', workId)
    .where('toldAt', 'is', null)
    .returning('id')
    .execute()
  const count = await waitingFor(db, workId)
  if (told.length === 0 || count === 0) return
  for (const author of await authorsToTell(db, workId)) await tellOne(db, author, { workId, count }, now)
}

const authorsToTell = (db: Db, workId: string) =>
  db
    .selectFrom('workAuthor')
    .innerJoin('person', 'person.id', 'workAuthor.personId')
    .innerJoin('work', 'work.id', 'workAuthor.workId')
    .select(['person.id', 'person.name', 'email', 'person.language', 'work.title as course'])
    .where('workId', '=', workId)
    .where('workAuthor.role', '=', 'author')
    .where('disabledAt', 'is', null)
    .where(
      sql<boolean>`exists (select from role_grant where person_id = person.id and role = 'expert' and revoked_at is null)`,
    )
    .execute()

type Author = Awaited<ReturnType<typeof authorsToTell>>[number]

async function tellOne(
  db: Db,
  { id: personId, name, email, language, course }: Author,
  { workId, count }: { workId: string; count: number },
  now: Date,
) {
  const [variant] = questionsWait.variants
  const reasons = { count, course }
  const message = messageOf(variant, reasons, language)
  const href = `/courses/${workId}/questions`
  const period = `${workId}/${now.toISOString()}`
  const entered = await enter(
    db,
    {
      ...{ personId, period, subject: workId, reasons, message, href, language },
      chosen: { nudge: questionsWait, variant, eligible: [], nudgeProbability: 1, probability: 1 },
      expiresAt: new Date(now.getTime() + twoWeeks),
    },
    now,
  )
  if (!entered) return
  const say = wordsIn(mailWords, language)
  const text = [
    say('greeting', { name }),
    message.body,
    `${message.action}: ${settings().origin}${href}`,
    'Bina',
  ]
  await queueMail(
    db,
    {
      key: `questions/${period}/${personId}`,
      to: email,
      personId,
      subject: `${message.title}: ${course}`,
      text: text.join('\n\n'),
    },
    now,
  )
}
