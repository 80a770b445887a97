import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { attachment } from '#app/web/attachment.ts'
import { storage } from '#app/web/storage.server.ts'
import type { StoredMedia } from './media.server.ts'
import type { MediaKind } from './media-kind.ts'
import { endingOf } from './paper-endings.ts'
import { whileAllowed } from './while-allowed.server.ts'

/**
 * Sends a stored file, whole or the range asked for. Its address never holds anything else, so the browser may keep it: pictures
 * and sound of lessons for good, what may be withdrawn as a whole for a minute, after which it asks whether it still may. One
 * that takes longer to read goes on for as long as `mayRead`, if given, says so.
 */
export function mediaResponse(
  request: Request,
  media: StoredMedia,
  mayRead?: () => Promise<boolean>,
): Response {
  const headers = headersOf(media)
  if (isKnown(request, media)) return new Response(null, { status: 304, headers })
  const range = rangeOf(request, media)
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${media.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: media.bytes - 1 }
  headers.set('Content-Length', String(end - start + 1))
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${media.bytes}`)
  const isEmpty = request.method === 'HEAD' || media.bytes === 0
  const body = isEmpty ? null : bodyOf(request, storage.open(media.digest, { start, end }), mayRead)
  return new Response(body, { status: range ? 206 : 200, headers })
}

function bodyOf(request: Request, file: Readable, mayRead?: () => Promise<boolean>): BodyInit {
  request.signal.addEventListener('abort', () => file.destroy())
  return Readable.toWeb(mayRead ? whileAllowed(file, mayRead) : file) as ReadableStream<Uint8Array>
}

const forGood = 'max-age=31536000, immutable'
const forAMinute = 'max-age=60, must-revalidate'
const kept = {
  ...{ image: forGood, audio: forGood, video: forAMinute, captions: forAMinute, file: forAMinute },
} as const satisfies Record<MediaKind, string>

function headersOf({ digest, mime, kind, name }: StoredMedia): Headers {
  const headers = new Headers({
    'Content-Type': kind === 'captions' ? `${mime}; charset=utf-8` : mime,
    'Accept-Ranges': 'bytes',
    'Cache-Control': `private, ${kept[kind]}`,
    ETag: `"${digest}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (kind === 'image') headers.set('Vary', 'Accept')
  if (kind === 'file') headers.set('Content-Disposition', attachment(name, endingOf(mime) ?? 'bin'))
  return headers
}

const isKnown = (request: Request, { digest }: StoredMedia) =>
  (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .some(tag => tag.trim().replace(/^W\//, '') === `"${digest}"`)

/** One range; several, one we do not understand or a last stretch longer than the file get the whole file, as they may. */
function rangeOf(
  request: Request,
  { bytes, digest }: StoredMedia,
): { start: number; end: number } | 'outside' | null {
  const asked = request.headers.get('Range')
  const condition = request.headers.get('If-Range')
  if (!asked || (condition && condition !== `"${digest}"`)) return null
  if (Number(/^bytes=-(\d+)$/.exec(asked)?.[1]) >= bytes) return null
  const ranges = parseRange(bytes, asked)
  if (ranges === -1) return 'outside'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null
  return ranges[0] ?? null
}
