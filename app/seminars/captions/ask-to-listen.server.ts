import type { Person } from '#app/people/person.ts'
import { soon } from '#app/web/jobs.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { changing } from '../changing.server.ts'
import { transcribeRecordings } from './listening.server.ts'
import { endpointOfHouse } from './transcriber.server.ts'
import type { TranscriptionFault } from './transcription.ts'

/** How far listening is in one language, for whoever asked. */
export interface ToldListening {
  readonly language: Language
  readonly state: 'waiting' | 'failed'
  readonly reason: TranscriptionFault | null
  /** From 0 to 1. */
  readonly share: number
}

export interface Listenings {
  /** Whether this installation has an endpoint that listens. */
  readonly isOn: boolean
  readonly asked: readonly ToldListening[]
}

export async function listeningsOf(db: Db, workId: string): Promise<Listenings> {
  const rows = await db
    .selectFrom('transcription')
    .select(['language', 'state', 'reason', 'heard', 'pieces'])
    .where('workId', '=', workId)
    .where('state', '<>', 'done')
    .orderBy('language')
    .execute()
  return {
    isOn: endpointOfHouse() !== null,
    asked: rows.map(({ language, state, reason, heard, pieces }) => ({
      ...{ language, state: state === 'failed' ? 'failed' : 'waiting' },
      reason: reason as TranscriptionFault | null,
      share: heard / Math.max(1, (pieces as unknown as unknown[] | null)?.length ?? 1),
    })),
  }
}

/** Asks that a machine listen to the video in one language, unless captions are there; what was heard before is kept. */
export async function askToListen(
  db: Db,
  person: Person,
  workId: string,
  language: Language,
  now: Date,
): Promise<'asked' | 'refused' | 'absent'> {
  let isAsked = false
  const isTheirs = await changing(db, person, workId, now, async () => {
    const row = await db
      .selectFrom('recording')
      .leftJoin('caption', join =>
        join.onRef('caption.workId', '=', 'recording.workId').on('caption.language', '=', language),
      )
      .select(['recording.mediaId', 'caption.revision'])
      .where('recording.workId', '=', workId)
      .executeTakeFirst()
    if (!endpointOfHouse() || !row?.mediaId || row.revision !== null) return
    await forgetOthers(db, workId, language, row.mediaId)
    const anew = { state: 'waiting', reason: null, attempts: 0, notBefore: now, askedBy: person.id } as const
    await db
      .insertInto('transcription')
      .values({ workId, language, mediaId: row.mediaId, askedAt: now, ...anew })
      .onConflict(conflict => conflict.columns(['workId', 'language']).doUpdateSet(anew))
      .execute()
    isAsked = true
  })
  if (!isTheirs) return 'absent'
  return isAsked ? 'asked' : 'refused'
}

/** What was heard of another video, or was made into captions already, is of no use. */
const forgetOthers = (db: Db, workId: string, language: Language, mediaId: string) =>
  db
    .deleteFrom('transcription')
    .where('workId', '=', workId)
    .where('language', '=', language)
    .where(eb => eb.or([eb('mediaId', '<>', mediaId), eb('state', '=', 'done')]))
    .execute()

export const stopListening = (db: Db, person: Person, workId: string, language: Language, now: Date) =>
  changing(db, person, workId, now, () =>
    db.deleteFrom('transcription').where('workId', '=', workId).where('language', '=', language).execute(),
  )

/** Has the background look at once instead of at the next minute. */
export const listenSoon = () => soon(transcribeRecordings.name)
