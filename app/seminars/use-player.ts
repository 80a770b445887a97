import { type RefObject, useEffect, useState } from 'react'

export interface Player {
  /** Where the video is, in seconds. */
  readonly second: number
  readonly isPlaying: boolean
  readonly rate: number
  /** Language of the captions on screen; empty for none. */
  readonly captions: string
  readonly seek: (second: number) => void
  readonly skip: (seconds: number) => void
  readonly toggle: () => void
  readonly setRate: (rate: number) => void
  readonly setCaptions: (language: string) => void
}

/** A video element, steered and listened to. */
export function usePlayer(
  video: RefObject<HTMLVideoElement>,
  { startAt, captions: firstCaptions }: { startAt: number; captions: string },
): Player {
  const [second, setSecond] = useState(startAt)
  const [isPlaying, setPlaying] = useState(false)
  const [rate, setRate] = useState(1)
  const [captions, setCaptions] = useState(firstCaptions)

  useEffect(() => {
    const element = video.current
    if (!element) return
    // The address of the file says it, too, but is heard only once its beginning has come.
    if (startAt > 0 && element.readyState === 0) element.currentTime = startAt
    const told = () => {
      setSecond(element.currentTime)
      setPlaying(!element.paused && !element.ended)
      setRate(element.playbackRate)
    }
    const events = ['timeupdate', 'seeking', 'play', 'pause', 'ended', 'ratechange'] as const
    for (const event of events) element.addEventListener(event, told)
    return () => {
      for (const event of events) element.removeEventListener(event, told)
    }
  }, [video, startAt])

  const withVideo = (act: (element: HTMLVideoElement) => void) => {
    if (video.current) act(video.current)
  }
  const seek = (to: number) =>
    withVideo(element => {
      element.currentTime = Math.max(0, to)
      setSecond(Math.max(0, to))
    })
  return {
    second,
    isPlaying,
    rate,
    captions,
    seek,
    skip: seconds => withVideo(element => seek(element.currentTime + seconds)),
    toggle: () =>
      withVideo(element => void (element.paused ? element.play().catch(() => undefined) : element.pause())),
    setRate: to =>
      withVideo(element => {
        element.playbackRate = to
      }),
    setCaptions,
  }
}
