import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { newId } from '#app/web/id.ts'
import type { Player } from '../use-player.ts'
import {
  confirmed,
  isUnsure,
  joined,
  type KeptCue,
  split,
  timesOf,
  unsureIn,
  withText,
  wordsOf,
} from './cues.ts'
import { type Command, commandOf } from './editor-keys.ts'
import { withNewLine } from './new-line.ts'
import type { Written } from './use-writing.ts'
import { wordAt, wordSpan } from './word-places.ts'

/** The line that is open, and which of its words is to be marked; a new `visit` marks anew. */
export interface Open {
  readonly id: string
  readonly word: number
  readonly visit: number
  /** What it said when it was opened. */
  readonly text: string
}

export type Said = 'timeOutside' | 'cannotSplit' | 'noUnsure' | 'noRoom' | null

export interface CaptionsEditor {
  /** Whether there is a video, by which times are taken. */
  readonly isHeard: boolean
  readonly open: Open | null
  readonly said: Said
  readonly field: RefObject<HTMLTextAreaElement>
  readonly openAt: (id: string, word: number) => void
  readonly hear: (id: string, word: number) => void
  /** The line that was open last. */
  readonly last: string | null
  readonly type: (text: string) => void
  readonly replace: (cue: KeptCue) => void
  readonly run: (command: Command) => void
  readonly pressed: (event: KeyboardEvent) => void
}

/** Shortest line that its times may leave, in seconds. */
const shortest = 0.1

/** What keys and buttons do to the lines and the player; times are left alone while there is no video. */
export function useCaptionsEditor(written: Written, player: Player, isHeard: boolean): CaptionsEditor {
  const [open, setOpen] = useState<Open | null>(null)
  const last = useRef<string | null>(null)
  const [said, setSaid] = useState<Said>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { cues } = written.writing
  const at = open ? cues.findIndex(({ id }) => id === open.id) : -1
  const cue = cues[at]

  const put = (...next: readonly KeptCue[]) => {
    const ids = new Set(next.map(({ id }) => id))
    written.edit([...cues.filter(({ id }) => !ids.has(id)), ...next])
  }
  const caretWord = () => wordAt(cue?.text ?? '', field.current?.selectionStart ?? 0)
  const withoutEmpty = () => (cue?.text.trim() === '' ? cues.filter(({ id }) => id !== cue.id) : cues)
  /** A line that holds nothing goes when it is left; any other is as it was written meanwhile. */
  const dropEmpty = () => {
    if (cue?.text.trim() === '') written.edit(withoutEmpty())
  }
  const openAt = (id: string, word: number) => {
    const to = cues.find(each => each.id === id)
    if (!to) return
    if (id !== cue?.id) dropEmpty()
    setOpen({ id, word, visit: (open?.visit ?? 0) + 1, text: open?.id === id ? open.text : to.text })
    last.current = id
    player.seek(timesOf(to)[word] ?? to.from)
  }
  const hear = (id: string, word: number) => {
    const to = cues.find(each => each.id === id)
    if (to) player.seek(timesOf(to)[word] ?? to.from)
  }
  const close = () => {
    dropEmpty()
    setOpen(null)
  }

  const step = (by: 1 | -1) => {
    const to = cues[Math.min(cues.length - 1, Math.max(0, at + by))] ?? cues[0]
    if (to) openAt(to.id, 0)
  }
  const stepUnsure = (by: 1 | -1) => {
    const all = unsureIn(cues)
    if (all.length === 0) return setSaid('noUnsure')
    const order = new Map(cues.map(({ id }, index) => [id, index]))
    const place = (id: string, word: number) => (order.get(id) ?? 0) * 100_000 + word
    const here = cue ? place(cue.id, caretWord()) : by === 1 ? -1 : Number.POSITIVE_INFINITY
    const beyond = all.filter(each => (place(each.id, each.at) - here) * by > 0)
    const to = by === 1 ? (beyond[0] ?? all[0]) : (beyond.at(-1) ?? all.at(-1))
    if (to) openAt(to.id, to.at)
  }
  const setTime = (which: 'from' | 'to') => {
    if (!cue || !isHeard) return
    const now = Math.round(player.second * 1000) / 1000
    const next = { ...cue, [which]: now }
    const isInside = next.to - next.from >= shortest && now >= (cues[at - 1]?.from ?? 0)
    if (isInside) put(next)
    else setSaid('timeOutside')
  }
  const addHere = () => {
    const id = newId()
    const next = withNewLine(withoutEmpty(), player.second, id)
    if (!next) return setSaid('noRoom')
    written.edit(next)
    setOpen({ id, word: -1, visit: (open?.visit ?? 0) + 1, text: '' })
    last.current = id
  }
  const splitHere = () => {
    const start = field.current?.selectionStart ?? 0
    const word = wordAt(cue?.text ?? '', start)
    const isInside = start > (wordSpan(cue?.text ?? '', word)?.[0] ?? 0)
    const pieces = cue && split(cue, isInside ? word + 1 : word, newId())
    if (!pieces) return setSaid('cannotSplit')
    put(...pieces)
    setOpen({ id: pieces[1].id, word: -1, visit: (open?.visit ?? 0) + 1, text: pieces[1].text })
  }
  const joinUp = () => {
    const before = cues[at - 1]
    if (!cue || !before) return
    const word = wordsOf(before.text).length
    const whole = joined(before, cue)
    written.edit([...cues.filter(each => each !== cue && each !== before), whole])
    setOpen({ id: before.id, word, visit: (open?.visit ?? 0) + 1, text: whole.text })
  }
  const confirm = () => {
    if (!cue) return
    const word = caretWord()
    put(confirmed(cue, word))
    if (isUnsure(cue.heard?.[word])) stepUnsure(1)
  }

  const commands: Record<Command, () => void> = {
    play: player.toggle,
    back: () => player.skip(-2),
    previous: () => step(-1),
    next: () => step(1),
    previousUnsure: () => stepUnsure(-1),
    nextUnsure: () => stepUnsure(1),
    sure: confirm,
    add: addHere,
    split: splitHere,
    join: joinUp,
    startNow: () => setTime('from'),
    endNow: () => setTime('to'),
    undo: written.undo,
    redo: written.redo,
    leave: close,
  }
  const run = (command: Command) => {
    setSaid(null)
    commands[command]()
  }

  useEffect(() => {
    if (open && !cues.some(({ id }) => id === open.id)) setOpen(null)
  }, [open, cues])

  return {
    ...{ isHeard, open, said, field, openAt, hear, run, last: last.current },
    type(text) {
      if (!cue) return
      const during = /\s$/.test(text) ? null : `${cue.id} ${open?.visit}`
      written.edit([...cues.filter(({ id }) => id !== cue.id), withText(cue, text)], during)
    },
    replace: put,
    pressed(event) {
      const { target } = event
      const isField = target === field.current
      const atStart = isField && field.current?.selectionStart === 0 && field.current.selectionEnd === 0
      const isJoining = event.key === 'Backspace' && atStart && at > 0
      const command = isJoining ? 'join' : commandOf(event.nativeEvent)
      if (!command || event.nativeEvent.isComposing) return
      if (!isField && (command === 'split' || command === 'leave')) return
      event.preventDefault()
      run(command)
    },
  }
}
