import { type TakenIn, takeCaptions, takeIn } from '#app/authoring/taking-in.server.ts'
import { mayChange, type UploadUse, workUpload, workUploadAfter } from '#app/authoring/upload-uses.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { stillFrom } from '#app/authoring/video.server.ts'
import { isLanguage } from '#app/web/language.ts'
import { gather } from '#app/web/multipart.server.ts'
import { storage, TooLarge } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import { addMaterial, recordingOf, setCaptions, setPoster, setVideo } from './recordings.server.ts'

const pageOf = (workId: string) => `/recordings/${workId}`
const captionLimit = 2 * 1024 * 1024

const video = workUploadAfter('recordingVideo', 'recording', pageOf, async (db, workId, file) => {
  const still = (await recordingOf(db, workId))?.posterMediaId ? null : await posterFrom(file)
  return async (trx, person, workId, media, now) => {
    if (!(await setVideo(trx, person, workId, media, now))) return false
    if (!still?.ok || (await recordingOf(trx, workId))?.posterMediaId) return true
    const about = { name: 'poster.png', workId, personId: person.id }
    const kept = await remember(trx, about, still.file, now)
    return setPoster(trx, person, workId, kept.id, now)
  }
})

/** Takes a still a little into the video for a poster, where there is a program that can. */
async function posterFrom(video: { digest: string; seconds: number | null }): Promise<TakenIn | null> {
  const still = await storage.asFile(video.digest, path =>
    stillFrom(path, Math.min(5, (video.seconds ?? 0) / 10)),
  )
  return still && takeIn({ purpose: 'picture', content: once(still) })
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

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** The files that belong to a recording; `app/registries.ts` lists them. */
export const recordingUploads: readonly UploadUse[] = [video, poster, captions, material]
