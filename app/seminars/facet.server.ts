import type { WorkFacet } from '#app/authoring/draft.server.ts'
import type { WorkFinding } from '#app/authoring/findings.ts'
import type { Facet } from '#app/authoring/freeze.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { writeFiles } from './captions/caption-files.server.ts'
import { type CompletionPolicy, usualPolicy } from './in-video/ask.ts'
import { checkOf, faultsOf, withoutKey } from './in-video/asks.server.ts'
import type { Told } from './processing/told.server.ts'
import type { RecordingFacet } from './recording.ts'
import { type DraftRecording, recordingOf } from './recordings.server.ts'
import { type DraftSlides, slidesFacet } from './slides/slides.server.ts'
import { begunCount } from './taken-back.server.ts'

/** What a recording brings of its own when it is published: its video with poster, captions and chapters. */
export const recordingFacet: WorkFacet = {
  kind: 'recording',
  findings: async (db, workId) => findingsOf(await recordingOf(db, workId)),
  facet: async (db, workId) => facetOf(workId, await languageOf(db, workId), await recordingOf(db, workId)),
  settle: writeFiles,
  stopsFor: begunCount,
}

const languageOf = async (db: Db, workId: string): Promise<Language> => {
  const work = await db.selectFrom('work').select('language').where('id', '=', workId).executeTakeFirst()
  return work?.language ?? 'id'
}

const finding = (level: WorkFinding['level'], says: string): WorkFinding => ({ level, of: 'facet', says })

function findingsOf(recording: DraftRecording | null): WorkFinding[] {
  if (!recording?.mediaId) return [finding('error', 'videoMissing')]
  const { seconds, captions, chapters, posterMediaId, processing, asks, slides } = recording
  const beyond = (second: number) => seconds !== null && second > seconds + 1
  return [
    ...readiness(processing),
    ...(seconds === null ? [finding('error', 'lengthMissing')] : []),
    ...(chapters.some(chapter => beyond(chapter.seconds)) ? [finding('error', 'chapterBeyondEnd')] : []),
    ...faultsOf(asks, seconds).map(({ says, number }) => ({ ...finding('error', says), values: { number } })),
    ...(captions.every(({ cues }) => cues.length === 0) ? [finding('warning', 'captionsMissing')] : []),
    ...(captions.some(({ cues }) => cues.some(cue => beyond(cue.from)))
      ? [finding('warning', 'captionsBeyondEnd')]
      : []),
    ...(chapters.length === 0 ? [finding('warning', 'chaptersMissing')] : []),
    ...(posterMediaId === null ? [finding('warning', 'posterMissing')] : []),
    ...slidesFindings(slides, beyond),
  ]
}

/** Slides that learners would not see, or see too late. */
function slidesFindings(slides: DraftSlides | null, beyond: (second: number) => boolean): WorkFinding[] {
  if (!slides) return []
  if (slides.reason) return [finding('warning', 'slidesUnread')]
  if (slides.showings.length === 0) return [finding('warning', 'slidesUntimed')]
  if (slides.state === 'waiting') return [finding('warning', 'slidesUnderWay')]
  return slides.showings.some(({ seconds }) => beyond(seconds)) ? [finding('warning', 'slidesBeyondEnd')] : []
}

/** What is published always plays: the renditions, or until they are made the file itself, where browsers play it. */
function readiness(processing: Told | null): WorkFinding[] {
  if (!processing || processing.state === 'ready') return []
  const { state, playsAsItIs } = processing
  if (state === 'refused') return [finding('error', 'videoRefused')]
  if (playsAsItIs === false)
    return [finding('error', state === 'failed' ? 'videoUnplayable' : 'videoNotReady')]
  return [finding('warning', state === 'failed' ? 'videoAsItIs' : 'videoUnderWay')]
}

function facetOf(workId: string, language: Language, recording: DraftRecording | null): Facet | null {
  const content = recording && shown(recording)
  if (!content) return null
  const { mediaId, posterMediaId, captions, materials } = content
  return {
    seconds: content.seconds,
    bytes: content.bytes,
    coverMediaId: posterMediaId,
    mediaIds: [
      mediaId,
      ...(posterMediaId ? [posterMediaId] : []),
      ...[...captions, ...materials].map(each => each.mediaId),
    ],
    content,
    parts: checkOf(workId, language, recording.asks),
  }
}

const isUsual = ({ share, asks }: CompletionPolicy) =>
  share === usualPolicy.share && asks === usualPolicy.asks

/** A draft as its player would show it; null while there is no video. */
export function shown(recording: DraftRecording): RecordingFacet | null {
  const slides = slidesFacet(recording.slides)
  const { mediaId, mime, bytes, width, height, posterMediaId, seconds, speaker, heldOn } = recording
  if (!mediaId || !mime) return null
  return {
    mediaId,
    mime,
    bytes,
    seconds: seconds ?? 0,
    width,
    height,
    posterMediaId,
    speaker,
    heldOn,
    chapters: recording.chapters.map(({ seconds, title }) => ({ seconds, title })),
    captions: recording.captions
      .filter(({ cues }) => cues.length > 0)
      .map(({ language, fileId, standing }) => ({ language, standing, mediaId: fileId })),
    materials: recording.materials,
    ...(recording.asks.length > 0 && { asks: recording.asks.map(withoutKey) }),
    ...(isUsual(recording.completion) ? {} : { completion: recording.completion }),
    ...(slides && { slides }),
  }
}

/** The captions of a draft as they are now, whose files may not be made yet. */
export const withDraftCaptions = (facet: RecordingFacet, workId: string): RecordingFacet => ({
  ...facet,
  captions: facet.captions.map(track => ({
    ...track,
    src: `/recordings/${workId}/captions/${track.language}/files/vtt`,
  })),
})
