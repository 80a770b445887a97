import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type DraftRecording, putChapter, recordingOf } from '../recordings.server.ts'
import { matchOf } from '../slides/matching.server.ts'
import { chaptersFromSlides } from '../slides/slide-chapters.ts'
import { type DraftSlides, slidesOf } from '../slides/slides.server.ts'
import { silencesOf } from './sound.server.ts'
import { type SuggestedChapter, suggestChapters } from './suggested-chapters.ts'

/** Where chapters of a draft may begin; only ever suggested. */
export async function suggestionsFor(
  db: Db,
  { mediaId, seconds, captions, chapters, slides }: DraftRecording,
  spoken: Language,
): Promise<readonly SuggestedChapter[]> {
  if (!mediaId || !seconds) return []
  const { cues } = captions.find(({ language }) => language === spoken) ?? captions[0] ?? { cues: [] }
  const silences = (await silencesOf(db, mediaId)) ?? []
  const taken = chapters.map(chapter => chapter.seconds)
  const [showings, pages] = slides ? await titledShowings(db, mediaId, slides) : [[], []]
  const bySlides = chaptersFromSlides(showings, pages, taken).map(chapter => ({
    ...chapter,
    isSlide: true as const,
  }))
  const begun = [...taken, ...bySlides.map(chapter => chapter.seconds)]
  const bySpeech = suggestChapters({ seconds, cues, silences }, begun)
  return [...bySlides, ...bySpeech].sort((one, other) => one.seconds - other.seconds)
}

/** When which slide is shown: as its author said, else as it was found in the video; with the slides. */
async function titledShowings(db: Db, mediaId: string, { mediaId: deckId, showings }: DraftSlides) {
  const shown = showings.length > 0 ? showings : ((await matchOf(db, mediaId, deckId)) ?? [])
  return [shown, await slidesOf(db, deckId)] as const
}

/** Makes chapters of all that is suggested now; `titleAt` names one that nothing names. */
export async function takeSuggestions(
  db: Db,
  { person, workId, spoken }: { person: Person; workId: string; spoken: Language },
  titleAt: (seconds: number) => string,
  now: Date,
): Promise<boolean> {
  const recording = await recordingOf(db, workId)
  const suggestions = recording ? await suggestionsFor(db, recording, spoken) : []
  for (const { seconds, title } of suggestions)
    if (!(await putChapter(db, person, workId, { seconds, title: title || titleAt(seconds) }, now)))
      return false
  return suggestions.length > 0
}
