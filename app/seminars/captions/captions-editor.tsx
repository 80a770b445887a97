import type { KeyboardEvent, MouseEvent } from 'react'
import { SaveLine, SaveTrouble } from '#app/authoring/editor/save-line.tsx'
import { useWords } from '#app/web/words.tsx'
import { AuthorVideo, type OwnVideo, useAuthorVideo } from '../author-video.tsx'
import type { Film } from '../processing/film.ts'
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
  readonly video: OwnVideo | null
  readonly film: Film | null
  readonly mayEdit: boolean
  readonly mayKeepTerms: boolean
}

/** Picture and words beside each other: what is pressed is heard, what is heard is written. */
export function CaptionsWriting({
  written,
  language,
  video,
  film,
  mayEdit,
  mayKeepTerms,
}: CaptionsEditorProps) {
  const t = useWords(words)
  const { element, player, watching } = useAuthorVideo(video, film)
  const editor = useCaptionsEditor(written, player, video !== null)
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
      <AuthorVideo {...{ video, film, element, watching }} keys={mayEdit && <CaptionsKeys />}>
        {mayEdit && <CaptionsTools {...{ editor, player, writing }} />}
        {mayEdit && <SaveLine where={where} />}
        <p role="status" className="text-sm text-quiet">
          {editor.said && t(editor.said)}
        </p>
      </AuthorVideo>
      <div className="min-w-0">
        <SaveTrouble state={{ where, trouble }} save={save} text={async () => writeCaptions(writing.cues)} />
        {writing.conflicts.map(conflict => (
          <ConflictChoice key={conflict.id} conflict={conflict} settle={settle} />
        ))}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: presses and keys of the lines within it are heard here */}
        <div onClick={press} onKeyDown={keyed}>
          {writing.cues.length === 0 && (
            <p className="text-quiet">{t(mayEdit ? 'nothingYet' : 'nothingHere')}</p>
          )}
          <CaptionsText
            {...{ cues: writing.cues, editor, language, mayEdit, mayKeepTerms, second: player.second }}
          />
        </div>
      </div>
    </div>
  )
}
