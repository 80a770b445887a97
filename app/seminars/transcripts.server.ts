import { text } from 'node:stream/consumers'
import type { Language } from '#app/web/language.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import type { CaptionDraft } from './captions/captions.server.ts'
import { type Cue, readCaptions } from './captions/captions.ts'
import type { ToldStanding } from './captions/standing.ts'
import { toldStandings } from './captions/standings.server.ts'
import type { CaptionTrack } from './recording.ts'

export interface Transcript {
  readonly language: Language
  readonly cues: readonly Cue[]
  /** Null where a publication from before does not tell it. */
  readonly standing: ToldStanding | null
}

/** The words of every caption file of a recording; a file that cannot be read is left out. */
export async function transcriptsOf(db: Db, tracks: readonly CaptionTrack[]): Promise<readonly Transcript[]> {
  if (tracks.length === 0) return []
  const standings = await toldStandings(
    db,
    tracks.map(({ standing }) => standing),
  )
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
    tracks.map(async ({ language, mediaId }, index) => {
      const digest = files.find(file => file.id === mediaId)?.digest
      const source = digest ? await text(storage.open(digest)).catch(() => '') : ''
      const captions = readCaptions(source)
      return captions.ok ? { language, cues: captions.cues, standing: standings[index] ?? null } : null
    }),
  )
  return read.filter(transcript => transcript !== null)
}

/** What a draft's captions say, as learners would read them. */
export const draftTranscripts = (captions: readonly CaptionDraft[]): readonly Transcript[] =>
  captions.filter(({ cues }) => cues.length > 0).map(draftTranscript)

const draftTranscript = ({ language, cues, told }: CaptionDraft): Transcript => ({
  language,
  cues: cues.map(({ from, to, text, voice }) => ({ from, to, text, ...(voice && { voice }) })),
  standing: told,
})
