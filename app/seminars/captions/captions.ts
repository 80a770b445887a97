/** One line of a transcript: from when to when, in seconds, and its plain words. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly voice?: string
}

export type CaptionFault =
  | 'noHeader'
  | 'noTime'
  | 'badTime'
  | 'backwards'
  | 'outOfOrder'
  | 'empty'
  | 'nothing'

export type Captions =
  | { readonly ok: true; readonly cues: readonly Cue[] }
  | { readonly ok: false; readonly line: number; readonly fault: CaptionFault }

interface Block {
  readonly line: number
  readonly lines: readonly string[]
}

const timing = /^\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?$/
/** Tags end before another begins: so the time these take grows with the text, not with its square. */
const tag = /<[^<>]*>/g
const voiceTag = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/
const clock = /^(?:(\d{1,4}):)?([0-5]\d):([0-5]\d)[.,](\d{3})$/

/** Reads WebVTT, or SRT, which only lacks the header and writes a comma. The first fault is named with its line, counted from 1. */
export function readCaptions(source: string): Captions {
  const blocks = blocksOf(source)
  const [first] = blocks
  if (!first) return { ok: false, line: 1, fault: 'nothing' }
  const isVtt = /^WEBVTT(?:[ \t].*)?$/.test(first.lines[0] ?? '')
  if (!isVtt && !looksLikeSrt(first)) return { ok: false, line: 1, fault: 'noHeader' }
  return readCues(isVtt ? blocks.slice(1) : blocks)
}

/** Writes cues as WebVTT. */
export const writeCaptions = (cues: readonly Cue[]): string =>
  `WEBVTT\n${cues.map(cue => `\n${clockOf(cue.from)} --> ${clockOf(cue.to)}\n${voiced(cue)}\n`).join('')}`

/** Writes cues as SRT, which knows no voices: they stand before the words. */
export const writeSrt = (cues: readonly Cue[]): string =>
  cues
    .map(
      ({ from, to, text, voice }, at) =>
        `${at + 1}\n${srtClock(from)} --> ${srtClock(to)}\n${(voice ? `${voice}: ${text}` : text).replaceAll('-->', '→')}\n`,
    )
    .join('\n')

const srtClock = (seconds: number) => clockOf(seconds).replace('.', ',')

function readCues(blocks: readonly Block[]): Captions {
  const cues: Cue[] = []
  for (const block of blocks) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block.lines[0] ?? '')) continue
    const cue = cueOf(block)
    if ('fault' in cue) return { ok: false, ...cue }
    const before = cues.at(-1)
    if (before && cue.from < before.from) return { ok: false, line: block.line, fault: 'outOfOrder' }
    cues.push(cue)
  }
  return cues.length > 0 ? { ok: true, cues } : { ok: false, line: 1, fault: 'nothing' }
}

function cueOf({ line, lines }: Block): Cue | { line: number; fault: CaptionFault } {
  const at = lines.findIndex(text => text.includes('-->'))
  if (at < 0 || at > 1) return { line, fault: 'noTime' }
  const [, start = '', end = ''] = timing.exec(lines[at] ?? '') ?? []
  const from = secondsOf(start)
  const to = secondsOf(end)
  if (from === null || to === null) return { line: line + at, fault: 'badTime' }
  if (to <= from) return { line: line + at, fault: 'backwards' }
  const words = lines.slice(at + 1).join('\n')
  const text = plain(words)
  if (!text) return { line: line + at, fault: 'empty' }
  const voice = plain(voiceTag.exec(words)?.[1] ?? '')
  return voice ? { from, to, text, voice } : { from, to, text }
}

function blocksOf(source: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open = false
  source
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\n|\r/)
    .forEach((text, i) => {
      if (text.trim() === '') open = false
      else if (open) blocks.at(-1)?.lines.push(text)
      else {
        blocks.push({ line: i + 1, lines: [text] })
        open = true
      }
    })
  return blocks
}

const looksLikeSrt = ({ lines }: Block) => lines.slice(0, 2).some(text => /\d,\d{3}\s+-->/.test(text))

function secondsOf(text: string): number | null {
  const [, hours = '0', minutes, seconds, thousandths] = clock.exec(text) ?? []
  if (minutes === undefined) return null
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (whole * 1000 + Number(thousandths)) / 1000
}

const two = (value: number) => String(value).padStart(2, '0')

function clockOf(seconds: number): string {
  const thousandths = Math.round(seconds * 1000)
  const whole = Math.floor(thousandths / 1000)
  const rest = String(thousandths % 1000).padStart(3, '0')
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
])

const plain = (words: string) =>
  words
    .replace(tag, '')
    .replace(/&(\w+);/g, (whole, name: string) => named.get(name) ?? whole)
    .split('\n')
    .map(text => text.trim())
    .filter(Boolean)
    .join('\n')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const voiced = ({ voice, text }: Cue) => (voice ? `<v ${escaped(voice)}>${escaped(text)}` : escaped(text))
