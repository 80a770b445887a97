import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { UploadForm } from '../upload-form.tsx'
import type { Waiting } from './arriving.server.ts'
import type { ListedFile, Search } from './files.server.ts'
import { FileName, Look } from './look.tsx'
import { fingerprintOf } from './send.ts'
import { trashDays } from './trash-days.ts'
import { UploadArea } from './upload-area.tsx'
import { libraryWords } from './words.ts'

interface LibraryProps {
  readonly search: Pick<Search, 'query' | 'kind' | 'shelf'>
  readonly files: readonly ListedFile[]
  readonly next: string | null
  readonly waiting: readonly Waiting[]
  readonly patience: number
  readonly accept: string
  readonly refusedUpload: string | null
}

/** All files of an author: adding, finding, and what waits to be gone on with. */
export function Library(props: LibraryProps) {
  const { search, files, next, waiting, patience, accept, refusedUpload } = props
  const t = useWords(libraryWords)
  const arrived = useFreshList()
  const isWhole = !search.query && !search.kind
  const none =
    isWhole && search.shelf === 'all'
      ? 'nothing'
      : isWhole && search.shelf === 'trash'
        ? 'nothingTrash'
        : 'nothingFound'
  return (
    <Page title={t('library')} description={t('libraryIntro')}>
      <Section title={t('addFiles')}>
        <UploadArea
          accept={accept}
          done={arrived}
          below={files => <Unfinished waiting={notUnderWay(waiting, files)} patience={patience} />}
        />
        <noscript>
          <UploadForm
            use="library"
            workId=""
            accept={accept}
            help={t('dropHere')}
            megabytes={2048}
            refused={refusedUpload}
          />
        </noscript>
      </Section>
      <Section
        title={t('files')}
        description={search.shelf === 'trash' && t('trashIntro', { days: trashDays })}
      >
        <Finder {...search} />
        {files.length > 0 ? (
          <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
            {files.map(file => (
              <li key={file.id} className="flex min-w-0">
                <FileCard {...file} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty title={t(none)} drawing="desk">
            {t(`${none}Intro`)}
          </Empty>
        )}
        {next && (
          <p className="mt-6">
            <LinkButton to={next}>{t('more')}</LinkButton>
          </p>
        )}
      </Section>
    </Page>
  )
}

/** What this page sends now is shown where it sends it. */
const notUnderWay = (waiting: readonly Waiting[], files: readonly File[]) => {
  const here = new Set(files.map(fingerprintOf))
  return waiting.filter(({ fields }) => !here.has(fields.fingerprint ?? ''))
}

function Unfinished({ waiting, patience }: Pick<LibraryProps, 'waiting' | 'patience'>) {
  const t = useWords(libraryWords)
  const { bytes } = useFormat()
  if (waiting.length === 0) return null
  return (
    <Notice kind="info" title={t('unfinished')} className="mt-4">
      <p>{t('unfinishedHelp', { days: patience })}</p>
      <ul>
        {waiting.map(upload => (
          <li key={upload.id} className="flex flex-wrap items-center gap-x-4">
            <span className="min-w-0 flex-1 basis-40 font-semibold [overflow-wrap:anywhere]">
              {upload.name}
            </span>
            <span className="text-quiet text-sm">
              {t('unfinishedAt', { arrived: bytes(upload.arrived), bytes: bytes(upload.bytes) })}
            </span>
            <Form>
              <input type="hidden" name="uploadId" value={upload.id} />
              <Button
                name="intent"
                value="giveUp"
                size="small"
                variant="plain"
                aria-label={t('cancelNamed', { name: upload.name })}
              >
                {t('cancel')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Finder({ query, kind, shelf }: LibraryProps['search']) {
  const t = useWords(libraryWords)
  return (
    <Form method="get" className="mb-6 grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]">
      <TextInput name="q" type="search" label={t('search')} defaultValue={query} />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={kind ?? ''}
        options={[
          { value: '', label: t('everyKind') },
          ...(['image', 'video', 'audio', 'file'] as const).map(value => ({
            value,
            label: t(`kind_${value}`),
          })),
        ]}
      />
      <Select
        name="shelf"
        label={t('shelf')}
        defaultValue={shelf}
        options={(['all', 'used', 'unused', 'trash'] as const).map(value => ({
          value,
          label: t(`shelf_${value}`),
        }))}
      />
      <Button>{t('find')}</Button>
    </Form>
  )
}

function FileCard({ id, kind, name, alt, bytes, seconds }: ListedFile) {
  const t = useWords(libraryWords)
  const format = useFormat()
  return (
    <Card
      to={`/media/${id}/details`}
      title={<FileName name={name} />}
      level={3}
      className="w-full"
      media={<Look id={id} kind={kind} />}
      meta={
        <>
          <span>{format.bytes(bytes)}</span>
          {seconds !== null && <span>{format.clock(seconds)}</span>}
        </>
      }
    >
      {alt ? (
        <p className="line-clamp-2 text-quiet text-sm">{alt}</p>
      ) : (
        <Badge tone={kind === 'image' ? 'warn' : 'neutral'}>{t('noAlt')}</Badge>
      )}
    </Card>
  )
}

/** Reads the list again after a file arrived; what arrives meanwhile waits, since asking again would break off the first. */
function useFreshList() {
  const { revalidate, state } = useRevalidator()
  const [isStale, setStale] = useState(false)
  useEffect(() => {
    if (!isStale || state !== 'idle') return
    setStale(false)
    revalidate()
  }, [isStale, state, revalidate])
  return () => setStale(true)
}
