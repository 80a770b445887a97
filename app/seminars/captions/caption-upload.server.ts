import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { mayChange, type UploadUse } from '#app/authoring/upload-uses.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { isLanguage } from '#app/web/language.ts'
import { gather } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import { kept } from './caption-rows.server.ts'
import { setCaptions } from './captions.server.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import { mostLines } from './captions-form.ts'
import { glossaryOf } from './glossary.server.ts'
import { spelledAll } from './glossary.ts'

const mostBytes = 2 * 1024 * 1024

/** Captions are text: there are no first bytes to tell them by, so every line is read. */
export const captionUpload: UploadUse = {
  name: 'recordingCaptions',
  async receive(db, { person, fields, name, content }, now) {
    const { workId = '', language } = fields
    const to = `/recordings/${workId}`
    if (!isLanguage(language) || !(await mayChange(db, person, workId)))
      return { ok: false, reason: 'absent', to }
    const source = await textOf(content)
    if (!source.ok) return { ...source, to }
    const read = readCaptions(source.text)
    if (!read.ok) return { ok: false, reason: `captions_${read.fault}`, line: read.line, to }
    if (read.cues.length > mostLines) return { ok: false, reason: 'captions_tooMany', to }
    const cues = spelledAll(kept(read.cues), await glossaryOf(db, language))
    const file = await takeCaptions(writeCaptions(cues))
    const media = await inTransaction(async trx => {
      if (!(await mayChange(trx, person, workId))) return null
      const stored = await remember(trx, { name, workId, personId: person.id }, file, now)
      const arriving = { language, mediaId: stored.id, cues }
      return (await setCaptions(trx, person, workId, arriving, now)) ? stored : null
    })
    return media ? { ok: true, media, to } : { ok: false, reason: 'absent', to }
  },
}

type Text = { ok: true; text: string } | { ok: false; reason: string }

/** UTF-8, or UTF-16 where the file says so; what is neither is not guessed at. */
async function textOf(content: AsyncIterable<Uint8Array>): Promise<Text> {
  const bytes = await gather(content, mostBytes).catch(fault => {
    if (fault instanceof TooLarge) return null
    throw fault
  })
  if (!bytes) return { ok: false, reason: 'tooLarge' }
  try {
    return { ok: true, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, reason: 'captions_encoding' }
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
