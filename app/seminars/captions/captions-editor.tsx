import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { SaveLine, SaveTrouble } from '#app/authoring/editor/save-line.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Film } from '../processing/film.ts'
import { QualityChoice } from '../processing/quality-choice.tsx'
import { useFilm } from '../processing/use-film.ts'
import { usePlayer } from '../use-player.ts'
import { writeCaptions } from './captions.ts'
import { CaptionsKeys } from './captions-keys.tsx'
import { CaptionsText } from './captions-text.tsx'
import { CaptionsTools } from './captions-tools.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { useCaptionsEditor } from './use-captions-editor.ts'
import type { Written } from './use-writing.ts'
import { words } from './words.ts'

interface CaptionsEditorProps {
  readonly written: Written
  readonly language: 'id' | 'en'
  readonly video: {
    readonly mediaId: string
    readonly seconds: number
    readonly posterMediaId: string | null
  } | null
  readonly film: Film | null
  readonly mayEdit: boolean
}

/** Picture and words beside each other: what is pressed is heard, what is heard is written. */
export function CaptionsWriting({ written, language, video, film, mayEdit }: CaptionsEditorProps) {
  const t = useWords(words)
  const element = useRef<HTMLVideoElement>(null)
  const player = usePlayer(element, { startAt: 0, captions: '' })
  const watching = useFilm(element, film, video ? `/media/${video.mediaId}` : '')
  const editor = useCaptionsEditor(written, player)
  const { writing, where, trouble, settle, save } = written

  function press(event: MouseEvent) {
    if (!(event.target instanceof Element) || window.getSelection()?.toString()) return
    const id = event.target.closest('[data-cue]')?.getAttribute('data-cue')
    const word = Number(event.target.closest('[data-word]')?.getAttribute('data-word') ?? 0)
    if (!id) return
    if (mayEdit) editor.openAt(id, word)
    else editor.hear(id, word)
    void element.current?.play().catch(() => undefined)
  }
  function keyed(event: KeyboardEvent) {
    const id = event.target instanceof Element ? event.target.getAttribute('data-cue') : null
    if (id && !event.altKey && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      editor.openAt(id, 0)
    } else if (mayEdit) editor.pressed(event)
  }

  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <div className="sticky top-0 z-10 -mx-4 flex min-w-0 flex-col gap-2 self-start bg-paper px-4 pt-2 pb-2 sm:mx-0 sm:px-0 lg:top-4">
        {video ? (
          // biome-ignore lint/a11y/useMediaCaption: its captions are the text beside it
          <video
            ref={element}
            src={`/media/${video.mediaId}`}
            poster={video.posterMediaId ? `/media/${video.posterMediaId}` : undefined}
            controls
            playsInline
            preload="none"
            className="max-h-28 w-full rounded-card bg-well lg:aspect-video lg:max-h-none"
          />
        ) : (
          <p className="text-quiet">{t('noVideo')}</p>
        )}
        {mayEdit && <CaptionsTools {...{ editor, player, writing }} />}
        {mayEdit && <SaveLine where={where} />}
        <p role="status" className="text-sm text-quiet">
          {editor.said && t(editor.said)}
        </p>
        <div className="hidden flex-col gap-3 lg:flex">
          {film && <QualityChoice {...{ film, watching }} />}
          {mayEdit && <CaptionsKeys />}
        </div>
      </div>
      <div className="min-w-0">
        <SaveTrouble state={{ where, trouble }} save={save} text={async () => writeCaptions(writing.cues)} />
        {writing.conflicts.map(conflict => (
          <ConflictChoice key={conflict.id} conflict={conflict} settle={settle} />
        ))}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: presses and keys of the lines within it are heard here */}
        <div onClick={press} onKeyDown={keyed}>
          <CaptionsText {...{ cues: writing.cues, editor, language, mayEdit, second: player.second }} />
        </div>
      </div>
    </div>
  )
}
