import { type RefObject, useEffect, useState } from 'react'
import type { Stretch } from './stretch.ts'
import { keepWatching, keptWatching, sendWatching } from './watch-store.ts'
import { tellable, watchedUpTo } from './watching.ts'

/** Seconds between two words to the server while playing. */
const pulse = 15

export interface WatchPlace {
  /** Where it is told; null when nothing is recorded (a preview). */
  readonly url: string | null
  readonly mediaId: string
  /** Names person and video, since a device may be shared. */
  readonly watchKey: string
}

export type WatchState = 'nothing' | 'stored' | 'waiting'

/** Tells the server what was watched: now and then, when paused, and when the page is left. Untold words wait on this device. */
export function useWatching(
  video: RefObject<HTMLVideoElement>,
  { url, mediaId, watchKey }: WatchPlace,
): WatchState {
  const [state, setState] = useState<WatchState>('nothing')
  useEffect(() => {
    const element = video.current
    if (!element || !url) return
    let log: readonly Stretch[] = []
    let told = ''
    const tell = async (leaving = false) => {
      const stretches = tellable(log)
      const words = JSON.stringify({ mediaId, stretches, position: element.currentTime })
      if (stretches.length === 0 || words === told) return
      keepWatching(watchKey, words)
      const arrived = await sendWatching(url, words, leaving)
      if (arrived) {
        told = words
        keepWatching(watchKey, null)
      }
      setState(arrived ? 'stored' : 'waiting')
    }
    const moved = () => {
      if (!element.paused && !element.seeking) log = watchedUpTo(log, element.currentTime)
    }
    const now = () => void tell()
    const leave = () => void tell(true)
    const hidden = () => document.visibilityState === 'hidden' && leave()
    // From here on the server counts how much can have been watched.
    const begun = () =>
      void sendWatching(url, JSON.stringify({ mediaId, stretches: [], position: element.currentTime }), false)
    const left = keptWatching(watchKey)
    if (left) void sendWatching(url, left, false).then(arrived => arrived && keepWatching(watchKey, null))
    const timer = setInterval(() => !element.paused && now(), pulse * 1000)
    if (element.paused) element.addEventListener('play', begun, { once: true })
    else begun()
    element.addEventListener('timeupdate', moved)
    for (const event of ['pause', 'ended']) element.addEventListener(event, now)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(timer)
      leave()
      element.removeEventListener('play', begun)
      element.removeEventListener('timeupdate', moved)
      for (const event of ['pause', 'ended']) element.removeEventListener(event, now)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [video, url, mediaId, watchKey])
  return state
}
