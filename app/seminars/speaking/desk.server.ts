import { type Gate, usualGate } from '#app/authoring/library/send.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type Standing, standingOf } from '../agenda/seminar.ts'
import { eventsOf, plannedSeminar, type Seminar, seminarById, seminarFor } from '../agenda/seminars.server.ts'

/** Where a speaker brings what is theirs: who is at it, in whose name files are kept there, and of which seminar. */
export interface Desk {
  /** The speaker themselves, with or without an account, or who plans the seminar. */
  readonly side: 'speaker' | 'link' | 'host'
  readonly person: Person
  readonly link: string | undefined
  readonly seminar: Seminar
  readonly standing: Standing
  readonly speaker: SpeakerRow
  /** Its address, and where its files are sent. */
  readonly base: string
  readonly gate: Gate
  /** Where its recording is seen as participants will, and where the video is read from. */
  readonly preview: string
  readonly films: string
}

type SpeakerRow = NonNullable<Awaited<ReturnType<typeof speakerRow>>>

const speakerRow = (db: Db, id: string) =>
  db.selectFrom('seminarSpeaker').selectAll().where('id', '=', id).executeTakeFirst()

/** The desk of a speaker, for them and for who plans the seminar; null for anyone else. */
export async function deskFor(db: Db, person: Person, speakerId: string): Promise<Desk | null> {
  const speaker = isId(speakerId) && (await speakerRow(db, speakerId))
  if (!speaker) return null
  const isOwn = speaker.personId === person.id
  const seminar = await (isOwn ? seminarFor : plannedSeminar)(db, person, speaker.seminarId)
  if (!seminar) return null
  const base = `/agenda/${seminar.id}/speakers/${speaker.id}`
  return {
    ...{ side: isOwn ? 'speaker' : 'host', person, link: undefined, seminar, speaker },
    standing: standingOf(await eventsOf(db, seminar.id)),
    ...{ base, gate: usualGate, preview: `${base}/preview`, films: base },
  }
}

/** The desk of an address; not found for who is neither its speaker nor a host. */
export async function deskAt(
  db: Db,
  person: Person,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Desk> {
  const desk = await deskFor(db, person, idIn(params, 'speakerId'))
  return desk?.seminar.id === idIn(params, 'seminarId') ? desk : notFound()
}

export const linkedBase = '/speaking/seminar'

const linkedGate: Gate = { whole: '/speaking/arrival', pieces: '/speaking/uploads' }

interface Opening {
  readonly id: string
  readonly speakerId: string
  readonly madeBy: string
}

/** The desk that an open link leads to. The caller has looked that it is open. */
export async function deskBehind(db: Db, link: Opening): Promise<Desk | null> {
  const person = await personById(db, link.madeBy)
  const speaker = await speakerRow(db, link.speakerId)
  const seminar = speaker && (await seminarById(db, speaker.seminarId))
  if (!person || !speaker || !seminar) return null
  return {
    ...{ side: 'link', person, link: link.id, seminar, speaker },
    standing: standingOf(await eventsOf(db, seminar.id)),
    ...{ base: linkedBase, gate: linkedGate, preview: '/speaking/seminar/preview', films: '/speaking' },
  }
}
