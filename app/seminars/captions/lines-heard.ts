import type { KeptCue } from './cues.ts'
import type { HeardWord } from './heard-words.ts'
import { readable, wrapped } from './reading.ts'

/** Letters of one line on screen at most, and seconds. */
const most = readable.inLine * readable.lines - 4
const pause = 1

/** Words as lines of captions: up to a pause, the end of a sentence once there is enough, or what can be read at once. */
export function linesOf(words: readonly HeardWord[], newId: () => string): readonly KeptCue[] {
  const lines: HeardWord[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && !endsBefore(line, word)) line.push(word)
    else lines.push([word])
  }
  return lines.map((line, at) => cueOf(line, lines[at + 1]?.[0]?.from ?? Number.POSITIVE_INFINITY, newId()))
}

function endsBefore(line: readonly HeardWord[], next: HeardWord): boolean {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last) return true
  const letters = line.reduce((sum, { text }) => sum + text.length + 1, 0)
  return (
    next.from - last.to >= pause ||
    letters + next.text.length > most ||
    next.to - first.from > readable.longest - 0.5 ||
    (/[.!?…]["”’)]?$/.test(last.text) && letters > readable.inLine / 2)
  )
}

/** Long enough to be seen, as far as the next line leaves room. */
function cueOf(line: readonly HeardWord[], next: number, id: string): KeptCue {
  const from = line[0]?.from ?? 0
  const said = Math.max(line.at(-1)?.to ?? from, from + readable.shortest)
  const to = Math.max(from + 0.05, Math.min(said, Math.max(next, line.at(-1)?.to ?? from)))
  const heard = line.map(({ from, to, sure }) => ({ from, to, sure }))
  return {
    id,
    from,
    to: Math.round(to * 1000) / 1000,
    text: wrapped(line.map(({ text }) => text).join(' ')),
    heard,
  }
}
