import { type RefObject, useEffect, useState } from 'react'

export interface SmallWindow {
  /** Whether this browser lets a page put its video into a window above all others; Firefox offers that by itself. */
  readonly isPossible: boolean
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** The picture in a small window of its own, which stays in sight beside other work. */
export function useSmallWindow(video: RefObject<HTMLVideoElement>): SmallWindow {
  const [isPossible, setPossible] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const element = video.current
    const look = () => setOpen(element !== null && document.pictureInPictureElement === element)
    setPossible(document.pictureInPictureEnabled === true)
    const events = ['enterpictureinpicture', 'leavepictureinpicture']
    for (const event of events) element?.addEventListener(event, look)
    return () => {
      for (const event of events) element?.removeEventListener(event, look)
    }
  }, [video])
  return {
    isPossible,
    isOpen,
    // A video that nothing of is there yet refuses to leave the page: playing brings it.
    async toggle() {
      try {
        if (isOpen) await document.exitPictureInPicture()
        else {
          await video.current?.play()
          await video.current?.requestPictureInPicture()
        }
      } catch {
        // The browser, or the person through it, said no: the picture stays on the page.
      }
    },
  }
}
