import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { takenBackOf } from './taken-back.server.ts'
import { words } from './words.ts'

type TakenBackProps = NonNullable<Awaited<ReturnType<typeof takenBackOf>>>

/** What whoever began a recording finds once it was taken back. */
export function TakenBack({ workId, title, isCompleted, hasNotes }: TakenBackProps) {
  const t = useWords(words)
  return (
    <Page title={title} breadcrumbs={[{ to: '/seminars', label: t('seminars') }]}>
      <Notice
        title={t('takenBack')}
        className="max-w-reading"
        actions={
          <>
            <LinkButton to="/seminars">{t('otherRecordings')}</LinkButton>
            {hasNotes && (
              <LinkButton to={`/seminars/${workId}/notes`} variant="plain" reloadDocument>
                {t('ownNotes')}
              </LinkButton>
            )}
          </>
        }
      >
        {t(isCompleted ? 'takenBackDone' : 'takenBackHow')}
      </Notice>
    </Page>
  )
}
