import { LinkButton } from '#app/ui/button.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export interface CompletionProps {
  readonly enrolmentId: string
  readonly title: string
  readonly completedAt: Date
  readonly outer: { readonly id: string; readonly title: string } | null
}

/** What a learner has finished, and where to go on. */
export function CompletionPage({ enrolmentId, title, completedAt, outer }: CompletionProps) {
  const t = useWords(words)
  const format = useFormat()
  return (
    <Page title={t('completed')} width="reading" description={t('completedOf', { title })}>
      <Drawing name="loom" className="mb-6 w-56 text-primary" />
      <p className="mb-8 text-quiet">{t('completedOn', { date: format.date(completedAt) })}</p>
      <div className="flex flex-wrap gap-3">
        {outer ? (
          <LinkButton to={`/enrolments/${outer.id}`} variant="primary">
            {t('goOnWith', { title: outer.title })}
          </LinkButton>
        ) : (
          <LinkButton to="/" variant="primary">
            {t('backToday')}
          </LinkButton>
        )}
        <LinkButton to="/hours">{t('seeHours')}</LinkButton>
        <LinkButton to={`/enrolments/${enrolmentId}`} variant="plain">
          {t('seeTrail')}
        </LinkButton>
      </div>
    </Page>
  )
}
