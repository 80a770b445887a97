import { type RefObject, useEffect, useState } from 'react'

export interface FullScreen {
  /** Whether this browser fills the screen with more than a video; an iPhone does not. */
  readonly isPossible: boolean
  readonly isFull: boolean
  /** Whether the browser's own player fills the screen, with nothing of the page on it. */
  readonly isBare: boolean
  readonly toggle: () => void
  /** Comes back to the page from the browser's own player. */
  readonly leaveBare: () => void
}

/** Safari on an iPhone fills the screen by names of its own. */
interface AppleVideo extends HTMLVideoElement {
  readonly webkitDisplayingFullscreen?: boolean
  webkitExitFullscreen?(): void
}

/** What fills the screen: the stage with all that lies on the picture, or the video alone. */
export function useFullScreen(stage: RefObject<HTMLElement>, video: RefObject<HTMLVideoElement>): FullScreen {
  const [isPossible, setPossible] = useState(false)
  const [isFull, setFull] = useState(false)
  const [isBare, setBare] = useState(false)
  useEffect(() => {
    const element = video.current as AppleVideo | null
    const look = () => {
      setFull(document.fullscreenElement === stage.current && stage.current !== null)
      setBare(document.fullscreenElement === element || element?.webkitDisplayingFullscreen === true)
    }
    setPossible(document.fullscreenEnabled === true)
    const apple = ['webkitbeginfullscreen', 'webkitendfullscreen']
    document.addEventListener('fullscreenchange', look)
    for (const event of apple) element?.addEventListener(event, look)
    return () => {
      document.removeEventListener('fullscreenchange', look)
      for (const event of apple) element?.removeEventListener(event, look)
    }
  }, [stage, video])
  const exit = () => void document.exitFullscreen().catch(() => undefined)
  return {
    isPossible,
    isFull,
    isBare,
    toggle: () => (isFull ? exit() : void stage.current?.requestFullscreen().catch(() => undefined)),
    leaveBare() {
      const element = video.current as AppleVideo | null
      if (document.fullscreenElement === element && element) exit()
      else if (element?.webkitDisplayingFullscreen) element.webkitExitFullscreen?.()
    },
  }
}
