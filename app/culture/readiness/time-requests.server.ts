import type { Person } from '#app/people/person.ts'
import { superiorOf } from '#app/people/superiors.server.ts'
import { newId } from '#app/web/id.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { readinessWords } from './readiness-words.ts'

const restDays = 30

/** When this person last asked for time to learn. */
export async function lastTimeRequest(db: Db, personId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('timeRequest')
    .select(({ fn }) => fn.max('askedAt').as('at'))
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.at ?? null
}

export const mayAskForTime = (last: Date | null, now: Date) =>
  last === null || now.getTime() - last.getTime() >= restDays * 86_400_000

/** Asks the superior for time to learn, once a month at most; the letter tells nothing of what was learned or not. */
export async function askForTime(
  db: Db,
  person: Person,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'askedLately' | 'noSuperior' }> {
  await db.selectFrom('person').select('id').where('id', '=', person.id).forNoKeyUpdate().execute()
  if (!mayAskForTime(await lastTimeRequest(db, person.id), now)) return { ok: false, reason: 'askedLately' }
  const superior = await superiorOf(db, person.id)
  const reader =
    superior &&
    (await db
      .selectFrom('person')
      .select(['email', 'language', 'name'])
      .where('id', '=', superior.id)
      .where('disabledAt', 'is', null)
      .executeTakeFirst())
  if (!superior || !reader) return { ok: false, reason: 'noSuperior' }
  const id = newId()
  await db
    .insertInto('timeRequest')
    .values({ id, personId: person.id, superiorId: superior.id, askedAt: now })
    .execute()
  const say = wordsIn(readinessWords, reader.language)
  const text = say('timeLetter', { superior: reader.name, name: person.name })
  await queueMail(
    db,
    {
      ...{ key: `time-request/${id}`, to: reader.email, personId: superior.id },
      ...{ subject: say('timeSubject', { name: person.name }), text },
    },
    now,
  )
  return { ok: true }
}
