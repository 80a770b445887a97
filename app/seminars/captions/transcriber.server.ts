import { openAsBlob } from 'node:fs'
import type { Language } from '#app/web/language.ts'
import { settings } from '#app/web/settings.server.ts'
import { answerSchema, type TranscriptionAnswer } from './heard-words.ts'
import { faultOf, type TranscriptionFault } from './transcription.ts'

export type Transcribed =
  | { readonly ok: true; readonly answer: TranscriptionAnswer }
  | { readonly ok: false; readonly fault: TranscriptionFault; readonly mayPass: boolean }

interface Sound {
  readonly path: string
  readonly language: Language
  readonly signal: AbortSignal
  /** Milliseconds until an answer is no longer waited for. */
  readonly patience: number
}

/** Where sound is sent to. */
export interface TranscriptionEndpoint {
  readonly url: string
  readonly key?: string | undefined
  readonly model: string
}

/** The endpoint that the environment names, and nobody else can; null where this installation has none. */
export function endpointOfHouse(): TranscriptionEndpoint | null {
  const { TRANSCRIPTION_URL: url, TRANSCRIPTION_KEY: key, TRANSCRIPTION_MODEL: model } = settings()
  return url ? { url, key, model } : null
}

/** As much of an answer as is read. */
const mostBytes = 8 * 1024 * 1024

/** Sends one piece of sound to the endpoint, and nowhere it would lead on to. */
export async function transcribe(
  { url, key, model }: TranscriptionEndpoint,
  { path, language, signal, patience }: Sound,
): Promise<Transcribed> {
  const body = new FormData()
  body.set('file', await openAsBlob(path, { type: 'audio/wav' }), 'sound.wav')
  for (const [name, value] of [
    ['model', model],
    ['language', language],
    ['response_format', 'verbose_json'],
    ['temperature', '0'],
    ['timestamp_granularities[]', 'segment'],
    ['timestamp_granularities[]', 'word'],
  ] as const)
    body.append(name, value)
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, redirect: 'manual' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      headers: key ? { Authorization: `Bearer ${key}` } : {},
    })
    const fault = faultOf(response.status)
    if (fault) {
      await response.body?.cancel()
      return { ok: false, ...fault }
    }
    return read(await bounded(response))
  } catch (thrown) {
    signal.throwIfAborted()
    if (thrown instanceof TooMuch) return { ok: false, fault: 'strange', mayPass: false }
    return { ok: false, fault: 'unreachable', mayPass: true }
  }
}

class TooMuch extends Error {}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length
    if (bytes > mostBytes) {
      await reader?.cancel()
      throw new TooMuch()
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function read(text: string): Transcribed {
  let value: unknown
  try {
    value = JSON.parse(text.replaceAll('\\u0000', ''))
  } catch {
    return { ok: false, fault: 'strange', mayPass: false }
  }
  const answer = answerSchema.safeParse(value)
  if (!answer.success || !(answer.data.segments ?? answer.data.words))
    return { ok: false, fault: 'strange', mayPass: false }
  return { ok: true, answer: answer.data }
}
