import { pageOf } from '#app/authoring/parts.server.ts'
import { has } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { withLinks } from '../agenda/meeting-links.server.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { speakersOf } from '../agenda/speakers.server.ts'
import { feedbackTold } from '../feedback/feedback.server.ts'
import { isOver } from '../feedback/feedback.ts'
import { questionsTo } from '../questions/questions.server.ts'
import { timesOf } from '../questions/sides.server.ts'
import { recordingOf } from '../recordings.server.ts'
import { type DraftSlides, timesOf as slideTimesOf } from '../slides/slides.server.ts'
import { begunOf, hasOther } from './begun.server.ts'
import { missingAt } from './brought.server.ts'
import type { Desk } from './desk.server.ts'
import { publishingOf } from './publishing.server.ts'
import { slidesOf } from './slides.server.ts'

export type SpeakerPageData = Awaited<ReturnType<typeof speakerPageOf>>

/** All that a speaker's page shows whoever is at the desk. */
export async function speakerPageOf(db: Db, desk: Desk, now: Date) {
  const { side, base, gate, preview, seminar, speaker, standing, person } = desk
  const sessions = await sessionsOf(db, seminar.id)
  const shown = (await speakersOf(db, seminar.id)).find(({ id }) => id === speaker.id)
  const slides = await slidesOf(db, speaker.id)
  const recording = await begunRecording(db, desk)
  const questions = await questionsAt(db, desk)
  const { id, title, unit, zone } = seminar
  const tells = standing === 'announced' && side !== 'host'
  return {
    ...{ side, base, gate, preview, standing },
    seminar: { id, title, unit, zone, sessions: await withLinks(db, { sessions, tells }, now) },
    readerZone: side === 'link' ? zone : person.zone,
    speaker: {
      ...{ id: speaker.id, biography: speaker.biography, revision: speaker.revision },
      ...{ name: shown?.name ?? speaker.name, affiliation: shown?.affiliation ?? speaker.affiliation },
      ...{ isGuest: speaker.personId === null, readyAt: speaker.readyAt },
    },
    slides,
    recording,
    otherRecording: hasOther(seminar) ? seminar.recordingWorkId : null,
    publishing: recording && (await publishingOf(db, desk, recording.workId)),
    questions,
    /** What participants say together; absent until it is over. */
    feedback: isOver(await timesOf(db, seminar.id), now)
      ? { told: await feedbackTold(db, seminar.id) }
      : null,
    missing: await missingAt(db, { seminar, speaker }, now),
  }
}

/** The recording begun for the seminar, as far as a speaker's page tells of it. */
async function begunRecording(db: Db, { seminar, side, person }: Desk) {
  const workId = begunOf(seminar)
  const draft = workId && (await recordingOf(db, workId))
  if (!workId || !draft) return null
  const { summary, revision } = await db
    .selectFrom('work')
    .select(['summary', 'revision'])
    .where('id', '=', workId)
    .executeTakeFirstOrThrow()
  const mayWrite = side !== 'link' && has(person, 'expert') && (await isAuthorOf(db, workId, person.id))
  return {
    ...{ workId, summary, revision },
    hasVideo: draft.mediaId !== null,
    seconds: draft.seconds,
    bytes: draft.bytes,
    processing: draft.processing,
    slides: await slidesBeside(db, workId, draft.slides),
    captions: draft.captions.map(({ language, told }) => ({ language, told })),
    /** Where its page is written, for who may open the editor. */
    editor: mayWrite && (await pageOf(db, workId)) ? `/recordings/${workId}/page` : null,
  }
}

/** How far the slides are on their way beside the recording; null without any. */
async function slidesBeside(db: Db, workId: string, slides: DraftSlides | null) {
  if (!slides) return null
  const { revision, suggested } = await slideTimesOf(db, workId)
  const { reason, pages, showings } = slides
  return { reason, pages, revision, times: showings.length, found: suggested?.length ?? 0 }
}

const isAuthorOf = async (db: Db, workId: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('workAuthor')
    .select('personId')
    .where('workId', '=', workId)
    .where('personId', '=', personId)
    .where('role', '=', 'author')
    .executeTakeFirst()) !== undefined

/** What was asked; to someone without an account without the names of those who did. */
async function questionsAt(db: Db, { side, seminar, person }: Desk) {
  const whose = { seminarId: seminar.id, personId: person.id, hosts: true }
  const questions = await questionsTo(db, whose)
  if (side !== 'link') return questions
  return questions
    .filter(({ isHidden }) => !isHidden)
    .map(question => ({ ...question, askedBy: null, isOwn: false, hasVoted: false }))
}
