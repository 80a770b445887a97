import { FastForward, Maximize, Minimize, Pause, PictureInPicture2, Play, Rewind } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Select } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { Chapters } from './chapters.tsx'
import { AskPanel } from './in-video/ask-panel.tsx'
import { AsksList } from './in-video/asks-list.tsx'
import { type AsksPlace, useAsks } from './in-video/use-asks.ts'
import { NotesPane } from './notes/notes-pane.tsx'
import type { NotesPlace } from './notes/use-notes.ts'
import type { CaptionLook } from './on-screen/caption-look.ts'
import { CaptionSettings } from './on-screen/caption-settings.tsx'
import { firstCaptions, Stage } from './on-screen/stage.tsx'
import { useCaptionLook } from './on-screen/use-caption-look.ts'
import { type FullScreen, useFullScreen } from './on-screen/use-full-screen.ts'
import { type SmallWindow, useSmallWindow } from './on-screen/use-small-window.ts'
import { words as screenWords } from './on-screen/words.ts'
import { pressed } from './player-keys.ts'
import { type Film, soundOnly } from './processing/film.ts'
import { QualityChoice, Weight } from './processing/quality-choice.tsx'
import { SeekBar } from './processing/seek-bar.tsx'
import { useFilm, type Watching } from './processing/use-film.ts'
import type { RecordingFacet } from './recording.ts'
import { SeekLink } from './seek-link.tsx'
import { ShareMoment } from './share-moment.tsx'
import { SlideList } from './slides/slide-list.tsx'
import { SlideStage } from './slides/slide-stage.tsx'
import type { ShownSlides } from './slides/slides.server.ts'
import { TranscriptPane } from './transcript-pane.tsx'
import type { Transcript } from './transcripts.server.ts'
import { useClipEnd } from './use-clip-end.ts'
import { type Player, usePlayer } from './use-player.ts'
import { useWatching, type WatchPlace, type WatchState } from './use-watching.ts'
import { words } from './words.ts'

export interface PlayerProps {
  readonly title: string
  readonly facet: RecordingFacet
  readonly transcripts: readonly Transcript[]
  /** Seconds; the address carries it, so that it also holds without script. */
  readonly startAt: number
  /** Where a clip ends that the address names. */
  readonly endAt?: number | null
  readonly resumed: boolean
  readonly place: WatchPlace
  /** The renditions; null while there are none, and the file is played as it was uploaded. */
  readonly film: Film | null
  /** One's own notes; absent where nothing is kept (a preview). */
  readonly notes?: NotesPlace
  /** The questions inside it; absent where none are asked. */
  readonly asks?: AsksPlace
  /** Its address, for links to a moment of it; absent where there is none to share. */
  readonly page?: string
  readonly slides: ShownSlides | null
  /** Whether the device asked for little data. */
  readonly savesData?: boolean
}

/**
 * A thin layer over the browser's own player: transcript, chapters, speed, captions and keys. Without script the browser's
 * player stands alone, with captions, at the right second.
 */
export function RecordingPlayer({
  title,
  facet,
  transcripts,
  startAt: opensAt,
  endAt,
  resumed,
  place,
  film,
  slides,
  notes,
  asks = noAsks,
  page,
  savesData,
}: PlayerProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const language = useLanguage()
  // The page is looked at again while it plays, and by then one stopped elsewhere: the file stays the one that was opened.
  const [startAt] = useState(opensAt)
  const stage = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const full = useFullScreen(stage, video)
  const small = useSmallWindow(video)
  const [look, changeLook] = useCaptionLook()
  const noteField = useRef<HTMLTextAreaElement>(null)
  const player = usePlayer(video, { startAt, captions: firstCaptions(facet, language) })
  const watched = useWatching(video, place)
  const clipIsOver = useClipEnd(video, endAt ?? null)
  const asking = useAsks(video, full, asks)
  const watching = useFilm(video, film, `/media/${facet.mediaId}`, savesData)
  const listens = film !== null && !watching.asItIs && watching.quality === soundOnly
  const isBeside = slides !== null && !listens
  const slide = slides && <SlideStage {...{ slides, second: player.second }} isAlone={listens} />
  return (
    <section
      aria-label={t('player', { title })}
      onKeyDown={event =>
        !asking.open && pressed(event, { player, facet, full, small, changeLook, noteField })
      }
    >
      <div
        className={classes('grid gap-6', isBeside ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_22rem]')}
      >
        <div className="min-w-0">
          <Stage
            {...{ stage, video, full, facet, transcripts, startAt, look }}
            captions={player.captions}
            slide={listens && slide}
            instead={
              asking.open && (
                <AskPanel
                  key={asking.open.id}
                  ask={asking.open}
                  asking={asking}
                  isGraded={asks.url !== null}
                />
              )
            }
          />
          <Facts {...{ facet, film, watched, watching }} />
          <SeekBar film={film} seconds={facet.seconds} second={player.second} seek={player.seek} />
          {resumed && (
            <p className="mt-1 text-sm">
              {t('resumed', { time: clock(startAt) })}{' '}
              <SeekLink second={0} seek={player.seek} className="text-primary underline">
                {t('fromStart')}
              </SeekLink>
            </p>
          )}
          <div role="status" className="empty:hidden">
            {clipIsOver && <p className="mt-1 text-sm">{t('clipOver')}</p>}
          </div>
          <Controls {...{ player, facet, film, watching, full, small, look, changeLook, page, listens }} />
        </div>
        <div className="flex min-w-0 flex-col gap-8 lg:row-span-2">
          {isBeside && slide}
          <TranscriptPane
            transcripts={transcripts}
            second={player.second}
            isPlaying={player.isPlaying}
            seek={player.seek}
          />
          {notes && <NotesPane place={notes} second={player.second} seek={player.seek} field={noteField} />}
        </div>
        <div className="min-w-0">
          <Chapters chapters={facet.chapters} second={player.second} seek={player.seek} />
          {slides && <SlideList {...{ slides, second: player.second, seek: player.seek }} />}
          <AsksList asking={asking} policy={facet.completion} page={page} seek={player.seek} />
        </div>
      </div>
    </section>
  )
}

const noAsks: AsksPlace = { url: null, keptAs: '', asks: [] }

interface FactsProps {
  readonly facet: RecordingFacet
  readonly film: Film | null
  readonly watched: WatchState
  readonly watching: Watching
}

function Facts({ facet, film, watched, watching }: FactsProps) {
  const t = useWords(words)
  return (
    <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-sm text-quiet">
      <Weight {...{ film, watching }} seconds={facet.seconds} bytes={facet.bytes} />
      <span role="status">
        {watched !== 'nothing' && t(watched === 'stored' ? 'watchStored' : 'watchWaiting')}
      </span>
    </p>
  )
}

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2]

interface ControlsProps {
  readonly player: Player
  readonly facet: RecordingFacet
  readonly film: Film | null
  readonly watching: Watching
  readonly full: FullScreen
  readonly small: SmallWindow
  readonly look: CaptionLook
  /** Whether only the sound is there, and no picture to put anywhere. */
  readonly listens: boolean
  readonly changeLook: (change: (look: CaptionLook) => CaptionLook) => void
  readonly page: string | undefined
}

function Controls({
  player,
  facet,
  film,
  watching,
  full,
  small,
  look,
  changeLook,
  page,
  listens,
}: ControlsProps) {
  const t = useWords(words)
  const tScreen = useWords(screenWords)
  const { number } = useFormat()
  return (
    <div className="mt-4 flex flex-wrap items-end gap-4 noscript:hidden">
      <Button
        type="button"
        variant="primary"
        icon={player.isPlaying ? Pause : Play}
        onClick={player.toggle}
        className="w-full sm:w-auto"
      >
        {t(player.isPlaying ? 'pause' : 'play')}
      </Button>
      {film && <QualityChoice {...{ film, watching }} />}
      <div className="flex flex-wrap gap-2 whitespace-nowrap">
        <Button type="button" icon={Rewind} aria-label={t('back')} onClick={() => player.skip(-10)}>
          {t('tenSeconds')}
        </Button>
        <Button type="button" iconEnd={FastForward} aria-label={t('forward')} onClick={() => player.skip(10)}>
          {t('tenSeconds')}
        </Button>
      </div>
      {full.isPossible && (
        <Button type="button" icon={full.isFull ? Minimize : Maximize} onClick={full.toggle}>
          {tScreen(full.isFull ? 'leaveFullScreen' : 'fullScreen')}
        </Button>
      )}
      {small.isPossible && !listens && (
        <Button type="button" icon={PictureInPicture2} onClick={small.toggle}>
          {tScreen(small.isOpen ? 'leaveSmallWindow' : 'smallWindow')}
        </Button>
      )}
      <Select
        name="speed"
        label={t('speed')}
        value={String(player.rate)}
        onChange={event => player.setRate(Number(event.currentTarget.value))}
        options={rates.map(rate => ({
          value: String(rate),
          label: t('speedTimes', { times: number(rate) }),
        }))}
        className="w-32"
      />
      {facet.captions.length > 0 && (
        <Select
          name="captions"
          label={t('captionsShown')}
          value={player.captions}
          onChange={event => player.setCaptions(event.currentTarget.value)}
          options={[
            { value: '', label: t('captionsOff') },
            ...facet.captions.map(({ language }) => ({
              value: language,
              label: t(language === 'id' ? 'languageId' : 'languageEn'),
            })),
          ]}
          className="w-40"
        />
      )}
      {facet.captions.length > 0 && <CaptionSettings look={look} change={changeLook} />}
      {page && <ShareMoment page={page} second={player.second} seconds={facet.seconds} />}
      <details className="min-w-0 basis-full text-sm text-quiet pointer-coarse:hidden">
        <summary className="min-h-8 w-fit cursor-pointer py-1">{t('keys')}</summary>
        <p>{t('keysText')}</p>
      </details>
    </div>
  )
}
