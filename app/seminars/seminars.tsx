import { Play, Search } from 'lucide-react'
import { Cover } from '#app/authoring/cover.tsx'
import type { Publication } from '#app/authoring/publications.server.ts'
import type { FoundPassage } from '#app/learning/finding.server.ts'
import { type Corrected, Meant, Pages, ReadAs } from '#app/learning/found-pages.tsx'
import { FoundPassages } from '#app/learning/found-passages.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { AgendaTabs } from './agenda/agenda-tabs.tsx'
import type { RecordingFacet } from './recording.ts'
import { SpokenBy } from './spoken-by.tsx'
import { words } from './words.ts'

export interface ListedSeminar {
  readonly workId: string
  readonly title: string
  readonly summary: string
  readonly coverMediaId: string | null
  readonly facet: Pick<RecordingFacet, 'seconds' | 'bytes' | 'speaker' | 'heldOn'>
  /** How much of it this person has seen, 0 to 1. */
  readonly share: number
  readonly isCompleted: boolean
  readonly passages: readonly FoundPassage[]
}

/** What a list shows of a published recording. */
export function listedSeminar(
  { workId, outline }: Publication,
  { share, isCompleted }: Pick<ListedSeminar, 'share' | 'isCompleted'>,
  passages: readonly FoundPassage[],
): ListedSeminar {
  const { seconds, bytes, speaker, heldOn } = outline.facet as RecordingFacet
  const { title, summary, coverMediaId } = outline
  const shown = { seconds, bytes, speaker, heldOn }
  return { workId, title, summary, coverMediaId, facet: shown, share, isCompleted, passages }
}

interface SeminarsProps {
  readonly seminars: readonly ListedSeminar[]
  readonly search: string
  readonly corrected: Corrected
  readonly meant: string | null
  readonly count: number
  readonly page: number
  readonly pages: number
}

/** Recordings to watch, with a search through everything that was said. */
export function Seminars({ seminars, search, corrected, meant, count, page, pages }: SeminarsProps) {
  const t = useWords(words)
  return (
    <Page title={t('seminars')} description={t('seminarsIntro')}>
      <AgendaTabs />
      <Form method="get" className="mb-8 flex max-w-reading flex-wrap items-end gap-3" role="search">
        <TextInput
          name="search"
          type="search"
          label={t('search')}
          help={t('searchHelp')}
          defaultValue={search}
          maxLength={200}
          className="min-w-0 flex-1 basis-64"
        />
        <Button icon={Search}>{t('doSearch')}</Button>
      </Form>
      <ReadAs corrected={corrected} />
      {search && seminars.length > 0 && (
        <p role="status" className="mb-4 text-quiet">
          {t('foundCount', { count, search })}
        </p>
      )}
      {seminars.length === 0 && <Nothing search={search} meant={meant} />}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {seminars.map(seminar => (
          <li key={seminar.workId} className="flex">
            <SeminarCard seminar={seminar} />
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} addressOf={page => addressOf(search, page)} />
    </Page>
  )
}

const addressOf = (search: string, page = 1) =>
  `/seminars?${new URLSearchParams({ ...(search && { search }), ...(page > 1 && { page: String(page) }) })}`

function Nothing({ search, meant }: Pick<SeminarsProps, 'search' | 'meant'>) {
  const t = useWords(words)
  if (!search) return <Empty title={t('noSeminars')}>{t('noSeminarsIntro')}</Empty>
  return (
    <Empty
      title={t('nothingFound', { search })}
      drawing="search"
      action={<LinkButton to="/seminars">{t('showAll')}</LinkButton>}
    >
      {meant ? <Meant meant={meant} to={addressOf(meant)} /> : t('nothingFoundIntro')}
    </Empty>
  )
}

function SeminarCard({
  seminar: { workId, title, summary, coverMediaId, facet, share, isCompleted, passages },
}: {
  seminar: ListedSeminar
}) {
  const t = useWords(words)
  const { bytes, percent } = useFormat()
  return (
    <Card
      to={`/seminars/${workId}`}
      title={title}
      level={2}
      className="w-full"
      kicker={<SpokenBy facet={facet} />}
      media={passages.length === 0 && coverMediaId && <Cover mediaId={coverMediaId} />}
      meta={
        <>
          <span className="inline-flex items-center gap-1">
            <Play aria-hidden size={16} strokeWidth={1.75} />
            {t('minutes', { count: Math.max(1, Math.round(facet.seconds / 60)) })}
          </span>
          <span>{bytes(facet.bytes)}</span>
        </>
      }
      footer={
        isCompleted ? (
          <Badge tone="good">{t('watched')}</Badge>
        ) : (
          share > 0 && <Badge tone="primary">{t('watchedPart', { percent: percent(share) })}</Badge>
        )
      }
    >
      {passages.length > 0 ? (
        <FoundPassages thing={{ thingId: workId, pathId: null, passages }} />
      ) : (
        summary && <p className="line-clamp-3 text-sm text-quiet">{summary}</p>
      )}
    </Card>
  )
}
