import { type RefObject, useEffect, useState } from 'react'
import { classes } from '#app/ui/classes.ts'
import type { Transcript } from '../transcripts.server.ts'
import type { CaptionContrast, CaptionLook, CaptionSize } from './caption-look.ts'
import { spokenAt } from './spoken-at.ts'

const sizes: Readonly<Record<CaptionSize, string>> = {
  small: 'text-base',
  medium: 'text-lg @xl:text-xl',
  large: 'text-xl @xl:text-3xl',
  largest: 'text-2xl @xl:text-[2.75rem] @xl:leading-tight',
}

/** What someone chose holds against a mode of forced colours, too; what nobody chose, and the page's own, gives way to it. */
const contrasts: Readonly<Record<CaptionContrast, string>> = {
  dark: 'bg-[#000] text-[#fff]',
  light: 'bg-[#fff] text-[#000]',
  page: 'bg-surface text-ink',
}

interface CaptionsOnScreenProps {
  readonly video: RefObject<HTMLVideoElement>
  readonly transcript: Transcript
  readonly look: CaptionLook
}

/**
 * What is being said. Drawn by the page, since browsers let a page change little of their own captions, each another part. Above
 * the browser's controls where the picture is wide; on a phone under the picture, where it covers neither. Screen readers have
 * the transcript.
 */
export function CaptionsOnScreen({ video, transcript, look }: CaptionsOnScreenProps) {
  const text = useSpoken(video, transcript.cues)
  const { size, contrast } = look
  const isChosen = contrast === 'dark' || contrast === 'light'
  return (
    <div
      aria-hidden
      data-captions
      lang={transcript.language}
      className={classes(
        'pointer-events-none flex min-h-[2lh] items-end justify-center px-2 py-1 text-center @xl:absolute @xl:inset-x-0 @xl:bottom-20 @xl:min-h-0',
        sizes[size],
      )}
    >
      {text && (
        <p
          className={classes(
            'max-w-full rounded-control px-3 py-0.5 font-semibold whitespace-pre-line text-balance wrap-anywhere @xl:max-w-[90%]',
            contrasts[contrast ?? 'dark'],
            isChosen && 'forced-color-adjust-none',
          )}
        >
          {text}
        </p>
      )}
    </div>
  )
}

const signs = ['timeupdate', 'seeking', 'seeked', 'play', 'playing', 'pause', 'ratechange'] as const

/** What is said now; between two signs of the player it changes when its time has come. */
function useSpoken(video: RefObject<HTMLVideoElement>, cues: Transcript['cues']): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const element = video.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      const spoken = spokenAt(cues, element.currentTime)
      setText(spoken.text)
      if (element.paused || spoken.until === Number.POSITIVE_INFINITY) return
      const wait = ((spoken.until - element.currentTime) / element.playbackRate) * 1000
      if (wait < 2000) timer = setTimeout(look, Math.max(20, wait))
    }
    look()
    for (const sign of signs) element.addEventListener(sign, look)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) element.removeEventListener(sign, look)
    }
  }, [video, cues])
  return text
}
