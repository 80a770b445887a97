/** What a speaker's page knows, to say what is missing. */
export interface Brought {
  readonly biography: string
  readonly slides: number
  /** Whether the talk is over, so that its recording is due. */
  readonly isOver: boolean
  readonly hasRecording: boolean
  /** Whether what came for a recording turned out to be none that can be watched. */
  readonly isRefused: boolean
  readonly summary: string | null
  /** Questions that nobody has answered. */
  readonly open: number
}

export type Missing = 'biography' | 'slides' | 'recording' | 'readable' | 'summary' | 'questions'

/**
 * What a speaker still owes, in the order of the page. A recording may come before the seminar but is missed only after it;
 * likewise answers, since many are given aloud.
 */
export function missingOf({
  biography,
  slides,
  isOver,
  hasRecording,
  isRefused,
  ...rest
}: Brought): Missing[] {
  const { summary, open } = rest
  const missing: Missing[] = []
  if (biography.trim() === '') missing.push('biography')
  if (slides === 0) missing.push('slides')
  if (!hasRecording && isOver) missing.push('recording')
  if (isRefused) missing.push('readable')
  if (hasRecording && summary?.trim() === '') missing.push('summary')
  if (open > 0 && isOver) missing.push('questions')
  return missing
}
