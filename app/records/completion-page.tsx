import { LinkButton } from '#app/ui/button.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Credit } from './hours.server.ts'
import { words } from './words.ts'

export interface CompletionProps {
  readonly enrolmentId: string
  readonly title: string
  readonly completedAt: Date
  readonly credit: Credit | null
  /** The path that this course was a step of. */
  readonly outer: { readonly id: string; readonly title: string } | null
}

/** What a learner has finished, the hours it gave, and where to go on. */
export function CompletionPage({ enrolmentId, title, completedAt, credit, outer }: CompletionProps) {
  const t = useWords(words)
  const format = useFormat()
  return (
    <Page title={t('completed')} width="reading" description={t('completedOf', { title })}>
      <Drawing name="loom" className="mb-6 w-56 text-primary" />
      {credit && <Credited credit={credit} />}
      <p className="mb-8 text-quiet">{t('completedWhen', { date: format.date(completedAt) })}</p>
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

function Credited({ credit: { hours, year, total, floor } }: { credit: Credit }) {
  const t = useWords(words)
  const { number } = useFormat()
  return (
    <p className="mb-2">
      <strong>{t('credited', { hours: number(hours), year })}</strong>{' '}
      {floor !== null && t('creditedSoFar', { total: number(total), floor: number(floor), year })}
    </p>
  )
}
