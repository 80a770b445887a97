import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { mayChange, type UploadUse } from '#app/authoring/upload-uses.server.ts'
import { type Media, remember } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import { isLanguage, type Language } from '#app/web/language.ts'
import { gather } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { kept } from './caption-rows.server.ts'
import { setCaptions } from './captions.server.ts'
import { type Cue, readCaptions, writeCaptions } from './captions.ts'
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
    const read = await captionsIn(content)
    if (!read.ok) return { ...read, to }
    const media = await inTransaction(async trx =>
      (await mayChange(trx, person, workId))
        ? takeCaptionsIn(trx, { person, workId, language, name, cues: read.cues }, now)
        : null,
    )
    return media ? { ok: true, media, to } : { ok: false, reason: 'absent', to }
  },
}

type Read =
  | { readonly ok: true; readonly cues: readonly Cue[] }
  | { readonly ok: false; readonly reason: string; readonly line?: number }

/** The lines of a file of captions, or why there are none. */
export async function captionsIn(content: AsyncIterable<Uint8Array>): Promise<Read> {
  const source = await textOf(content)
  if (!source.ok) return source
  const read = readCaptions(source.text)
  if (!read.ok) return { ok: false, reason: `captions_${read.fault}`, line: read.line }
  return read.cues.length > mostLines ? { ok: false, reason: 'captions_tooMany' } : read
}

interface Arriving {
  readonly person: Person
  readonly workId: string
  readonly language: Language
  /** Of the file. */
  readonly name: string
  readonly cues: readonly Cue[]
}

/** Puts the lines of a file in the place of the captions, spelled as the organisation does. The caller has looked that its person may. */
export async function takeCaptionsIn(
  db: Db,
  { person, workId, language, name, cues: read }: Arriving,
  now: Date,
): Promise<Media | null> {
  const cues = spelledAll(kept(read), await glossaryOf(db, language))
  const file = await takeCaptions(writeCaptions(cues))
  const stored = await remember(db, { name, workId, personId: person.id }, file, now)
  const arriving = { language, mediaId: stored.id, cues }
  return (await setCaptions(db, person, workId, arriving, now)) ? stored : null
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
