import { personById } from '#app/people/sessions.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { letterWords } from './letter-words.ts'
import { sessionsOf } from './seminars.server.ts'
import { whenIn } from './when.ts'

type Letter = 'seated' | 'registered' | 'waiting' | 'moved' | 'cancelled'

interface Sending {
  readonly seminarId: string
  readonly letter: Letter
  /** Names the reason: the same never leaves twice. */
  readonly key: string
  readonly personIds: readonly string[]
  readonly reason?: string
}

/** A seat has become free for these registrations. */
export async function tellSeated(db: Db, seminarId: string, registrationIds: readonly string[], now: Date) {
  const rows = await db
    .selectFrom('seminarRegistration')
    .select(['id', 'personId'])
    .where('id', 'in', [...registrationIds])
    .execute()
  for (const { id, personId } of rows)
    await send(db, { seminarId, letter: 'seated', key: `seated/${id}`, personIds: [personId] }, now)
}

/** Someone else registered this person. */
export const tellRegistered = (
  db: Db,
  of: { seminarId: string; registrationId: string; personId: string; seated: boolean },
  now: Date,
) =>
  send(
    db,
    {
      seminarId: of.seminarId,
      letter: of.seated ? 'registered' : 'waiting',
      key: `registered/${of.registrationId}`,
      personIds: [of.personId],
    },
    now,
  )

interface Happened {
  readonly seminarId: string
  readonly eventId: string
  readonly reason: string
}

export const tellMoved = async (db: Db, { seminarId, eventId, reason }: Happened, now: Date) =>
  send(
    db,
    {
      seminarId,
      letter: 'moved',
      key: `moved/${eventId}`,
      personIds: await registered(db, seminarId),
      reason,
    },
    now,
  )

export const tellCancelled = async (db: Db, { seminarId, eventId, reason }: Happened, now: Date) =>
  send(
    db,
    {
      ...{ seminarId, letter: 'cancelled', key: `cancelled/${eventId}`, reason },
      personIds: await registered(db, seminarId),
    },
    now,
  )

const registered = async (db: Db, seminarId: string) =>
  (
    await db
      .selectFrom('seminarRegistration')
      .select('personId')
      .where('seminarId', '=', seminarId)
      .where('withdrawnAt', 'is', null)
      .execute()
  ).map(({ personId }) => personId)

/** One letter to each of them, in their language, with times in the organiser's zone and their own. Links to the page only. */
async function send(db: Db, { seminarId, letter, key, personIds, reason }: Sending, now: Date) {
  const { title, zone } = await db
    .selectFrom('seminar')
    .select(['title', 'zone'])
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow()
  const sessions = await sessionsOf(db, seminarId)
  for (const id of personIds) {
    const person = await personById(db, id)
    if (!person) continue
    const say = wordsIn(letterWords, person.language)
    const when = sessions.map(session => {
      const { own, there } = whenIn(session, { zone, readerZone: person.zone, language: person.language })
      return [there, own && say('yourTime', { time: own }), session.place].filter(Boolean).join('\n')
    })
    const text = [
      say('greeting', { name: person.name }),
      say(letter, { title }),
      reason && say('reason', { reason }),
      ...(letter === 'cancelled' ? [] : when),
      say('open', { link: `${settings().origin}/agenda/${seminarId}` }),
    ]
    await queueMail(
      db,
      {
        key: `seminar/${key}/${id}`,
        to: person.email,
        personId: id,
        subject: say(`${letter}Subject`, { title }),
        text: text.filter(Boolean).join('\n\n'),
      },
      now,
    )
  }
}
