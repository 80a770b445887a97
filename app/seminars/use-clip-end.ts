import { type RefObject, useEffect, useState } from 'react'

/** Stops once where a clip ends; whoever plays on, or seeks elsewhere, watches on freely. True while it stands there. */
export function useClipEnd(video: RefObject<HTMLVideoElement>, endAt: number | null): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = video.current
    if (!element || endAt === null) return
    let before = element.currentTime
    let isFree = false
    const moved = () => {
      const now = element.currentTime
      if (!isFree && !element.seeking && !element.paused && before < endAt && now >= endAt) {
        isFree = true
        element.pause()
        setOver(true)
      }
      before = now
    }
    const left = () => setOver(false)
    element.addEventListener('timeupdate', moved)
    for (const event of ['play', 'seeking']) element.addEventListener(event, left)
    return () => {
      element.removeEventListener('timeupdate', moved)
      for (const event of ['play', 'seeking']) element.removeEventListener(event, left)
    }
  }, [video, endAt])
  return isOver
}
