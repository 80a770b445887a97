import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { reviewWords } from './review-words.ts'

export interface ReviewsPageProps {
  readonly due: number
  /** Of the next pack, 0 to 1; null when nothing is due. */
  readonly chance: number | null
  readonly openAttempt: string | null
  readonly nextDays: readonly { readonly day: string; readonly count: number }[]
  readonly telling: number
  /** So many telling answers it takes to go by one's own memory. */
  readonly enough: number
  /** Questions a day, at most. */
  readonly cap: number
}

/** What is to be looked at again today, how probably it is still known, and what the next days bring. */
export function ReviewsPage({ due, chance, openAttempt, nextDays, telling, enough, cap }: ReviewsPageProps) {
  const t = useWords(reviewWords)
  const { day } = useFormat()
  const { reason } = useFormResult()
  return (
    <Page
      title={t('reviews')}
      description={t('about')}
      width="reading"
      breadcrumbs={[{ to: '/enrolments', label: t('learning') }]}
    >
      {reason && (
        <Notice live="assertive" className="mb-8">
          {t('nothingDue')}
        </Notice>
      )}
      {openAttempt ? (
        <LinkButton to={`/attempts/${openAttempt}`} variant="primary">
          {t('resume')}
        </LinkButton>
      ) : chance === null ? (
        <Empty title={t('nothing')} drawing="loom">
          {t('nothingHow')}
        </Empty>
      ) : (
        <>
          <h2 className="text-xl">{t('due', { count: due })}</h2>
          <p className="mt-2">{t('chance', { chance: Math.round(chance * 100) })}</p>
          <p className="text-sm text-quiet">{t('chanceAbout')}</p>
          <Form className="mt-6">
            <Button variant="primary">{t('start')}</Button>
          </Form>
        </>
      )}
      {nextDays.length > 0 && (
        <Section title={t('nextDays')}>
          <ul className="divide-y divide-line border-y border-line">
            {nextDays.map(next => (
              <li key={next.day} className="py-3">
                {t('onDay', { day: day(next.day), count: next.count })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="mt-8 text-sm text-quiet">
        {telling < enough ? t('usual', { enough, telling }) : t('own', { telling })} {t('cap', { cap })}
      </p>
    </Page>
  )
}
