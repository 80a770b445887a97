import { draftAsRead } from '#app/authoring/preview.server.ts'
import { notFound } from '#app/people/gate.server.ts'
import type { Db } from '#db/connection.ts'
import { shown } from '../facet.server.ts'
import { unanswered } from '../in-video/asks.server.ts'
import { filmOf } from '../processing/film.server.ts'
import { filmFile } from '../processing/renditions.server.ts'
import { recordingOf } from '../recordings.server.ts'
import { slideFile } from '../slides/slide-files.server.ts'
import { shownSlides, withSlides } from '../slides/slides.server.ts'
import { draftTranscripts } from '../transcripts.server.ts'
import { begunOf } from './begun.server.ts'
import type { Desk } from './desk.server.ts'

/**
 * The recording that was begun as participants will see it. Files in others' libraries stay closed to whoever is at the desk,
 * so the video is its renditions alone, and what was said stands beside it as text.
 */
export async function speakerPreviewOf(db: Db, { seminar, base, films }: Desk) {
  const workId = begunOf(seminar) ?? notFound()
  const recording = (await recordingOf(db, workId)) ?? notFound()
  const facet = shown(recording)
  const slides = facet && (await shownSlides(db, facet.slides, films))
  const film = facet && withSlides(await filmOf(db, facet.mediaId, films), slides)
  return {
    base,
    preview: { ...(await draftAsRead(db, workId)), given: {} },
    facet: facet && film && { ...facet, posterMediaId: null, captions: [], materials: [] },
    film,
    slides,
    transcripts: draftTranscripts(recording.captions),
    asks: recording.asks.map(unanswered),
  }
}

/** A file of the begun recording's video; not found for any other. */
export async function speakerVideo(
  db: Db,
  desk: Desk,
  { mediaId = '', file = '' }: Readonly<Record<string, string | undefined>>,
  now: Date,
) {
  if (!(await showsVideo(db, desk, mediaId))) notFound()
  const { link, person, speaker } = desk
  const leave = link ? (['link', link] as const) : (['desk', person.id, speaker.id] as const)
  return (await filmFile(db, { mediaId, file, leave }, now)) ?? notFound()
}

/** Whether this is the video of the recording that was begun. */
export async function showsVideo(db: Db, { seminar }: Desk, mediaId: string): Promise<boolean> {
  const workId = begunOf(seminar)
  return workId !== null && (await recordingOf(db, workId))?.mediaId === mediaId
}

/** A picture of the begun recording's slides; not found for any other. */
export async function speakerSlide(
  db: Db,
  { seminar }: Desk,
  request: Request,
  { mediaId = '', file = '' }: Readonly<Record<string, string | undefined>>,
) {
  const workId = begunOf(seminar) ?? notFound()
  if ((await recordingOf(db, workId))?.slides?.mediaId !== mediaId) notFound()
  return (await slideFile(db, request, mediaId, file)) ?? notFound()
}
