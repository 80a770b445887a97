import { mayChange, type UploadUse, workUpload } from '#app/authoring/upload-uses.server.ts'
import { admit, keepText, type Media } from '#app/authoring/uploads.server.ts'
import { stillFrom } from '#app/authoring/video.server.ts'
import type { Person } from '#app/people/person.ts'
import { isLanguage } from '#app/web/language.ts'
import { gather } from '#app/web/multipart.server.ts'
import { placeOf, TooLarge } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import { addMaterial, recordingOf, setCaptions, setPoster, setVideo } from './recordings.server.ts'

const pageOf = (workId: string) => `/recordings/${workId}`
const captionLimit = 2 * 1024 * 1024

const video = workUpload('recordingVideo', 'recording', pageOf, async (db, person, workId, media, now) => {
  if (!(await setVideo(db, person, workId, media, now))) return false
  const recording = await recordingOf(db, workId)
  if (!recording?.posterMediaId) await posterFrom(db, person, workId, media, now)
  return true
})

/** Takes a still a little into the video for a poster, where there is a program that can. */
async function posterFrom(db: Db, person: Person, workId: string, media: Media, now: Date) {
  const { digest } = await db
    .selectFrom('media')
    .select('digest')
    .where('id', '=', media.id)
    .executeTakeFirstOrThrow()
  const still = await stillFrom(placeOf(digest), Math.min(5, (media.seconds ?? 0) / 10))
  if (!still) return
  const content = once(still)
  const admitted = await admit(
    db,
    { purpose: 'picture', name: 'poster.png', content, workId, personId: person.id },
    now,
  )
  if (admitted.ok) await setPoster(db, person, workId, admitted.media.id, now)
}

const poster = workUpload('recordingPoster', 'picture', pageOf, (db, person, workId, media, now) =>
  setPoster(db, person, workId, media.id, now),
)

const material = workUpload('recordingMaterial', 'material', pageOf, (db, person, workId, media, now) =>
  addMaterial(db, person, workId, media.id, now),
)

/** Captions are text: there are no first bytes to tell them by, so every line is read. */
const captions: UploadUse = {
  name: 'recordingCaptions',
  async receive(db, { person, fields, name, content }, now) {
    const { workId = '', language } = fields
    const to = pageOf(workId)
    if (!isLanguage(language) || !(await mayChange(db, person, workId)))
      return { ok: false, reason: 'absent', to }
    const source = await textOf(content)
    if (!source.ok) return { ...source, to }
    const read = readCaptions(source.text)
    if (!read.ok) return { ok: false, reason: `captions_${read.fault}`, line: read.line, to }
    const text = writeCaptions(read.cues)
    const kept = {
      purpose: 'captions',
      kind: 'captions',
      mime: 'text/vtt',
      name,
      workId,
      personId: person.id,
    } as const
    const media = await keepText(db, text, kept, now)
    const done = await db
      .transaction()
      .execute(trx => setCaptions(trx, person, workId, { language, mediaId: media.id, cues: read.cues }, now))
    return done ? { ok: true, media, to } : { ok: false, reason: 'absent', to }
  },
}

async function textOf(
  content: AsyncIterable<Uint8Array>,
): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  const bytes = await gather(content, captionLimit).catch(fault => {
    if (fault instanceof TooLarge) return null
    throw fault
  })
  if (!bytes) return { ok: false, reason: 'tooLarge' }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, reason: 'wrongType' }
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** The files that belong to a recording; `app/registries.ts` lists them. */
export const recordingUploads: readonly UploadUse[] = [video, poster, captions, material]
