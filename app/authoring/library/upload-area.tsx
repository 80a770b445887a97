import { FileUp, Pause, Play, X } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { Button, buttonClass, LinkButton } from '#app/ui/button.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { refusalOf } from '../upload-form.tsx'
import { uploadWords } from '../upload-words.ts'
import { type Uploading, useUploads } from './use-uploads.ts'
import { libraryWords } from './words.ts'

interface UploadAreaProps {
  readonly accept: string
  readonly done: () => void
  /** What stands under it, knowing the files it has. */
  readonly below: (files: readonly File[]) => ReactNode
}

/** Takes files by button or by dragging, many at once, and shows how each is getting on. */
export function UploadArea({ accept, done, below }: UploadAreaProps) {
  const t = useWords(libraryWords)
  const { files, add, ...steer } = useUploads(done)
  const [over, setOver] = useState(false)
  const field = useId()

  function dropped(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }

  return (
    <>
      <div className="noscript:hidden">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is beside the button, never instead of it */}
        <div
          onDragOver={event => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
          className={`flex flex-wrap items-center gap-4 rounded-card border border-dashed p-5 ${over ? 'border-primary bg-primary-soft' : 'border-control'}`}
        >
          <label
            htmlFor={field}
            className={`${buttonClass({ variant: 'primary' })} has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
          >
            <FileUp aria-hidden size={20} strokeWidth={1.75} />
            {t('chooseFiles')}
            <input
              id={field}
              type="file"
              multiple
              accept={accept}
              className="sr-only"
              onChange={event => {
                add(event.target.files ?? [])
                event.target.value = ''
              }}
            />
          </label>
          <p className="min-w-0 flex-1 basis-60 text-quiet text-sm">{t('dropHere')}</p>
        </div>
        {files.length > 0 && (
          <ul aria-label={t('uploads')} className="mt-4 divide-y divide-line">
            {files.map(each => (
              <li key={each.id}>
                <Row {...each} {...steer} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {below(files.map(({ file }) => file))}
    </>
  )
}

interface RowProps extends Uploading {
  readonly pause: (id: string) => void
  readonly go: (id: string) => void
  readonly remove: (id: string) => void
}

function Row({ id, file: { name }, news, pause, go, remove }: RowProps) {
  const t = useWords(libraryWords)
  const { state } = news
  const button = { type: 'button', size: 'small', variant: 'plain' } as const
  const isOver = state === 'done' || state === 'refused'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        <How news={news} />
      </div>
      <div className="flex flex-wrap gap-2">
        {state === 'going' && (
          <Button {...button} icon={Pause} aria-label={t('pauseNamed', { name })} onClick={() => pause(id)}>
            {t('pause')}
          </Button>
        )}
        {(state === 'paused' || state === 'lost') && (
          <Button {...button} icon={Play} aria-label={t('goNamed', { name })} onClick={() => go(id)}>
            {t('go')}
          </Button>
        )}
        {state === 'done' && (
          <LinkButton size="small" variant="plain" to={news.to} aria-label={t('openNamed', { name })}>
            {t('keptOpen')}
          </LinkButton>
        )}
        {state !== 'finishing' && (
          <Button
            {...button}
            icon={X}
            aria-label={t(isOver ? 'dismissNamed' : 'cancelNamed', { name })}
            onClick={() => remove(id)}
          >
            {t(isOver ? 'dismiss' : 'cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}

function How({ news }: Pick<Uploading, 'news'>) {
  const t = useWords(libraryWords)
  const refusals = useWords(uploadWords)
  const { percent } = useFormat()
  if (news.state === 'refused')
    return (
      <p role="status" className="font-semibold text-bad text-sm">
        {refusals(refusalOf(news.reason))}
      </p>
    )
  if (news.state === 'wait') return <p className="text-quiet text-sm">{t('wait')}</p>
  if (news.state === 'done')
    return (
      <p role="status" className="text-good text-sm">
        {t('kept')}
      </p>
    )
  const said = t(news.state, { percent: percent(news.share) })
  return (
    <>
      <Progress value={news.share} label={t('uploads')} valueText={said} look="line" className="mt-1.5" />
      <p role={news.state === 'lost' ? 'status' : undefined} className="mt-1 text-quiet text-sm tabular-nums">
        {said}
      </p>
    </>
  )
}
