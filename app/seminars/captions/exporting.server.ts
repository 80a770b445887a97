import { notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { captionOf } from './captions.server.ts'
import { writeCaptions, writeSrt } from './captions.ts'

const formats = {
  vtt: { write: writeCaptions, mime: 'text/vtt' },
  srt: { write: writeSrt, mime: 'application/x-subrip' },
} as const

interface Wanted {
  readonly workId: string
  readonly title: string
  readonly language: Language
  readonly format: string | undefined
}

/** The captions of a recording as a file to take along. The caller has looked who may. */
export async function captionsAsFile(db: Db, { workId, title, language, format }: Wanted): Promise<Response> {
  const kind = format === 'vtt' || format === 'srt' ? format : notFound()
  const captions = (await captionOf(db, workId, language)) ?? notFound()
  const { write, mime } = formats[kind]
  return new Response(write(captions.cues), {
    headers: {
      'Content-Type': `${mime}; charset=utf-8`,
      'Content-Disposition': attachment(`${title}.${language}`, kind),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
