interface Timed {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Spoken {
  /** What is said at that moment, line under line; empty in a silence. */
  readonly text: string
  /** When that changes next, in seconds; Infinity when it does not. */
  readonly until: number
}

/** What is to be read at `second`. */
export function spokenAt(cues: readonly Timed[], second: number): Spoken {
  const now = cues.filter(({ from, to }) => from <= second && second < to)
  const changes = cues.flatMap(({ from, to }) => [from, to]).filter(at => at > second)
  return {
    text: now.map(({ text }) => text).join('\n'),
    until: changes.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY),
  }
}
