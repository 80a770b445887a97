import type { Editor } from '@tiptap/core'
import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { controlClass } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { leaveFinding, replaceAll, replaceOne, seek, step } from './find-acts.ts'
import { findWords } from './find-words.ts'
import { findingOf } from './finding.ts'
import { Tool } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'

export interface FindBarProps {
  readonly editor: Editor
  readonly close: () => void
}

const fieldClass = `${controlClass} min-w-0 flex-1 max-sm:basis-full`

/** Under the tools: what is sought, which of how many, and what to put in its place. Escape leads back to the text. */
export default function FindBar({ editor, close }: FindBarProps) {
  const t = useWords(findWords)
  const [words, setWords] = useState(() => selected(editor))
  const [other, setOther] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { count, at } = useEditorState(editor, ({ state }) => ({
    count: findingOf(state).found.length,
    at: findingOf(state).at + 1,
  }))

  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    seek(editor, { words, matchCase })
    setTold('')
  }, [editor, words, matchCase])
  useEffect(() => () => leaveFinding(editor), [editor])

  const go = (by: -1 | 1) => {
    setTold('')
    step(editor, by)
  }
  const replace = () => setTold(replaceOne(editor, other) ? '' : t('noRoom'))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close()
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) field.current?.select()
    else return
    event.preventDefault()
  }

  return (
    <search
      aria-label={t('bar')}
      data-lesson-find
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center gap-2 border-line border-t px-3 py-2"
    >
      <div className="flex min-w-0 basis-full flex-wrap items-center gap-1">
        <input
          ref={field}
          aria-label={t('words')}
          placeholder={t('words')}
          value={words}
          onChange={event => setWords(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
          }}
          className={fieldClass}
        />
        <p role="status" className="min-w-14 shrink-0 text-center text-quiet text-sm tabular-nums">
          {told || (words && (count ? t('count', { at, count }) : t('none')))}
        </p>
        <Tool icon={ChevronUp} label={t('before')} onPress={() => go(-1)} />
        <Tool icon={ChevronDown} label={t('next')} onPress={() => go(1)} />
        <Tool
          icon={CaseSensitive}
          label={t('matchCase')}
          pressed={matchCase}
          onPress={() => setMatchCase(!matchCase)}
        />
        <Tool icon={X} label={t('close')} onPress={close} />
      </div>
      <div className="flex min-w-0 basis-full flex-wrap items-center gap-1">
        <input
          aria-label={t('with')}
          placeholder={t('with')}
          value={other}
          onChange={event => setOther(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') replace()
          }}
          className={fieldClass}
        />
        <Button type="button" size="small" onClick={replace}>
          {t('one')}
        </Button>
        <Button
          type="button"
          size="small"
          onClick={() => setTold(t('replaced', { count: replaceAll(editor, other) }))}
        >
          {t('all')}
        </Button>
      </div>
    </search>
  )
}

/** What is selected is sought at once, if it is a few words of one block. */
function selected({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection
  return $from.sameParent($to) && to - from < 100 ? doc.textBetween(from, to) : ''
}
