import { useActionData } from '@remix-run/react'
import { Download, Search, Trash2 } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { type Say, useWords } from '#app/web/words.tsx'
import { Picture } from '../blocks/image-show.tsx'
import { DescriptionForm } from './description-form.tsx'
import type { Acted } from './file-acts.server.ts'
import type { LibraryFile } from './files.server.ts'
import type { Places } from './places.server.ts'
import { PlacesList } from './places-list.tsx'
import { trashDays } from './trash-days.ts'
import { libraryWords } from './words.ts'

interface FilePageProps {
  readonly file: LibraryFile
  readonly places: Places
  readonly would: { readonly lessons: number; readonly covers: number }
  /** Files of the same kind that may take its place. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  /** Words they were looked for by; null where all of them are shown. */
  readonly sought: string | null
}

/** One file: what it shows, what is said of it, where it is used, and what can be done with it. */
export function FilePage({ file, places, ...replacing }: FilePageProps) {
  const t = useWords(libraryWords)
  return (
    <Page title={file.name} breadcrumbs={[{ to: '/media', label: t('library') }]}>
      <Outcome />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <Section title={t('facts')}>
            <Shown file={file} />
            <Facts file={file} />
          </Section>
          <Section title={t('places')}>
            <PlacesList places={places} />
          </Section>
        </div>
        <div>
          <Section title={t('words')} description={t('wordsIntro')}>
            {file.mayDescribe ? (
              <DescriptionForm key={file.revision} file={file} />
            ) : (
              <p className="text-quiet">{t('refused_notToDescribe')}</p>
            )}
          </Section>
          <Section title={t('replace')}>
            <Replacing {...replacing} />
          </Section>
          <Section title={t('shelf_trash')}>
            <Trash file={file} places={places} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

const reasons = ['changedMeanwhile', 'published', 'notOwn', 'otherKind', 'notToDescribe'] as const

function Outcome() {
  const t = useWords(libraryWords)
  const { reason } = useFormResult()
  const done = useActionData<Acted>()
  if (reason)
    return (
      <Notice kind={reason === 'changedMeanwhile' ? 'warn' : 'bad'} live="assertive" className="mb-8">
        {t(`refused_${reasons.find(known => known === reason) ?? 'other'}`)}
      </Notice>
    )
  if (!done?.ok) return null
  return (
    <Notice kind="good" live="polite" className="mb-8">
      {done.done === 'replaced' ? t('done_replaced', { places: placesOf(done, t) }) : t(`done_${done.done}`)}
    </Notice>
  )
}

function placesOf({ lessons, covers }: FilePageProps['would'], t: Say<keyof typeof libraryWords.id>): string {
  const said = { lessons: t('lessons', { count: lessons }), covers: t('covers', { count: covers }) }
  if (lessons && covers) return t('both', said)
  return covers ? said.covers : said.lessons
}

function Shown({ file: { id, kind, alt, picture } }: Pick<FilePageProps, 'file'>) {
  const t = useWords(libraryWords)
  const source = `/media/${id}`
  if (picture)
    return (
      <div className="max-w-reading">
        <Picture media={picture} alt={alt} />
      </div>
    )
  if (kind === 'video')
    // biome-ignore lint/a11y/useMediaCaption: a file on its own; captions belong to the recording that shows it
    return <video controls preload="metadata" src={source} className="w-full rounded-control bg-well" />
  if (kind === 'audio')
    // biome-ignore lint/a11y/useMediaCaption: a file on its own
    return <audio controls preload="metadata" src={source} className="w-full" />
  return (
    <LinkButton to={source} reloadDocument icon={Download}>
      {t('openFile')}
    </LinkButton>
  )
}

function Facts({ file }: Pick<FilePageProps, 'file'>) {
  const t = useWords(libraryWords)
  const { bytes, clock, number, dateTime } = useFormat()
  const { width, height, seconds } = file
  const facts: readonly (readonly [string, string])[] = [
    [t('kind'), t(`kind_${file.kind === 'captions' ? 'file' : file.kind}`)],
    [t('size'), bytes(file.bytes)],
    ...(width && height ? [[t('dimensions'), `${number(width)} × ${number(height)}`] as const] : []),
    ...(seconds === null ? [] : [[t('length'), clock(seconds)] as const]),
    [t('uploaded'), t('uploadedBy', { name: file.uploader, date: dateTime(file.uploadedAt) })],
  ]
  return (
    <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Replacing({ would, others, sought }: Pick<FilePageProps, 'would' | 'others' | 'sought'>) {
  const t = useWords(libraryWords)
  if (would.lessons + would.covers === 0) return <p className="text-quiet">{t('replaceNothing')}</p>
  return (
    <>
      <p className="mb-4 text-quiet">{t('replaceIntro', { places: placesOf(would, t) })}</p>
      {sought !== null && (
        <Form method="get" className="mb-4 flex flex-wrap items-end gap-3">
          <TextInput
            className="min-w-0 flex-1 basis-40"
            name="q"
            type="search"
            label={t('search')}
            defaultValue={sought}
            maxLength={200}
          />
          <Button icon={Search}>{t('find')}</Button>
        </Form>
      )}
      {others.length === 0 ? (
        <p role="status">{t(sought ? 'nothingFound' : 'replaceNone')}</p>
      ) : (
        <Form className="flex flex-col gap-4">
          <Select
            name="by"
            label={t('replaceBy')}
            required
            defaultValue=""
            options={[
              { value: '', label: t('replaceChoose') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <div>
            <Button name="intent" value="replace">
              {t('replaceDo')}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}

function Trash({ file, places }: Pick<FilePageProps, 'file' | 'places'>) {
  const t = useWords(libraryWords)
  const { shortDate } = useFormat()
  if (file.trashedAt)
    return (
      <Form className="flex flex-col items-start gap-4">
        <p>{t('inTrash', { date: shortDate(file.trashedAt) })}</p>
        <Button name="intent" value="restore">
          {t('restore')}
        </Button>
      </Form>
    )
  if (!file.isOwn) return <p className="text-quiet">{t('trashOthers')}</p>
  if (file.isPublished) return <p className="text-quiet">{t('trashPublished')}</p>
  return (
    <Form className="flex flex-col items-start gap-4">
      <p className="text-quiet">{t('trashHelp', { days: trashDays })}</p>
      {places.drafts.length > 0 && <p className="text-quiet">{t('trashUsed')}</p>}
      <Button name="intent" value="trash" variant="danger" icon={Trash2}>
        {t('trash')}
      </Button>
    </Form>
  )
}
