/** A stretch of time, in seconds. */
export type Span = readonly [from: number, to: number]

/** Longest piece of sound that is sent at once, and how far from there a pause is looked for. */
const longest = 240
const reach = 60

/** Cuts the whole into pieces of bounded length, in a pause where there is one. Together they are the whole. */
export function piecesOf(seconds: number, silences: readonly Span[]): readonly Span[] {
  const pieces: Span[] = []
  for (let from = 0; from < seconds; ) {
    const latest = from + longest
    const to = latest >= seconds ? seconds : (pauseNear(silences, latest) ?? latest)
    pieces.push([from, to])
    from = to
  }
  return pieces
}

/** The middle of the longest pause before `latest`, within reach. */
function pauseNear(silences: readonly Span[], latest: number): number | null {
  let best: number | null = null
  let length = 0
  for (const [from, to] of silences) {
    const middle = (from + to) / 2
    if (middle <= latest && middle >= latest - reach && to - from > length) {
      best = middle
      length = to - from
    }
  }
  return best
}

/** Reads what ffmpeg's silencedetect told of each silence that ended: its end and how long it was. */
export function silencesIn(told: string): readonly Span[] {
  const spans: Span[] = []
  let end: number | null = null
  for (const [, name, value] of told.matchAll(/lavfi\.silence_(end|duration)=(\d+(?:\.\d+)?)/g)) {
    if (name === 'end') end = Number(value)
    else if (end !== null) {
      spans.push([Math.max(0, end - Number(value)), end])
      end = null
    }
  }
  return spans
}
