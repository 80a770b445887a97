import { Check, Clock, Merge, Split, Undo2 } from 'lucide-react'
import { useEffect, useId } from 'react'
import { controlClass } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Always } from './always.tsx'
import { isUnsure, type KeptCue, revoked } from './cues.ts'
import type { Command } from './editor-keys.ts'
import { hardToRead, perSecond, readable } from './reading.ts'
import { Tool } from './tool.tsx'
import type { CaptionsEditor } from './use-captions-editor.ts'
import { wordSpan } from './word-places.ts'
import { words } from './words.ts'

interface CueFieldProps {
  readonly cue: KeptCue
  readonly isFirst: boolean
  readonly language: 'id' | 'en'
  readonly editor: CaptionsEditor
  /** Whether a correction may become the organisation's spelling. */
  readonly mayKeepTerms: boolean
}

/** The line that is open: its words to be written, its time, and what can be done with it. */
export function CueField({ cue, isFirst, language, editor, mayKeepTerms }: CueFieldProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { open, field, type, pressed } = editor
  const moment = (seconds: number) =>
    t('tenths', { clock: clock(seconds), tenths: Math.floor((seconds % 1) * 10) })
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked when the line is visited, not when it is written
  useEffect(() => {
    const element = field.current
    if (!element || !open) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center' })
    const [start, end] = open.word < 0 ? [0, 0] : (wordSpan(element.value, open.word) ?? [0, 0])
    element.setSelectionRange(start, end)
  }, [open?.id, open?.visit])
  return (
    <span className="my-2 block rounded-card border border-line bg-surface p-3">
      <label htmlFor={id} className="mb-1 block text-sm text-quiet tabular-nums">
        <span className="sr-only">{t('cueAt', { time: clock(cue.from) })}: </span>
        {t('span', { from: moment(cue.from), to: moment(cue.to) })}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        value={cue.text}
        aria-describedby={`${id}-hints`}
        onChange={event => type(event.currentTarget.value)}
        onKeyDown={pressed}
        className={`${controlClass} field-sizing-content`}
      />
      <span id={`${id}-hints`} className="block">
        <Hints cue={cue} />
      </span>
      <Tools {...{ cue, isFirst, editor }} />
      <Replacements {...{ cue, editor }} />
      {open && mayKeepTerms && <Always before={open.text} after={cue.text} language={language} />}
    </span>
  )
}

/** Soft words on what is hard to read on screen. */
function Hints({ cue }: { cue: KeptCue }) {
  const t = useWords(words)
  const { number } = useFormat()
  const found = hardToRead(cue)
  if (found.length === 0) return null
  const say: Record<(typeof found)[number], () => string> = {
    tooFast: () => t('tooFast', { speed: number(perSecond(cue), 0) }),
    tooWide: () => t('tooWide', { most: readable.inLine }),
    tooManyLines: () => t('tooManyLines', { most: readable.lines }),
    tooShort: () => t('tooShort', { least: number(readable.shortest) }),
    tooLong: () => t('tooLong', { most: number(readable.longest) }),
  }
  return (
    <span className="mt-1 block text-sm text-quiet first-letter:uppercase">
      {found.map(each => say[each]()).join('; ')}.
    </span>
  )
}

const tools = [
  { command: 'split', icon: Split },
  { command: 'join', icon: Merge },
  { command: 'startNow', icon: Clock, asksVideo: true },
  { command: 'endNow', icon: Clock, asksVideo: true },
] as const satisfies readonly { command: Command; icon: typeof Split; asksVideo?: true }[]

function Tools({
  cue,
  isFirst,
  editor: { run, isHeard },
}: Pick<CueFieldProps, 'cue' | 'isFirst' | 'editor'>) {
  const t = useWords(words)
  return (
    <span className="mt-2 flex flex-wrap gap-x-1 gap-y-1">
      {cue.heard?.some(isUnsure) && (
        <Tool icon={Check} press={() => run('sure')}>
          {t('sure')}
        </Tool>
      )}
      {tools
        .filter(tool => (tool.command !== 'join' || !isFirst) && (isHeard || !('asksVideo' in tool)))
        .map(({ command, icon }) => (
          <Tool key={command} icon={icon} press={() => run(command)}>
            {t(command)}
          </Tool>
        ))}
      <Tool press={() => run('leave')}>{t('leave')}</Tool>
    </span>
  )
}

/** What the glossary changed in this line, each to be taken back. */
function Replacements({ cue, editor: { replace } }: { cue: KeptCue; editor: CaptionsEditor }) {
  const t = useWords(words)
  if (!cue.replaced?.length) return null
  return (
    <span className="mt-2 block text-sm">
      {cue.replaced.map(each => (
        <span key={`${each.at} ${each.was}`} className="flex flex-wrap items-center gap-x-2">
          {t('replacedLine', { was: each.was })}
          <Tool icon={Undo2} press={() => replace(revoked(cue, each))}>
            {t('revoke', { was: each.was })}
          </Tool>
        </span>
      ))}
    </span>
  )
}
