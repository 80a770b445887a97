import type { Outline } from '#app/authoring/outline.ts'
import type { Passage } from '#app/authoring/passages/passage.ts'
import type { Db } from '#db/connection.ts'
import type { RecordingFacet } from './recording.ts'
import { firstShown, type SlidesFacet } from './slides/showings.ts'
import { slidesOf } from './slides/slides.server.ts'
import { transcriptsOf } from './transcripts.server.ts'

/** What is said in a recording, what its chapters are called and what stands on its slides, each with its second. */
export async function heard(db: Db, { kind, facet }: Outline): Promise<readonly Passage[]> {
  if (kind !== 'recording') return []
  const { chapters, captions, slides } = facet as RecordingFacet
  const transcripts = await transcriptsOf(db, captions)
  return [
    ...chapters.map(({ seconds, title }) => ({ text: title, seconds })),
    ...(await written(db, slides)),
    ...transcripts.flatMap(({ cues }) => cues.map(cue => ({ text: cue.text, seconds: cue.from }))),
  ].map(({ text, seconds }) => ({ place: 'cue' as const, text, second: Math.floor(seconds) }))
}

/** The words of each slide that is drawn, at the moment it is first shown. */
async function written(db: Db, facet: SlidesFacet | undefined) {
  if (!facet) return []
  const firsts = firstShown(facet.showings)
  return (await slidesOf(db, facet.mediaId)).flatMap(({ number, text }) => {
    const seconds = firsts.get(number)
    return seconds === undefined || text === '' ? [] : [{ text, seconds }]
  })
}
