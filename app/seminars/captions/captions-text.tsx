import { Fragment } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { lastBegun } from '../recording.ts'
import { CueField } from './cue-field.tsx'
import { CueText } from './cue-text.tsx'
import type { KeptCue } from './cues.ts'
import { paragraphs } from './reading.ts'
import type { CaptionsEditor } from './use-captions-editor.ts'
import { words } from './words.ts'

interface CaptionsTextProps {
  readonly cues: readonly KeptCue[]
  readonly editor: CaptionsEditor
  readonly language: 'id' | 'en'
  readonly mayEdit: boolean
  readonly mayKeepTerms: boolean
  readonly second: number
}

/** The lines as running text, in paragraphs; the one that is open can be written. */
export function CaptionsText({ cues, editor, language, mayEdit, mayKeepTerms, second }: CaptionsTextProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const current =
    cues[
      lastBegun(
        cues.map(cue => cue.from),
        second,
      )
    ]?.id
  const reached = editor.open?.id ?? editor.last ?? current ?? cues[0]?.id
  const first = cues[0]?.id
  return (
    <section aria-label={t('text')} lang={language} className="max-w-reading">
      {paragraphs(cues).map(lines => {
        const [opening] = lines
        if (!opening) return null
        return (
          <div key={opening.id} className="mb-5">
            <span className="mb-1 block text-xs text-quiet tabular-nums">
              {clock(opening.from)}
              {opening.voice && ` · ${opening.voice}`}
            </span>
            {lines.map(cue => (
              <Fragment key={cue.id}>
                {mayEdit && cue.id === editor.open?.id ? (
                  <CueField cue={cue} isFirst={cue.id === first} {...{ editor, language, mayKeepTerms }} />
                ) : (
                  <CueText
                    cue={cue}
                    isCurrent={cue.id === current}
                    isReached={cue.id === reached}
                    mayEdit={mayEdit}
                  />
                )}
              </Fragment>
            ))}
          </div>
        )
      })}
    </section>
  )
}
