import { BookA, CircleCheck } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ChangeTold } from './migrating/change-told.server.ts'
import { PathChanged } from './migrating/change-told.tsx'
import { Name, NamesOf } from './name.tsx'
import { PathMap } from './path-map.tsx'
import { CourseReading, type CourseReadingShown } from './reading-language.tsx'
import { stepWords } from './step-words.ts'
import { termsWords } from './terms-words.ts'
import { counted, type TrailItem } from './trail.ts'
import { Trail, type TrailAt } from './trail-view.tsx'
import { walkWords } from './walk-words.ts'

export interface WalkPageProps {
  readonly title: string
  readonly summary: string
  readonly items: readonly TrailItem[]
  readonly at: TrailAt
  readonly percent: number
  readonly minutesLeft: number
  readonly isWaiting: boolean
  readonly hasTerms: boolean
  readonly completedAt: Date | null
  readonly withdrawnAt: Date | null
  /** In what language it is read; null when there is but one. */
  readonly course: CourseReadingShown | null
  /** What changed while they were on it. */
  readonly change: ChangeTold | null
}

/** A learner's path: how far, what is next and why, and every step. */
export function WalkPage(walk: WalkPageProps) {
  return (
    <NamesOf course={walk.course}>
      <Walked {...walk} />
    </NamesOf>
  )
}

function Walked(walk: WalkPageProps) {
  const say = useWords(termsWords)
  const t = useWords(walkWords)
  return (
    <Page
      title={<Name of="title">{walk.title}</Name>}
      description={<Name of="summary">{walk.summary}</Name>}
      breadcrumbs={[{ to: '/enrolments', label: t('mine') }]}
      actions={
        walk.hasTerms && (
          <LinkButton to={`/enrolments/${walk.at.enrolmentId}/terms`} icon={BookA}>
            {say('terms')}
          </LinkButton>
        )
      }
    >
      <Refused />
      <CourseReading course={walk.course} back={`/enrolments/${walk.at.enrolmentId}`} />
      <Standing walk={walk} />
      {walk.at.isOpen && walk.change && <PathChanged change={walk.change} />}
      <PathMap title={walk.title} items={walk.items} />
      <Section title={t('trail')} className="max-w-reading">
        <Trail items={walk.items} at={walk.at} />
      </Section>
      {walk.at.isOpen && <Leave walk={walk} />}
    </Page>
  )
}

function Refused() {
  const say = useWords(stepWords)
  const { reason } = useFormResult()
  if (!reason) return null
  return (
    <Notice kind="warn" live="assertive" className="mb-6">
      {say('stepClosed')}
    </Notice>
  )
}

function Standing({ walk }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  const format = useFormat()
  if (walk.withdrawnAt) return <Notice className="mb-8">{t('withdrawn')}</Notice>
  if (walk.completedAt)
    return (
      <Notice
        kind="good"
        className="mb-8"
        title={t('completedOn', { date: format.date(walk.completedAt) })}
        actions={
          <LinkButton to="completion" relative="path" icon={CircleCheck}>
            {t('seeCompletion')}
          </LinkButton>
        }
      />
    )
  const { done, all } = counted(walk.items)
  return (
    <div className="mb-8 max-w-reading">
      <Progress
        value={walk.percent / 100}
        label={t('stepsDone', { done, all })}
        valueText={t('minutesLeft', { count: walk.minutesLeft })}
      />
      {walk.isWaiting && (
        <Notice className="mt-6" title={t('waiting')}>
          {t('waitingHow')}
        </Notice>
      )}
    </div>
  )
}

function Leave({ walk }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  return (
    <details className="mt-12 max-w-reading border-t border-line pt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm text-sm text-quiet hover:text-ink">
        {t('withdraw')}
      </summary>
      <p className="mt-2 font-semibold">{t('withdrawAsk', { title: walk.title })}</p>
      <p className="mt-1 mb-4 text-quiet">{t('withdrawHow')}</p>
      <Form action={`/enrolments/${walk.at.enrolmentId}/withdrawal`}>
        <Button variant="danger">{t('withdraw')}</Button>
      </Form>
    </details>
  )
}
