import { takeIn } from '#app/authoring/taking-in.server.ts'
import type { Arriving, Sender, UploadUse } from '#app/authoring/upload-uses.server.ts'
import { cleanName, type Media, remember } from '#app/authoring/uploads.server.ts'
import { newId } from '#app/web/id.ts'
import { isLanguage } from '#app/web/language.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { captionsIn, takeCaptionsIn } from '../captions/caption-upload.server.ts'
import { makeSoon } from '../processing/asking.server.ts'
import { setVideo } from '../recordings.server.ts'
import { drawSoon } from '../slides/decks.server.ts'
import { beginRecording, begunOf, hasOther } from './begun.server.ts'
import { type Desk, deskFor } from './desk.server.ts'
import { deskOfLink } from './links.server.ts'
import { slidesToRecording } from './slides.server.ts'

/** The desk to which a file comes, while it takes any: `workId` names its speaker. */
async function deskOf(db: Db, { person, link }: Sender, fields: Arriving['fields'], now: Date) {
  const speakerId = fields.workId ?? ''
  const desk = link ? await deskOfLink(db, link, now) : await deskFor(db, person, speakerId)
  return desk?.speaker.id === speakerId && desk.standing !== 'cancelled' ? desk : null
}

const by = ['learner'] as const

/** A recording from a speaker; the background makes it ready to watch. */
export const speakerRecording: UploadUse = {
  name: 'speakerRecording',
  by,
  byLink: true,
  pieces: {
    purposes: ['recording'],
    async may(db, sender, fields, now) {
      const desk = await deskOf(db, sender, fields, now)
      return desk !== null && !hasOther(desk.seminar)
    },
  },
  async receive(db, { fields, name, content, uploadId, ...sender }, now) {
    const desk = await deskOf(db, sender, fields, now)
    if (!desk) return { ok: false, reason: 'absent', to: '/agenda' }
    const taken = await takeIn({ purpose: 'recording', content })
    if (!taken.ok) return { ...taken, to: desk.base }
    const media = await inTransaction(async trx => {
      const still = await deskOf(trx, sender, fields, now)
      const begun = still && (await beginRecording(trx, still, now))
      if (!begun) return null
      const { workId, author } = begun
      const kept = await remember(trx, { name, workId, personId: author.id, uploadId }, taken.file, now)
      if (await isNew(trx, workId, kept)) await setVideo(trx, author, workId, kept, now)
      await slidesToRecording(trx, still.seminar.id, begun, now)
      return kept
    })
    if (!media) return { ok: false, reason: 'absent', to: desk.base }
    await makeSoon()
    await drawSoon()
    return { ok: true, media: shownTo(desk, media), to: desk.base }
  },
}

/** Slides from a speaker: a paper of the seminar, and of its recording. */
export const speakerSlides: UploadUse = {
  name: 'speakerSlides',
  by,
  byLink: true,
  pieces: {
    purposes: ['material'],
    may: async (db, sender, fields, now) => (await deskOf(db, sender, fields, now)) !== null,
  },
  async receive(db, { fields, name, content, ...sender }, now) {
    const desk = await deskOf(db, sender, fields, now)
    if (!desk) return { ok: false, reason: 'absent', to: '/agenda' }
    const taken = await takeIn({ purpose: 'material', content })
    if (!taken.ok) return { ...taken, to: desk.base }
    const { mime, bytes, digest } = taken.file
    const done = await inTransaction(async trx => {
      const still = await deskOf(trx, sender, fields, now)
      if (!still) return false
      const { seminar, speaker, person } = still
      await trx
        .insertInto('seminarMaterial')
        .values({
          ...{ id: newId(), seminarId: seminar.id, name: cleanName(name), mime, bytes, digest },
          ...{ addedBy: person.id, addedAt: now, speakerId: speaker.id },
        })
        .onConflict(conflict =>
          conflict.columns(['seminarId', 'digest']).doUpdateSet({ speakerId: speaker.id }),
        )
        .execute()
      const begun = begunOf(seminar) && (await beginRecording(trx, still, now))
      if (begun) await slidesToRecording(trx, seminar.id, begun, now)
      return true
    })
    if (!done) return { ok: false, reason: 'absent', to: desk.base }
    await drawSoon()
    return { ok: true, to: desk.base }
  },
}

/** Captions from a speaker, in the language that their form names; those that were there stay among the former ones. */
export const speakerCaptions: UploadUse = {
  name: 'speakerCaptions',
  by,
  byLink: true,
  async receive(db, { fields, name, content, ...sender }, now) {
    const { language } = fields
    const desk = await deskOf(db, sender, fields, now)
    if (!desk || !isLanguage(language) || !begunOf(desk.seminar))
      return { ok: false, reason: 'absent', to: '/agenda' }
    const to = desk.base
    const read = await captionsIn(content)
    if (!read.ok) return { ...read, to }
    const media = await inTransaction(async trx => {
      const still = await deskOf(trx, sender, fields, now)
      const begun = still && begunOf(still.seminar) && (await beginRecording(trx, still, now))
      if (!begun) return null
      const { workId, author } = begun
      return takeCaptionsIn(trx, { person: author, workId, language, name, cues: read.cues }, now)
    })
    return media ? { ok: true, media: shownTo(desk, media), to } : { ok: false, reason: 'absent', to }
  },
}

/** Whether a file is not the video already: sent twice, it changes nothing. */
const isNew = async (db: Db, workId: string, { id }: Media): Promise<boolean> =>
  (await db
    .selectFrom('recording')
    .select('workId')
    .where('workId', '=', workId)
    .where('mediaId', '=', id)
    .executeTakeFirst()) === undefined

/** Of what is kept in another's name, nobody learns where it lies. */
const shownTo = ({ link }: Desk, media: Media) => (link ? undefined : media)
