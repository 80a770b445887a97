import type { Upload as Tus } from 'tus-js-client'
import type { MediaFacts } from '../blocks/block.ts'

export type News =
  | { readonly state: 'going' | 'paused' | 'lost' | 'finishing'; readonly share: number }
  | { readonly state: 'done'; readonly media?: MediaFacts; readonly to: string }
  | { readonly state: 'refused'; readonly reason: string }

/** A file on its way in pieces, as whoever watches may steer it. */
export interface Sending {
  pause(): void
  go(): void
  /** Gives it up, here and on the server. */
  cancel(): void
}

export type Fields = Readonly<Record<string, string>>

/** Where files are sent: whole ones, and those in pieces. */
export interface Gate {
  readonly whole: string
  readonly pieces: string
}

/** For people who are signed in. */
export const usualGate: Gate = { whole: '/media/arrival', pieces: '/uploads' }

/** Bytes of one piece: small enough to be refused early and to be tried again, large enough not to matter. */
const piece = 8 * 1024 * 1024

/** What makes a file the one that was begun before. */
export const fingerprintOf = ({ name, size, lastModified }: File) => `${name}|${size}|${lastModified}`

/** Uploads under way on this page; another of the same file begins anew. */
const taken = new Set<string>()

/**
 * Sends a file in pieces, and goes on where an earlier try was cut off, by whatever: a lost line, a closed page, a stopped
 * server. Pieces that do not get through are tried again; after a while it says `lost`, and goes on when the line is back.
 */
export function sendInPieces(
  file: File,
  fields: Fields,
  told: (news: News) => void,
  { pieces }: Gate = usualGate,
): Sending {
  const fingerprint = fingerprintOf(file)
  const wanted = { ...fields, fingerprint }
  let upload: Tus | null = null
  let share = 0
  let wants: 'go' | 'pause' | 'cancel' = 'go'
  let isLost = false
  const say = (state: 'going' | 'paused' | 'lost' | 'finishing') => told({ state, share })
  const idNow = () => upload?.url?.split('/').at(-1)

  async function begin() {
    const [{ Upload }, before] = await Promise.all([import('tus-js-client'), begunBefore(pieces, wanted)])
    upload = new Upload(file, {
      endpoint: addressOf(pieces),
      uploadUrl: before && addressOf(`${pieces}/${before}`),
      chunkSize: piece,
      retryDelays: [500, 1000, 3000, 5000],
      storeFingerprintForResuming: false,
      metadata: { ...wanted, filename: file.name },
      onUploadUrlAvailable: () => taken.add(idNow() ?? ''),
      onProgress(sent, all) {
        share = all ? sent / all : 0
        if (wants === 'go') say('going')
      },
      onSuccess: () => void finish(),
      onError: fault => stopped('originalResponse' in fault ? fault.originalResponse : null),
    })
    if (wants === 'go') upload.start()
  }

  async function finish() {
    share = 1
    say('finishing')
    const answer = await fetch(`${pieces}/${idNow()}/media`, { method: 'POST' }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) ?? {}
    end(answer?.status, said)
  }

  function stopped(response: { getStatus(): number; getBody(): string } | null) {
    let said: { reason?: string } = {}
    try {
      said = JSON.parse(response?.getBody() ?? '{}')
    } catch {
      // The protocol's own words are for nobody.
    }
    end(response?.getStatus(), said)
  }

  function end(status: number | undefined, said: { reason?: string; media?: MediaFacts; to?: string }) {
    if (wants === 'cancel') return
    const { media, to } = said
    const reason = status === 401 ? 'signedOut' : said.reason
    if (!reason && !to) return lose()
    release()
    told(to ? { state: 'done', media, to } : { state: 'refused', reason: reason ?? '' })
  }

  function lose() {
    isLost = true
    say('lost')
  }

  function release() {
    taken.delete(idNow() ?? '')
    window.removeEventListener('online', back)
  }
  /** While a piece is still tried again by itself, a second try beside it would meet it. */
  const back = () => isLost && resume()
  const resume = () => {
    if (wants !== 'go') return
    isLost = false
    if (share === 1 && upload?.url) void finish()
    else if (upload) upload.start()
    else void begin().catch(lose)
  }
  window.addEventListener('online', back)

  say('going')
  resume()
  return {
    pause() {
      wants = 'pause'
      void upload?.abort()
      say('paused')
    },
    go() {
      wants = 'go'
      say('going')
      resume()
    },
    cancel() {
      wants = 'cancel'
      release()
      void upload?.abort(true).catch(() => undefined)
    },
  }
}

const addressOf = (path: string) => new URL(path, window.location.href).href

/** The upload of this very file for this very use that was begun before, if it waits. */
async function begunBefore(pieces: string, wanted: Fields): Promise<string | undefined> {
  const answer = await fetch(pieces, { headers: { Accept: 'application/json' } }).catch(() => null)
  const waiting: unknown = answer?.ok && !answer.redirected ? await answer.json().catch(() => []) : []
  const rows = Array.isArray(waiting) ? (waiting as { id: string; fields: Fields }[]) : []
  const isSame = ({ fields }: { fields: Fields }) =>
    Object.keys(wanted).every(name => fields[name] === wanted[name])
  const found = rows.find(row => !taken.has(row.id) && isSame(row))?.id
  if (found) taken.add(found)
  return found
}
