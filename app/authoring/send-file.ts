import type { MediaFacts } from './blocks/block.ts'
import { type Fields, type Gate, sendInPieces, usualGate } from './library/send.ts'
import { sendForm } from './send-form.ts'

export type Sent =
  | { readonly ok: true; readonly media?: MediaFacts; readonly to: string }
  | { readonly ok: false; readonly reason: string; readonly line?: number }

/** A use that no file in pieces is for: what it takes cannot be told by first bytes. */
const inOnePiece = new Set(['course', 'recordingCaptions'])

/** Bytes up to which a file goes as a form; beyond, a lost line should not cost what came through. */
const whole = 4 * 1024 * 1024

/** Sends a file to its use, in one piece or several, and tells how much has gone, from 0 to 1. For browsers. */
export function sendFile(
  file: File,
  fields: Fields,
  told: (share: number) => void,
  gate: Gate = usualGate,
): Promise<Sent> {
  if (file.size <= whole || inOnePiece.has(fields.use ?? ''))
    return sendForm(gate.whole, formOf(file, fields), told)
  return new Promise(resolve => {
    sendInPieces(
      file,
      fields,
      news => {
        if (news.state === 'done') resolve({ ok: true, media: news.media, to: news.to })
        else if (news.state === 'refused') resolve({ ok: false, reason: news.reason })
        else told(news.share)
      },
      gate,
    )
  })
}

/** The file stands last: what is said beside it is read before it comes. */
function formOf(file: File, fields: Fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  return form
}
