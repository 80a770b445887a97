import { workOfPage } from '#app/authoring/work-head.server.ts'
import { notFound, type Refusal, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { filmOf } from '../processing/film.server.ts'
import { isOver } from '../processing/over.ts'
import { recordingOf } from '../recordings.server.ts'
import { outOfOrder, readShowings } from './showings.ts'
import { saveTimes, slidesOf, timesOf } from './slides.server.ts'
import { fieldOf, writtenIn } from './times-form.ts'
import { slideWords } from './words.ts'

/** Everything the page needs where the times of slides are corrected; `suggests` asks for those that were found. */
export async function timesPageOf(db: Db, person: Person, workId: string, suggests: boolean) {
  const { head } = await workOfPage(db, person, workId, 'recording')
  const recording = (await recordingOf(db, workId)) ?? notFound()
  const { mediaId, posterMediaId, processing, slides: drafted } = recording
  const draft = drafted ?? notFound()
  const [slides, { revision, suggested }, film] = await Promise.all([
    slidesOf(db, draft.mediaId),
    timesOf(db, workId),
    mediaId ? filmOf(db, mediaId, `/recordings/${workId}`) : null,
  ])
  const isSuggested = (suggests || draft.showings.length === 0) && (suggested?.length ?? 0) > 0
  const showings = isSuggested ? (suggested ?? []) : draft.showings
  const hasPicture = film?.renditions.some(({ height }) => height !== null)
  const isLooked = suggested !== null || !processing || (isOver(processing) && !hasPicture)
  return {
    ...{ work: head, film, slides, revision, showings, isSuggested },
    base: `/recordings/${workId}/slides/${draft.mediaId}`,
    /** What was found in the video: times, none, or nobody looked yet. */
    found: suggested?.length ? ('some' as const) : isLooked ? ('none' as const) : ('unknown' as const),
    hasTimes: draft.showings.length > 0,
    outOfOrder: outOfOrder(draft.showings),
    video: mediaId ? { mediaId, posterMediaId } : null,
  }
}

export type TimesPage = Awaited<ReturnType<typeof timesPageOf>>

export type TimesDone = { readonly ok: true; readonly done: 'saved' }

/** Saves what was written on that page. */
export async function saveWritten(
  db: Db,
  { person, workId, language }: { person: Person; workId: string; language: Language },
  form: Readonly<Record<string, unknown>> & { readonly revision: number },
  now: Date,
): Promise<TimesDone | Refusal> {
  const recording = await recordingOf(db, workId)
  const pages = recording?.slides?.pages
  if (!recording || !pages) notFound()
  const written = writtenIn(form, pages)
  const read = readShowings(written, { seconds: recording.seconds ?? 0, pages })
  if (!read.ok) {
    const say = wordsIn(slideWords, language)
    const fields = Object.fromEntries(
      [...read.faults].map(([place, fault]) => [fieldOf(written[place]?.number ?? 0), say(fault)]),
    )
    return { ok: false, reason: 'field', status: 422, fields }
  }
  const saved = await saveTimes(db, person, workId, { revision: form.revision, showings: read.showings }, now)
  if (saved === 'absent') notFound()
  return saved === 'saved' ? { ok: true, done: 'saved' } : refuse('changedMeanwhile')
}
