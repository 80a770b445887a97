import { Video } from 'lucide-react'
import { NewWorkForm } from '#app/authoring/courses.tsx'
import type { ListedWork } from '#app/authoring/work-list.server.ts'
import { WorkList } from '#app/authoring/work-list.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

interface RecordingsProps {
  readonly mine: readonly ListedWork[]
  readonly toReview: readonly ListedWork[]
  readonly mayWrite: boolean
}

/** Recordings that an expert shares and a reviewer is asked to look at. */
export function Recordings({ mine, toReview, mayWrite }: RecordingsProps) {
  const t = useWords(words)
  const begin = (
    <LinkButton to="/recordings/new" variant="primary" icon={Video}>
      {t('newRecording')}
    </LinkButton>
  )
  return (
    <Page
      title={t('recordings')}
      description={t('recordingsIntro')}
      actions={mayWrite && mine.length > 0 && begin}
    >
      {toReview.length > 0 && (
        <Section title={t('toReview')}>
          <WorkList works={toReview} base="/recordings" level={3} />
        </Section>
      )}
      {mine.length > 0 ? (
        <Section title={t('mine')}>
          <WorkList works={mine} base="/recordings" level={3} />
        </Section>
      ) : (
        (mayWrite || toReview.length === 0) && (
          <Empty title={t('noRecordings')} drawing="desk" action={mayWrite && begin}>
            {t('noRecordingsIntro')}
          </Empty>
        )
      )}
    </Page>
  )
}

export function NewRecording() {
  const t = useWords(words)
  return (
    <Page
      title={t('newRecording')}
      description={t('newRecordingIntro')}
      width="reading"
      breadcrumbs={[{ to: '/recordings', label: t('recordings') }]}
    >
      <NewWorkForm />
    </Page>
  )
}
