import { type ReactNode, type RefObject, useRef } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { Film } from './processing/film.ts'
import { QualityChoice } from './processing/quality-choice.tsx'
import { useFilm, type Watching } from './processing/use-film.ts'
import { type Player, usePlayer } from './use-player.ts'
import { words } from './words.ts'

/** The video of a recording as its author sees it; null while there is none. */
export interface OwnVideo {
  readonly mediaId: string
  readonly posterMediaId: string | null
}

interface AuthorPlayer {
  readonly element: RefObject<HTMLVideoElement>
  readonly player: Player
  readonly watching: Watching
}

/** Steers the small video beside which an author works. */
export function useAuthorVideo(video: OwnVideo | null, film: Film | null): AuthorPlayer {
  const element = useRef<HTMLVideoElement>(null)
  const player = usePlayer(element, { startAt: 0, captions: '' })
  const watching = useFilm(element, film, video ? `/media/${video.mediaId}` : '')
  return { element, player, watching }
}

interface AuthorVideoProps extends Omit<AuthorPlayer, 'player'> {
  readonly video: OwnVideo | null
  readonly film: Film | null
  /** What is done most, right under it. */
  readonly children?: ReactNode
  /** What only has room on a wide screen. */
  readonly keys?: ReactNode
}

/** The small video beside which an author works: it stays in sight while they write. */
export function AuthorVideo({ video, film, element, watching, children, keys }: AuthorVideoProps) {
  const t = useWords(words)
  return (
    <div className="sticky top-0 z-10 -mx-4 flex min-w-0 flex-col gap-2 self-start bg-paper px-4 py-2 sm:mx-0 sm:px-0 lg:top-4">
      {video ? (
        // biome-ignore lint/a11y/useMediaCaption: its author looks for a moment of it, mostly to give it words
        <video
          ref={element}
          src={`/media/${video.mediaId}`}
          poster={video.posterMediaId ? `/media/${video.posterMediaId}` : undefined}
          controls
          playsInline
          preload="none"
          className="max-h-32 w-full rounded-card bg-well lg:aspect-video lg:max-h-none"
        />
      ) : (
        <p className="text-quiet">{t('nothingToHear')}</p>
      )}
      {children}
      <div className="hidden flex-col gap-3 lg:flex">
        {film && <QualityChoice {...{ film, watching }} />}
        {keys}
      </div>
    </div>
  )
}
