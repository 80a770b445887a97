import type { ReactNode, RefObject } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useIsLive } from '#app/ui/live.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { RecordingFacet } from '../recording.ts'
import type { Transcript } from '../transcripts.server.ts'
import { words } from '../words.ts'
import type { CaptionLook } from './caption-look.ts'
import { CaptionsOnScreen } from './captions-on-screen.tsx'
import type { FullScreen } from './use-full-screen.ts'

interface StageProps {
  readonly stage: RefObject<HTMLDivElement>
  readonly video: RefObject<HTMLVideoElement>
  readonly full: FullScreen
  readonly facet: RecordingFacet
  readonly transcripts: readonly Transcript[]
  readonly startAt: number
  /** Language of the captions on screen; empty for none. */
  readonly captions: string
  readonly look: CaptionLook
  /** The slide that is shown in place of a picture, above the controls; none where the picture is there. */
  readonly slide?: ReactNode
  /** What takes the place of the picture for now. */
  readonly instead?: ReactNode
}

/** The picture with its captions, which fills the screen as one. */
export function Stage({
  stage,
  video,
  full,
  facet,
  transcripts,
  startAt,
  captions,
  look,
  slide,
  instead,
}: StageProps) {
  const shown = transcripts.find(({ language }) => language === captions)
  const isAway = Boolean(instead)
  return (
    <div
      ref={stage}
      className="@container grid grid-cols-1 content-center rounded-card bg-well [&:fullscreen]:rounded-none [&:fullscreen]:bg-paper"
    >
      <div className={classes('relative col-start-1 row-start-1 min-w-0', isAway && 'invisible')}>
        {slide}
        <Video {...{ video, full, facet, startAt, captions }} isBar={Boolean(slide)} />
        {shown && !full.isBare && <CaptionsOnScreen video={video} transcript={shown} look={look} />}
      </div>
      {instead && (
        <div className="z-10 col-start-1 row-start-1 mx-auto w-full max-w-[50rem] min-w-0">{instead}</div>
      )}
    </div>
  )
}

interface VideoProps extends Pick<StageProps, 'video' | 'full' | 'facet' | 'startAt' | 'captions'> {
  /** Whether a slide stands for its picture, so that its controls alone are left. */
  readonly isBar: boolean
}

/** The browser's own player; its captions are drawn by itself without script, and where it fills the screen alone. */
function Video({ video, full, facet, startAt, captions, isBar }: VideoProps) {
  const t = useWords(words)
  const language = useLanguage()
  const isLive = useIsLive()
  const { mediaId, posterMediaId, width, height } = facet
  const src = `/media/${mediaId}`
  const first = firstCaptions(facet, language)
  const drawn = isLive ? captions : first
  return (
    // biome-ignore lint/a11y/useMediaCaption: captions are the tracks below or drawn over it, as far as the author gave them
    <video
      ref={video}
      src={startAt > 0 ? `${src}#t=${startAt}` : src}
      poster={posterMediaId && !isBar ? `/media/${posterMediaId}` : undefined}
      width={width ?? undefined}
      height={height ?? undefined}
      controls
      controlsList={isLive && full.isPossible ? 'nofullscreen' : undefined}
      playsInline
      preload="none"
      className={classes(
        'w-full rounded-card bg-well',
        isBar ? 'h-14' : 'aspect-video h-auto',
        full.isFull && 'max-h-dvh rounded-none object-contain',
      )}
    >
      {(!isLive || full.isBare) &&
        facet.captions.map(track => (
          <track
            key={track.mediaId}
            ref={element => {
              if (element && isLive) element.track.mode = track.language === drawn ? 'showing' : 'disabled'
            }}
            kind="captions"
            src={track.src ?? `/media/${track.mediaId}`}
            srcLang={track.language}
            label={t(track.language === 'id' ? 'languageId' : 'languageEn')}
            default={track.language === drawn}
          />
        ))}
      {t('cannotPlay')} <a href={src}>{t('download')}</a>
    </video>
  )
}

/** The captions that are shown until someone chooses others; empty for none. */
export const firstCaptions = ({ captions }: RecordingFacet, language: string): string =>
  (captions.find(track => track.language === language) ?? captions[0])?.language ?? ''
