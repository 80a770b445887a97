import { Download } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { TakenBack } from './taken-back.server.ts'
import { words } from './words.ts'

/** In place of a recording that was taken back: what is kept, and what to do next. */
export function TakenBackView({ workId, title, share, isCompleted, notes, enrolmentId }: TakenBack) {
  const t = useWords(words)
  const { percent } = useFormat()
  return (
    <Page title={title} width="reading" breadcrumbs={[{ to: '/seminars', label: t('seminars') }]}>
      <Notice
        title={t('takenBack')}
        actions={
          <>
            {enrolmentId ? (
              <LinkButton to={`/enrolments/${enrolmentId}`}>{t('takenBackToPath')}</LinkButton>
            ) : (
              <LinkButton to="/seminars">{t('takenBackToOthers')}</LinkButton>
            )}
            {notes > 0 && (
              <LinkButton to={`/seminars/${workId}/notes`} icon={Download} variant="quiet" reloadDocument>
                {t('takenBackNotes')}
              </LinkButton>
            )}
          </>
        }
      >
        <p>{isCompleted ? t('takenBackDone') : t('takenBackKept', { percent: percent(share) })}</p>
        <p className="mt-2">{t(enrolmentId && !isCompleted ? 'takenBackOnPath' : 'takenBackAsk')}</p>
      </Notice>
    </Page>
  )
}
