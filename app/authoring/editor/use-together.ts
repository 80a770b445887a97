import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { lastTextOf } from '../together/last-text-store.ts'
import { deviceTexts } from '../together/text-store.ts'
import { type TogetherState, type WritingTogether, writeTogether } from '../together/writing-together.ts'

const closed: TogetherState = { isOpen: false, isApart: false, where: 'server', trouble: null, meetings: [] }

/** A text written with others for the time it is on screen; what is written is kept when the page is left. */
export function useTogether(textKey: string, partId: string): [WritingTogether | null, TogetherState] {
  const [state, setState] = useState(closed)
  const { revalidate } = useRevalidator()
  const look = useRef(revalidate)
  look.current = revalidate
  const [writing, setWriting] = useState<WritingTogether | null>(null)
  useEffect(() => {
    const made = writeTogether({
      partId,
      url: liveUrl(),
      store: deviceTexts(textKey),
      last: lastTextOf(textKey),
      told: setState,
      commented: () => look.current(),
      now: () => performance.now(),
    })
    setWriting(made)
    const stopWatching = watched(made)
    return () => {
      stopWatching()
      void made.stop()
    }
  }, [textKey, partId])
  return [writing, state]
}

function liveUrl() {
  const url = new URL('/lessons/live', window.location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url.href
}

function watched(writing: WritingTogether) {
  const leave = () => void writing.flush()
  const hidden = () => document.visibilityState === 'hidden' && leave()
  const warn = (event: BeforeUnloadEvent) => writing.state.where === 'nowhere' && event.preventDefault()
  if (!navigator.onLine) writing.pause()
  window.addEventListener('pagehide', leave)
  window.addEventListener('offline', writing.pause)
  window.addEventListener('online', writing.retry)
  window.addEventListener('beforeunload', warn)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('offline', writing.pause)
    window.removeEventListener('online', writing.retry)
    window.removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', hidden)
  }
}
