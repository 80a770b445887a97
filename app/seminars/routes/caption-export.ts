import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { db } from '#db/connection.ts'
import { captionOf } from '../captions/captions.server.ts'
import { writeCaptions, writeSrt } from '../captions/captions.ts'
import { languageIn } from '../captions/captions-page.server.ts'

const formats = {
  vtt: { write: writeCaptions, mime: 'text/vtt' },
  srt: { write: writeSrt, mime: 'application/x-subrip' },
} as const

export const loader = endpoint(['expert', 'reviewer'], async ({ person, params }) => {
  const format = params.format === 'vtt' || params.format === 'srt' ? params.format : notFound()
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const language = languageIn(params)
  const captions = (await captionOf(db, head.id, language)) ?? notFound()
  const { write, mime } = formats[format]
  return new Response(write(captions.cues), {
    headers: {
      'Content-Type': `${mime}; charset=utf-8`,
      'Content-Disposition': attachment(`${head.title}.${language}`, format),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
