import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { spanOf } from '../agenda/seminar.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { begunOf, hasOther } from './begun.server.ts'
import { type Missing, missingOf } from './missing.ts'

interface Of {
  readonly seminar: {
    readonly id: string
    readonly begunWorkId: string | null
    readonly recordingWorkId: string | null
  }
  readonly speaker: { readonly id: string; readonly biography: string }
}

/** What a speaker still owes their seminar. */
export async function missingAt(db: Db, { seminar, speaker }: Of, now: Date): Promise<Missing[]> {
  const span = spanOf(await sessionsOf(db, seminar.id))
  const { slides, open } = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('seminarMaterial')
        .where('speakerId', '=', speaker.id)
        .select(sql<number>`count(*)`.as('slides'))
        .$asScalar()
        .$notNull()
        .as('slides'),
      selectFrom('seminarQuestion')
        .where('seminarId', '=', seminar.id)
        .where('answeredAt', 'is', null)
        .where('hiddenAt', 'is', null)
        .select(sql<number>`count(*)`.as('open'))
        .$asScalar()
        .$notNull()
        .as('open'),
    ])
    .executeTakeFirstOrThrow()
  const workId = begunOf(seminar)
  const begun = workId
    ? await db
        .selectFrom('recording')
        .innerJoin('work', 'work.id', 'recording.workId')
        .leftJoin('processing', 'processing.mediaId', 'recording.mediaId')
        .select(['recording.mediaId', 'summary', 'processing.state'])
        .where('workId', '=', workId)
        .executeTakeFirst()
    : undefined
  return missingOf({
    ...{ biography: speaker.biography, slides, open, isOver: span !== null && span.endsAt <= now },
    hasRecording: hasOther(seminar) || Boolean(begun?.mediaId),
    isRefused: !hasOther(seminar) && begun?.state === 'refused',
    summary: begun?.summary ?? null,
  })
}
