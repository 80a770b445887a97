import { Copy, Download, Printer } from 'lucide-react'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { printOnly } from '#app/ui/print-only.ts'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { longestNote } from './note.ts'
import { NoteRow, RefusedNote } from './note-row.tsx'
import { type NotesPlace, useNotes } from './use-notes.ts'
import { words } from './words.ts'

interface NotesPaneProps {
  readonly place: NotesPlace
  readonly second: number
  readonly seek: (second: number) => void
  readonly field: RefObject<HTMLTextAreaElement>
}

/** What someone writes for themselves while watching, each at its moment. */
export function NotesPane({ place, second, seek, field }: NotesPaneProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { notes, waits, refused, forget, write } = useNotes(place)
  const list = useRef<HTMLOListElement>(null)
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    navigator.clipboard
      .writeText(notes.map(({ second: at, words: text }) => `${clock(at)}\n${text}`).join('\n\n'))
      .then(
        () => setCopied('copied'),
        () => setCopied('notCopied'),
      )
  return (
    <section id="notes" aria-labelledby="notes-title" className="min-w-0">
      <h2 id="notes-title" className="text-lg">
        {t('notes')}
      </h2>
      <p className="mb-3 text-sm text-quiet">{t('notesIntro')}</p>
      <NewNote second={second} field={field} write={write} />
      <div role="status" className="text-sm text-quiet empty:hidden [&>*]:mt-2">
        {waits.size > 0 && <p>{t('waiting')}</p>}
        {copied && <p>{t(copied)}</p>}
      </div>
      {refused.map(each => (
        <RefusedNote key={each.what.op} kept={each} write={write} forget={forget} />
      ))}
      {notes.length === 0 ? (
        <p className="mt-3 text-quiet">{t('noneYet')}</p>
      ) : (
        <>
          <ol ref={list} className="mt-4 border-t border-line">
            {notes.map(note => (
              <NoteRow key={note.id} note={note} isWaiting={waits.has(note.id)} seek={seek} write={write} />
            ))}
          </ol>
          <div className="mt-3 flex flex-wrap gap-2" data-print="never">
            <Button type="button" size="small" icon={Copy} onClick={copy} className="noscript:hidden">
              {t('copy')}
            </Button>
            <Button
              type="button"
              size="small"
              icon={Printer}
              onClick={() => list.current && printOnly(list.current)}
              className="noscript:hidden"
            >
              {t('print')}
            </Button>
            <a href={place.url} download className={buttonClass({ size: 'small' })}>
              <Download aria-hidden size={20} strokeWidth={1.75} />
              {t('download')}
            </a>
          </div>
        </>
      )}
    </section>
  )
}

interface NewNoteProps {
  readonly second: number
  readonly field: RefObject<HTMLTextAreaElement>
  readonly write: (words: string, second: number) => void
}

/** A note belongs to the moment at which its writing began. */
function NewNote({ second, field, write }: NewNoteProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'note' && !values.note
  const [text, setText] = useState(isThis ? (values.words ?? '') : '')
  const [begunAt, setBegunAt] = useState<number | null>(null)
  const at = Math.floor(begunAt ?? second)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return field.current?.focus()
    write(text.trim(), at)
    setText('')
    setBegunAt(null)
  }
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-3" data-print="never">
      <input type="hidden" name="intent" value="note" />
      <TextInput
        name="time"
        label={t('time')}
        help={t('timeHelp')}
        inputMode="decimal"
        defaultValue={isThis ? values.time : clock(second)}
        error={isThis ? fields?.time : undefined}
        className="hidden max-w-40 noscript:flex"
      />
      <TextArea
        ref={field}
        name="words"
        label={t('newNoteAt', { time: clock(at) })}
        rows={2}
        maxLength={longestNote}
        value={text}
        onChange={event => {
          const { value } = event.currentTarget
          setText(value)
          setBegunAt(before => (value === '' ? null : (before ?? second)))
        }}
      />
      <div>
        <Button size="small">{t('save')}</Button>
      </div>
    </Form>
  )
}
