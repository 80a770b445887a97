import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from './composer-words.ts'
import { migrationWords } from './migrating/words.ts'
import { rehearsalWords } from './rehearsal/words.ts'

export interface VersionShown {
  readonly id: string
  readonly number: number
  readonly publishedAt: Date
  readonly retiredAt: Date | null
  readonly by: string | null
  readonly walking: number | null
}

export interface VersionsProps {
  readonly pathId: string
  readonly title: string
  readonly versions: readonly VersionShown[]
}

/** What was published of a path, and who walks it. */
export function VersionsPage({ pathId, title, versions }: VersionsProps) {
  const t = useWords(composerWords)
  const say = useWords(rehearsalWords)
  const tell = useWords(migrationWords)
  const { reason } = useFormResult()
  const isOffered = versions.some(version => version.retiredAt === null)
  return (
    <Page
      title={t('versionsOf', { title })}
      breadcrumbs={[
        { to: '/paths', label: t('paths') },
        { to: `/paths/${pathId}`, label: title },
      ]}
      actions={
        <>
          <LinkButton to={`/paths/${pathId}/rehearsal`}>{say('rehearse')}</LinkButton>
          <LinkButton to={`/paths/${pathId}`}>{t('backToPath')}</LinkButton>
        </>
      }
    >
      {(reason === 'notOffered' || reason === 'busy') && (
        <Notice kind="warn" live="assertive" className="mb-8">
          {tell(reason)}
        </Notice>
      )}
      {reason === 'unfinished' && (
        <Notice kind="warn" live="assertive" className="mb-8">
          {t('unfinished')}
        </Notice>
      )}
      {versions.length === 0 ? (
        <Empty title={t('noVersions')} drawing="trail" />
      ) : (
        <Versions pathId={pathId} title={title} versions={versions} canMove={isOffered} />
      )}
      <Section title={t('export')} description={t('exportAbout')} className="max-w-reading">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {(['json', 'scxml', 'mermaid'] as const).map(form => (
            <li key={form}>
              <a
                href={`/paths/${pathId}/export?form=${form}`}
                download
                className="inline-flex min-h-11 items-center text-primary underline"
              >
                {t(form)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {isOffered && (
        <Section title={t('retire')} description={t('retireHow')} className="max-w-reading">
          <Form action={`/paths/${pathId}/retirement`}>
            <Button variant="danger">{t('retire')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Affected({ pathId, version }: { pathId: string; version: VersionShown }) {
  const t = useWords(migrationWords)
  return (
    <Form action={`/paths/${pathId}/migrations`}>
      <input type="hidden" name="from" value={version.id} />
      <Button>{t('affected')}</Button>
    </Form>
  )
}

function Versions({ pathId, title, versions, canMove }: VersionsProps & { readonly canMove: boolean }) {
  const t = useWords(composerWords)
  const tell = useWords(migrationWords)
  const format = useFormat()
  return (
    <Table
      caption={t('versionsOf', { title })}
      hideCaption
      rows={versions}
      rowKey={version => version.id}
      columns={[
        {
          key: 'number',
          header: t('versions'),
          isRowHeader: true,
          cell: version => t('versionNumber', { number: version.number }),
        },
        {
          key: 'state',
          header: t('state'),
          cell: version =>
            version.retiredAt ? (
              <Badge>{t('noLongerOffered')}</Badge>
            ) : (
              <Badge tone="good">{t('offered')}</Badge>
            ),
        },
        { key: 'on', header: t('publishedOn'), cell: version => format.dateTime(version.publishedAt) },
        { key: 'by', header: t('publishedBy'), cell: version => version.by ?? '–' },
        {
          key: 'people',
          header: t('people'),
          align: 'end',
          cell: version => format.number(version.walking ?? 0),
        },
        {
          key: 'move',
          header: tell('transfer'),
          speaksForItself: true,
          cell: version =>
            canMove && version.retiredAt && (version.walking ?? 0) > 0 ? (
              <Affected pathId={pathId} version={version} />
            ) : null,
        },
      ]}
    />
  )
}
