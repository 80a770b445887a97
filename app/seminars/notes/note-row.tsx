import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { SeekLink } from '../seek-link.tsx'
import type { Kept } from '../unsent-store.ts'
import { longestNote, type Note, type NoteWriting } from './note.ts'
import { words } from './words.ts'

interface NoteRowProps {
  readonly note: Note
  readonly isWaiting: boolean
  readonly seek: (second: number) => void
  readonly write: (words: string, second: number, note: Note) => void
}

/** One note: a press on its moment leads there; it opens into its words, without script alike. */
export function NoteRow({ note, isWaiting, seek, write }: NoteRowProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const fold = useRef<HTMLDetailsElement>(null)
  const time = clock(note.second)
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    if (text !== '' && text !== note.words) write(text, note.second, note)
    if (fold.current) fold.current.open = false
    fold.current?.querySelector('summary')?.focus()
  }
  const erase = (event: FormEvent) => {
    event.preventDefault()
    write('', note.second, note)
  }
  return (
    <li className="border-b border-line py-2">
      <div className="flex items-start gap-2">
        <SeekLink
          second={note.second}
          seek={seek}
          className="flex min-h-11 shrink-0 items-center text-sm text-primary tabular-nums underline"
        >
          {time}
        </SeekLink>
        <p className="min-w-0 flex-1 py-2 whitespace-pre-line wrap-anywhere">{note.words}</p>
        <Form onSubmit={erase} data-print="never">
          <Hidden note={note} time={time} />
          <input type="hidden" name="words" value="" />
          <Button size="small" variant="plain" icon={Trash2} aria-label={t('erase', { time })}>
            {t('eraseShort')}
          </Button>
        </Form>
      </div>
      {isWaiting && <p className="text-sm text-quiet">{t('waiting')}</p>}
      <details ref={fold} data-print="never">
        <summary className="flex min-h-9 w-fit cursor-pointer list-none items-center gap-2 rounded-control text-sm text-primary pointer-coarse:min-h-11">
          <Pencil aria-hidden size={18} strokeWidth={1.75} />
          {t('edit', { time })}
        </summary>
        <Form key={note.revision} onSubmit={change} className="flex flex-col gap-3 pt-2">
          <Hidden note={note} time={time} />
          <TextArea
            name="words"
            label={t('words')}
            rows={3}
            maxLength={longestNote}
            required
            defaultValue={note.words}
          />
          <div>
            <Button size="small">{t('save')}</Button>
          </div>
        </Form>
      </details>
    </li>
  )
}

/** What a plain form says of the note that it changes. */
function Hidden({ note, time }: { note: Note; time: string }) {
  return (
    <>
      <input type="hidden" name="intent" value="note" />
      <input type="hidden" name="note" value={note.id} />
      <input type="hidden" name="seen" value={note.revision} />
      <input type="hidden" name="time" value={time} />
    </>
  )
}

interface RefusedNoteProps {
  readonly kept: Kept<NoteWriting>
  readonly write: (words: string, second: number) => void
  readonly forget: (op: string) => void
}

/** A note that the server did not take: its words stay until someone has read why. */
export function RefusedNote({ kept: { what, refused }, write, forget }: RefusedNoteProps) {
  const t = useWords(words)
  const again = () => {
    forget(what.op)
    write(what.words, what.second)
  }
  return (
    <Notice
      kind="bad"
      live="assertive"
      actions={
        <>
          <Button type="button" size="small" onClick={again}>
            {t('tryAgain')}
          </Button>
          <Button type="button" size="small" variant="plain" onClick={() => forget(what.op)}>
            {t('discard')}
          </Button>
        </>
      }
    >
      <p>{t(refused === 'tooMany' ? 'refusedMany' : 'refusedOther')}</p>
      {what.words && <p className="mt-2 whitespace-pre-line">{what.words}</p>}
    </Notice>
  )
}
