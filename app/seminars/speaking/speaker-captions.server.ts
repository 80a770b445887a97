import { notFound, type Refusal, refuse } from '#app/people/gate.server.ts'
import { has } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type Saved, saveChanges } from '../captions/captions.server.ts'
import type { CaptionsForm } from '../captions/captions-form.ts'
import { type CaptionsDone, changeCaptions, correctedOf } from '../captions/captions-page.server.ts'
import type { Change } from '../captions/changes.ts'
import { captionsAsFile } from '../captions/exporting.server.ts'
import { beginRecording, begunOf } from './begun.server.ts'
import type { Desk } from './desk.server.ts'

/** The captions of the recording that was begun, for whoever is at the desk: of no other, and only while the video can be heard. */
export async function speakerCaptionsOf(db: Db, desk: Desk, language: Language) {
  const { seminar, base, films, link, person, side, standing } = desk
  const page = `${base}/captions/${language}`
  const workId = begunOf(seminar) ?? notFound()
  const corrected = await correctedOf(db, workId, language, films)
  return {
    ...corrected,
    ...{ base, title: seminar.title },
    video: corrected.film && corrected.video && { ...corrected.video, posterMediaId: null },
    mayEdit: standing !== 'cancelled',
    mayKeepTerms: side !== 'link' && has(person, 'expert'),
    page,
    saveUrl: `${page}/changes`,
    textKey: `${link ?? person.id}/${workId}/${language}`,
  }
}

/** The same as a file to take along. */
export function speakerCaptionsAsFile(db: Db, { seminar }: Desk, language: Language, format?: string) {
  const workId = begunOf(seminar) ?? notFound()
  return captionsAsFile(db, { workId, title: seminar.title, language, format })
}

interface Visit {
  readonly db: Db
  readonly desk: Desk
  /** Of the captions, and of the page. */
  readonly captions: Language
  readonly language: Language
  readonly now: Date
}

/** Carries out what was asked there; nothing once the seminar was called off. */
export async function changeSpeakerCaptions(
  { db, desk, captions, language, now }: Visit,
  form: CaptionsForm,
): Promise<CaptionsDone | Refusal> {
  if (desk.standing === 'cancelled') return refuse('cancelled')
  const { workId, author } = await begun(db, desk, now)
  const checkedBy = desk.side === 'link' ? null : author.id
  return changeCaptions(db, { person: author, checkedBy, workId, captions, language }, form, now)
}

/** Keeps lines that were changed there. */
export async function saveSpeakerChanges(
  { db, desk, captions, now }: Omit<Visit, 'language'>,
  changes: readonly Change[],
): Promise<Saved> {
  if (desk.standing === 'cancelled') notFound()
  const { workId, author } = await begun(db, desk, now)
  return saveChanges(db, author, { workId, language: captions, changes }, now)
}

const begun = async (db: Db, desk: Desk, now: Date) =>
  (begunOf(desk.seminar) && (await beginRecording(db, desk, now))) || notFound()
