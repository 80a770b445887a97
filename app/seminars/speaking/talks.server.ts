import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { hasBeen } from '../agenda/planners.server.ts'
import { missingAt } from './brought.server.ts'
import type { Missing } from './missing.ts'

/** A seminar at which someone speaks, with what of theirs it still waits for. */
export interface WaitingTalk {
  readonly seminarId: string
  readonly speakerId: string
  readonly title: string
  readonly missing: readonly Missing[]
}

/** Days after which nobody is reminded of what a seminar never got. */
const patience = 30

/** The next, or else the last, of a person's own talks for which something is missing; null when nothing is. */
export async function waitingTalkOf(db: Db, personId: string, now: Date): Promise<WaitingTalk | null> {
  const rows = await db
    .selectFrom('seminarSpeaker')
    .innerJoin('seminar', 'seminar.id', 'seminarSpeaker.seminarId')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('seminarSession')
          .whereRef('seminarSession.seminarId', '=', 'seminar.id')
          .select(({ fn }) => fn.max('endsAt').as('endsAt'))
          .as('held'),
      join => join.onTrue(),
    )
    .select(['seminarSpeaker.id as speakerId', 'biography'])
    .select(['seminar.id', 'seminar.title', 'begunWorkId', 'recordingWorkId'])
    .where('seminarSpeaker.personId', '=', personId)
    .where('held.endsAt', '>', new Date(now.getTime() - patience * 86_400_000))
    .where(hasBeen('announced'))
    .where(({ not }) => not(hasBeen('cancelled')))
    .orderBy(sql`held.ends_at <= ${now}`)
    .orderBy('held.endsAt')
    .limit(3)
    .execute()
  for (const { speakerId, biography, ...seminar } of rows) {
    const missing = await missingAt(db, { seminar, speaker: { id: speakerId, biography } }, now)
    if (missing.length > 0) return { seminarId: seminar.id, speakerId, title: seminar.title, missing }
  }
  return null
}
