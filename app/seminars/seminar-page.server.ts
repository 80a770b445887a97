import * as z from 'zod/mini'
import { type Practice, practiceOf } from '#app/assessment/practice.server.ts'
import { questionSchema } from '#app/assessment/question-schema.ts'
import { type Doc, mediaIn, questionsIn, recordingsIn } from '#app/authoring/document.ts'
import { factsFor } from '#app/authoring/media.server.ts'
import { partsOf } from '#app/authoring/outline.ts'
import {
  learnerPart,
  type Publication,
  publicationInForce,
  publicationOf,
  publicationPart,
} from '#app/authoring/publications.server.ts'
import type { Opening } from '#app/authoring/recording-opening.ts'
import { givenBy } from '#app/authoring/responses.server.ts'
import { type Kept, type Responded, respondIn } from '#app/learning/responses.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { asksOf } from './in-video/asked.server.ts'
import { completedOf } from './in-video/completing.server.ts'
import { notesOf } from './notes/notes.server.ts'
import { filmOf } from './processing/film.server.ts'
import { type RecordingFacet, resumeAt } from './recording.ts'
import { shownSlides, withSlides } from './slides/slides.server.ts'
import { transcriptsOf } from './transcripts.server.ts'
import { progressOf } from './watch.server.ts'

/** The recording as learners may watch it: what is published now. Retired, it stops for all, also for who has begun it. */
export async function publicationToWatch(db: Db, workId: string): Promise<Publication | null> {
  const current = await publicationOf(db, workId)
  return current?.outline.kind === 'recording' ? current : null
}

/** Everything the page needs where a recording is watched. `opening` is where the address wants to begin. */
export async function seminarOf(
  db: Db,
  person: Person,
  publication: Publication,
  { language, opening }: { language: Language; opening: Opening | null },
) {
  const { workId, outline } = publication
  const facet = outline.facet as RecordingFacet
  const progress = await progressOf(db, person.id, workId, facet.mediaId)
  const [part] = partsOf(outline)
  const page = part ? await learnerPart(db, publication.id, part.id) : null
  const body = page?.kind === 'lesson' ? page.body : null
  const [notes, asks, completed, film, slides, transcripts, facts, practice, given] = await Promise.all([
    notesOf(db, { personId: person.id, workId }),
    asksOf(db, { personId: person.id, publication }, language),
    completedOf(db, person.id, [workId]),
    filmOf(db, facet.mediaId, `/seminars/${workId}`),
    shownSlides(db, facet.slides, `/seminars/${workId}`),
    transcriptsOf(db, facet.captions),
    factsFor(
      db,
      body ? { media: mediaIn(body), recordings: recordingsIn(body) } : { media: [], recordings: [] },
    ),
    part ? practiceOf(db, attemptAt(person, publication.id, part.id), language) : noPractice,
    part && body ? givenBy(db, person.id, part.id, body) : {},
  ])
  const resumed = resumeAt(progress.position, facet.seconds)
  const { title, summary, competencies } = outline
  return {
    workId,
    about: { title, summary, language: outline.language, competencies },
    facet,
    film: withSlides(film, slides),
    slides,
    transcripts,
    page: body,
    facts,
    practice,
    given,
    startAt: opening?.from ?? resumed,
    endAt: opening?.to ?? null,
    resumed: opening === null && resumed > 0,
    isCompleted: completed.has(workId),
    watchKey: `${person.id}/${facet.mediaId}`,
    asks: { url: `/seminars/${workId}/answers`, keptAs: `${person.id}/${workId}`, asks },
    notes: { url: `/seminars/${workId}/notes`, keptAs: `${person.id}/${workId}`, notes },
  }
}

const noPractice: Readonly<Record<string, Practice>> = {}

const attemptAt = (person: Person, publicationId: string, partId: string) => ({
  personId: person.id,
  enrolmentId: null,
  stepId: null,
  publicationId,
  partId,
})

/** The page of a recording with its keys, as it is in force; null when it may not be watched. */
async function pageToWatch(db: Db, workId: string) {
  const publication = await publicationToWatch(db, workId)
  const [part] = publication ? partsOf(publication.outline) : []
  if (!publication || !part) return null
  const inForce = (await publicationInForce(db, publication.id)) ?? publication
  const page = await publicationPart(db, inForce.id, part.id)
  return page && { publication, page, title: inForce.outline.title }
}

/** A question on a recording's page with its key, and where an answer to it is kept; null when there is none of that id. */
export async function questionOf(db: Db, person: Person, workId: string, questionId: string) {
  const watched = await pageToWatch(db, workId)
  if (!watched) return null
  const { publication, page } = watched
  const found = questionsIn(page.body as Doc).find(({ question }) => question.id === questionId)
  const question = found && questionSchema(z).safeParse(found.question)
  return question?.success
    ? { question: question.data, at: attemptAt(person, publication.id, page.id) }
    : null
}

/** Keeps what a person gave in a block of a recording's page, whenever they watch it. */
export async function respondOnPage(
  db: Db,
  person: Person,
  workId: string,
  responded: Responded,
  now: Date,
): Promise<Kept> {
  const watched = await pageToWatch(db, workId)
  if (!watched) return { ok: false, reason: 'absent' }
  const place = { personId: person.id, title: watched.title, enrolmentId: null, stepId: null }
  return respondIn(db, watched.page, place, responded, now)
}
