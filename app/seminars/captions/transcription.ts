/** Why nothing came of listening. */
export type TranscriptionFault =
  /** Not reached, too slow or overloaded, again and again. */
  | 'unreachable'
  /** It did not take our key. */
  | 'forbidden'
  /** It would not take this sound. */
  | 'refused'
  /** What it answered was not an answer, too long or not of this format. */
  | 'strange'
  /** The sound could not be read from the recording. */
  | 'noSound'
  | 'noProgram'
  | 'otherVideo'
  /** Someone has given captions in this language meanwhile; they stay. */
  | 'captionsThere'
  | 'nothingHeard'

/** How often one piece is tried. */
const patience = 5

/** What a fault that may pass leads to: milliseconds until the next try, or an end. */
export const afterFault = (attempts: number): number | 'end' =>
  attempts >= patience ? 'end' : ([10_000, 60_000, 300_000, 1_800_000][Math.max(0, attempts - 1)] ?? 'end')

/** What an endpoint's status means; null when it answered. */
export function faultOf(
  status: number,
): { readonly fault: TranscriptionFault; readonly mayPass: boolean } | null {
  if (status >= 200 && status < 300) return null
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { fault: 'unreachable', mayPass: true }
  if (status === 401 || status === 403) return { fault: 'forbidden', mayPass: false }
  if (status >= 300 && status < 400) return { fault: 'strange', mayPass: false }
  return { fault: 'refused', mayPass: false }
}
