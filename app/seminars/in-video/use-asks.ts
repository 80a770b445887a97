import { type RefObject, useEffect, useRef, useState } from 'react'
import { newId } from '#app/web/id.ts'
import type { FullScreen } from '../on-screen/use-full-screen.ts'
import { useUnsent } from '../use-unsent.ts'
import { askedBetween } from './ask.ts'
import type { ShownAsk } from './asked.server.ts'

export interface AsksPlace {
  /** Where answers are told; null when nothing is graded (a preview). */
  readonly url: string | null
  /** Names person and recording on this device. */
  readonly keptAs: string
  readonly asks: readonly ShownAsk[]
}

interface Sent {
  readonly op: string
  readonly questionId: string
  readonly value: unknown
}

interface Told {
  readonly asks: readonly ShownAsk[]
  readonly completed: boolean
}

/** A passage that is being watched before its question is asked again. */
interface Explaining {
  readonly id: string
  readonly until: number
}

/** Asks the questions inside a recording as playing passes them; seeking asks nothing. */
export function useAsks(video: RefObject<HTMLVideoElement>, full: FullScreen, place: AsksPlace) {
  const { url, keptAs, asks: stored } = place
  const [asks, setAsks] = useState(stored)
  const [isCompleted, setCompleted] = useState(false)
  useEffect(() => setAsks(stored), [stored])
  const { kept, send, forget } = useUnsent<Sent, Told>(`answers/${keptAs}`, url, (_, told) => {
    setAsks(told.asks)
    setCompleted(told.completed)
  })
  const [open, setOpen] = useState<string | null>(null)
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set())
  const [explaining, setExplaining] = useState<Explaining | null>(null)
  const waits = new Set(kept.filter(each => each.refused === undefined).map(({ what }) => what.questionId))
  const refused = new Set(kept.filter(each => each.refused !== undefined).map(({ what }) => what.questionId))

  const ask = (id: string) => {
    video.current?.pause()
    full.leaveBare()
    setExplaining(null)
    setOpen(id)
  }
  const settle = (id: string) => setPutOff(before => new Set([...before, id]))
  const isSettled = ({ id, stand }: ShownAsk) => stand === 'right' || putOff.has(id) || waits.has(id)
  /** Where playing was at its last sign; what lies between two signs without a jump was played. */
  const before = useRef(0)
  const signs = useRef({ moved: (_: HTMLVideoElement) => {}, jumped: (_: number) => {}, plays: () => {} })
  signs.current = {
    moved(element) {
      const now = element.currentTime
      if (element.seeking || element.paused || open !== null) return
      const from = before.current
      const isExplained = explaining && from <= explaining.until && explaining.until < now
      const isHeld = (each: ShownAsk) => isSettled(each) || explaining?.id === each.id
      const found = isExplained ? explaining.id : askedBetween(asks, from, now, isHeld)?.id
      if (found) ask(found)
      else before.current = now
    },
    jumped(to) {
      before.current = to
      if (explaining && to > explaining.until) setExplaining(null)
      const asked = asks.find(({ id }) => id === open)
      if (asked && Math.abs(asked.at - to) > 1) setOpen(null)
    },
    plays() {
      if (open === null) return
      settle(open)
      setOpen(null)
    },
  }
  useEffect(() => {
    const element = video.current
    if (!element) return
    before.current = element.currentTime
    const on = {
      timeupdate: () => signs.current.moved(element),
      seeking: () => signs.current.jumped(element.currentTime),
      play: () => signs.current.plays(),
    }
    for (const [name, told] of Object.entries(on)) element.addEventListener(name, told)
    return () => {
      for (const [name, told] of Object.entries(on)) element.removeEventListener(name, told)
    }
  }, [video])
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && open === null) video.current?.focus({ preventScroll: true })
    wasOpen.current = open !== null
  }, [open, video])

  const goOn = (second?: number) => {
    const element = video.current
    if (open) settle(open)
    setOpen(null)
    if (!element) return
    if (second !== undefined) element.currentTime = second
    void element.play().catch(() => undefined)
  }
  return {
    asks,
    isCompleted,
    waits,
    refused,
    open: asks.find(({ id }) => id === open) ?? null,
    ask,
    goOn,
    answer(questionId: string, value: unknown) {
      for (const { what } of kept) if (what.questionId === questionId) forget(what.op)
      send({ op: newId(), questionId, value })
    },
    /** Plays what explains a question, then asks it again. */
    explain(each: ShownAsk) {
      if (!each.passage) return
      goOn(each.passage[0])
      setExplaining({ id: each.id, until: each.passage[1] })
    },
  }
}

export type Asking = ReturnType<typeof useAsks>
