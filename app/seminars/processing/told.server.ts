import type { Db } from '#db/connection.ts'
import { isOutdated, type Plan } from './probe.ts'
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
  /** Whether it could be made better today than it was, from the file that was uploaded. */
  readonly isOutdated: boolean
  readonly renditions: readonly { readonly name: string; readonly bytes: number }[]
}

export async function processingOf(db: Db, mediaId: string | null): Promise<Told | null> {
  if (!mediaId) return null
  const row = await db
    .selectFrom('processing')
    .innerJoin('media', 'media.id', 'processing.mediaId')
    .select(['state', 'reason', 'share', 'secondsLeft', 'plan', 'sourceDigest', 'digest'])
    .where('mediaId', '=', mediaId)
    .executeTakeFirst()
  if (!row) return null
  const { plan: made, sourceDigest, digest, ...told } = row
  const plan = made as unknown as Plan | null
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
    playsAsItIs: plan?.playsAsItIs ?? null,
    isOutdated: row.state === 'ready' && isOutdated(plan) && sourceDigest === digest,
    renditions: row.state === 'ready' ? renditions : [],
  }
}
