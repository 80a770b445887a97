import { useFetcher } from '@remix-run/react'
import { FolderOpen, Search } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { MediaFacts } from '../blocks/block.ts'
import type { MediaKind } from '../media-kind.ts'
import type { ListedFile } from './files.server.ts'
import { FileName, Look } from './look.tsx'
import { pickingWords } from './picking-words.ts'

interface FilePickerProps {
  readonly kind: MediaKind
  readonly choose: (media: MediaFacts) => void
}

/** A file uploaded before, found in the whole library. It stands over the page, out of the text that is written. */
export function FilePicker({ kind, choose }: FilePickerProps) {
  const t = useWords(pickingWords)
  const [open, setOpen] = useState(false)
  const take = (media: MediaFacts) => {
    setOpen(false)
    choose(media)
  }
  return (
    <>
      <Button type="button" size="small" variant="plain" icon={FolderOpen} onClick={() => setOpen(true)}>
        {t('pick')}
      </Button>
      {open &&
        createPortal(
          // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the dialog are none of the block around it
          <div onKeyDown={event => event.stopPropagation()}>
            <Dialog open width="broad" title={t('library')} onOpenChange={setOpen}>
              <Found kind={kind} take={take} />
            </Dialog>
          </div>,
          document.body,
        )}
    </>
  )
}

/** What `/media` answers, as far as it is read here. */
interface Page {
  readonly files: readonly ListedFile[]
  readonly next: string | null
}

function Found({ kind, take }: { kind: MediaKind; take: (media: MediaFacts) => void }) {
  const t = useWords(pickingWords)
  const { files, next, busy, search, more, first } = useLibrary(kind)
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    search(typed)
  }
  return (
    <>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3 pb-4">
        <TextInput
          className="min-w-0 flex-1 basis-60"
          name="library-search"
          type="search"
          label={t('search')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={event => setTyped(event.target.value)}
        />
        <Button icon={Search}>{t('find')}</Button>
      </form>
      <p role="status" className="text-quiet">
        {!busy && files.length === 0 && t('nothingFound')}
        <span className="sr-only">{!busy && files.length > 0 && t('shown', { count: files.length })}</span>
      </p>
      <ul aria-label={t('files')} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {files.map((file, at) => (
          <li key={file.id} className="flex min-w-0">
            <Choice file={file} take={take} focusRef={at === first ? focusOn : undefined} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-4">
          <Button type="button" aria-disabled={busy} onClick={() => busy || more()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  )
}

const focusOn = (button: HTMLButtonElement | null) => button?.focus()

interface ChoiceProps {
  readonly file: ListedFile
  readonly take: (media: MediaFacts) => void
  readonly focusRef: typeof focusOn | undefined
}

function Choice({ file: { id, kind, name, alt, bytes, seconds, facts }, take, focusRef }: ChoiceProps) {
  const format = useFormat()
  return (
    <button
      ref={focusRef}
      type="button"
      onClick={() => take(facts)}
      className="flex w-full min-w-0 flex-col overflow-hidden rounded-card border border-line bg-surface text-left hover:border-primary"
    >
      <Look id={id} kind={kind} />
      <span className="flex min-w-0 flex-col gap-1 p-3">
        <span className="font-semibold">
          <FileName name={name} />
        </span>
        {alt && <span className="line-clamp-2 text-quiet text-sm">{alt}</span>}
        <span className="text-quiet text-sm">
          {format.bytes(bytes)}
          {seconds !== null && ` · ${format.clock(seconds)}`}
        </span>
      </span>
    </button>
  )
}

/** The library page by page, as its own page reads it. `first` is where a page that came after others begins. */
function useLibrary(kind: MediaKind) {
  const { load, data, state } = useFetcher<Page>()
  const [before, setBefore] = useState<readonly ListedFile[]>([])
  const asked = useRef(false)
  const search = (query: string) => {
    setBefore([])
    load(`/media?${new URLSearchParams({ kind, q: query })}`)
  }
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    load(`/media?${new URLSearchParams({ kind })}`)
  }, [load, kind])
  const isNew = data && !before.some(({ id }) => id === data.files[0]?.id)
  const files = isNew ? [...before, ...data.files] : before
  const more = () => {
    setBefore(files)
    if (data?.next) load(data.next)
  }
  return {
    files,
    next: data?.next ?? null,
    busy: state !== 'idle' || !data,
    search,
    more,
    first: isNew && before.length > 0 ? before.length : -1,
  }
}
