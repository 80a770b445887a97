import type { Db } from '#db/connection.ts'
import type { Plan } from './probe.ts'
import type { FailedFor, ProcessingState, RefusedFor } from './processing-machine.ts'

/** How far a video is on its way to being watched, for whoever shares it. */
export interface Told {
  readonly state: ProcessingState
  readonly reason: RefusedFor | FailedFor | null
  /** From 0 to 1. */
  readonly share: number
  readonly secondsLeft: number | null
  /** Whether browsers play the file as it is; null while nobody looked. */
  readonly playsAsItIs: boolean | null
  readonly renditions: readonly { readonly name: string; readonly bytes: number }[]
}

export async function processingOf(db: Db, mediaId: string | null): Promise<Told | null> {
  if (!mediaId) return null
  const row = await db
    .selectFrom('processing')
    .select(['state', 'reason', 'share', 'secondsLeft', 'plan'])
    .where('mediaId', '=', mediaId)
    .executeTakeFirst()
  if (!row) return null
  const { plan, ...told } = row
  const renditions = await db
    .selectFrom('rendition')
    .select(['name', 'bytes'])
    .where('mediaId', '=', mediaId)
    .where('mime', '<>', 'image/jpeg')
    .orderBy('bytes')
    .execute()
  return {
    ...told,
    reason: row.reason as Told['reason'],
    playsAsItIs: (plan as unknown as Plan | null)?.playsAsItIs ?? null,
    renditions: row.state === 'ready' ? renditions : [],
  }
}
