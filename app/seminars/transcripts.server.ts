import { text } from 'node:stream/consumers'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { type Cue, readCaptions } from './captions.ts'
import type { CaptionTrack } from './recording.ts'

export interface Transcript extends CaptionTrack {
  readonly cues: readonly Cue[]
}

/** The words of every caption file of a recording; a file that cannot be read is left out. */
export async function transcriptsOf(db: Db, tracks: readonly CaptionTrack[]): Promise<readonly Transcript[]> {
  if (tracks.length === 0) return []
  const files = await db
    .selectFrom('media')
    .select(['id', 'digest'])
    .where(
      'id',
      'in',
      tracks.map(track => track.mediaId),
    )
    .execute()
  const read = await Promise.all(
    tracks.map(async track => {
      const digest = files.find(file => file.id === track.mediaId)?.digest
      const source = digest ? await text(storage.open(digest)).catch(() => '') : ''
      const captions = readCaptions(source)
      return captions.ok ? { ...track, cues: captions.cues } : null
    }),
  )
  return read.filter(transcript => transcript !== null)
}
