import { defineJob } from '#app/web/jobs.server.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { hasPrograms } from '../processing/programs.server.ts'
import { keepSilences, listenForSilence, soundOf } from './sound.server.ts'

/** Finds where nobody speaks in recordings that are ready, so that chapters can be suggested. */
export const findSilences = defineJob({
  name: 'find-silences',
  cron: '* * * * *',
  lasts: true,
  run: (db, _, signal) => findSilencesIn(db, signal),
})

export async function findSilencesIn(db: Db, signal?: AbortSignal): Promise<void> {
  const rows = await db
    .selectFrom('recording')
    .innerJoin('processing', 'processing.mediaId', 'recording.mediaId')
    .leftJoin('silence', 'silence.mediaId', 'processing.mediaId')
    .select('processing.mediaId')
    .distinct()
    .where('processing.state', '=', 'ready')
    .where('silence.mediaId', 'is', null)
    .limit(20)
    .execute()
  if (rows.length === 0 || !(await hasPrograms())) return
  for (const { mediaId } of rows) {
    const sound = await soundOf(db, mediaId)
    const isThere = sound && (await storage.has(sound.digest))
    const found = isThere
      ? await storage.asFile(sound.digest, path => listenForSilence(path, sound.mime, signal))
      : null
    if (signal?.aborted) return
    // What cannot be heard is silent, and not listened to again.
    await keepSilences(db, mediaId, found ?? [])
  }
}
