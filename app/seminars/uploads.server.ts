import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { mayChange, type UploadUse, workUpload } from '#app/authoring/upload-uses.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { isLanguage } from '#app/web/language.ts'
import { gather } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import { makeSoon } from './processing/asking.server.ts'
import { addMaterial, setCaptions, setPoster, setVideo } from './recordings.server.ts'

const pageOf = (workId: string) => `/recordings/${workId}`
const captionLimit = 2 * 1024 * 1024

const arriving = workUpload('recordingVideo', 'recording', pageOf, (db, person, workId, media, now) =>
  setVideo(db, person, workId, media, now),
)

/** Once it is kept, the background makes it ready; its opening picture comes with that. */
const video: UploadUse = {
  ...arriving,
  async receive(...sent) {
    const received = await arriving.receive(...sent)
    if (received.ok) await makeSoon()
    return received
  },
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
    const file = await takeCaptions(writeCaptions(read.cues))
    const media = await inTransaction(async trx => {
      if (!(await mayChange(trx, person, workId))) return null
      const kept = await remember(trx, { name, workId, personId: person.id }, file, now)
      const track = { language, mediaId: kept.id, cues: read.cues }
      return (await setCaptions(trx, person, workId, track, now)) ? kept : null
    })
    return media ? { ok: true, media, to } : { ok: false, reason: 'absent', to }
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

/** The files that belong to a recording; `app/registries.ts` lists them. */
export const recordingUploads: readonly UploadUse[] = [video, poster, captions, material]
