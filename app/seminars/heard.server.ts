import type { Outline } from '#app/authoring/outline.ts'
import type { Passage } from '#app/authoring/passages/passage.ts'
import type { Db } from '#db/connection.ts'
import type { RecordingFacet } from './recording.ts'
import { transcriptsOf } from './transcripts.server.ts'

/** What is said in a recording and what its chapters are called, each with its second. */
export async function heard(db: Db, { kind, facet }: Outline): Promise<readonly Passage[]> {
  if (kind !== 'recording') return []
  const { chapters, captions } = facet as RecordingFacet
  const transcripts = await transcriptsOf(db, captions)
  return [
    ...chapters.map(({ seconds, title }) => ({ text: title, seconds })),
    ...transcripts.flatMap(({ cues }) => cues.map(cue => ({ text: cue.text, seconds: cue.from }))),
  ].map(({ text, seconds }) => ({ place: 'cue' as const, text, second: Math.floor(seconds) }))
}
