import { BookA, CircleCheck, Download, Pause as PauseMark, Play } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { Day } from '#app/web/day.ts'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Finish } from './finish.ts'
import type { ChangeTold } from './migrating/change-told.server.ts'
import { PathChanged } from './migrating/change-told.tsx'
import { Name, NamesOf } from './name.tsx'
import { packWords } from './pack/pack-words.ts'
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
  readonly isPaused: boolean
  /** When it can be done, and by when it should be; null for a walk that is over. */
  readonly finish: (Finish & { readonly today: Day }) | null
  readonly hasTerms: boolean
  /** Whether lessons of it can be kept on the device. */
  readonly hasPack: boolean
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
  const sayPack = useWords(packWords)
  const t = useWords(walkWords)
  return (
    <Page
      title={<Name of="title">{walk.title}</Name>}
      description={<Name of="summary">{walk.summary}</Name>}
      breadcrumbs={[{ to: '/enrolments', label: t('mine') }]}
      actions={
        <>
          {walk.hasPack && (
            <LinkButton to={`/enrolments/${walk.at.enrolmentId}/pack`} icon={Download}>
              {sayPack('open')}
            </LinkButton>
          )}
          {walk.hasTerms && (
            <LinkButton to={`/enrolments/${walk.at.enrolmentId}/terms`} icon={BookA}>
              {say('terms')}
            </LinkButton>
          )}
        </>
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
      {walk.at.isOpen && !walk.isPaused && <Pause walk={walk} />}
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
      <FinishLine walk={walk} />
      {walk.isPaused && <Rest walk={walk} />}
      {walk.isWaiting && !walk.isPaused && (
        <Notice className="mt-6" title={t('waiting')}>
          {t('waitingHow')}
        </Notice>
      )}
    </div>
  )
}

/** When it can be done, where a wait keeps one, and by when it should be. */
function FinishLine({ walk: { finish, isPaused } }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  const format = useFormat()
  if (!finish || isPaused) return null
  const { earliest, latest, today } = finish
  const said = [
    earliest > today && t('earliest', { date: format.shortDay(earliest) }),
    latest && t(latest < today ? 'late' : 'latest', { date: format.shortDay(latest) }),
  ].filter(Boolean)
  return said.length > 0 && <p className="mt-2 text-sm text-quiet">{said.join(' · ')}</p>
}

function Rest({ walk }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  return (
    <Notice
      className="mt-6"
      title={t('paused')}
      actions={
        <Form action={`/enrolments/${walk.at.enrolmentId}/resumption`}>
          <Button variant="primary" icon={Play}>
            {t('goOnAgain')}
          </Button>
        </Form>
      }
    >
      {t('pausedHow')}
    </Notice>
  )
}

function Pause({ walk }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  return (
    <details className="mt-12 max-w-reading border-t border-line pt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm text-sm text-quiet hover:text-ink">
        {t('pause')}
      </summary>
      <p className="mt-1 mb-4 text-quiet">{t('pauseHow')}</p>
      <Form action={`/enrolments/${walk.at.enrolmentId}/pause`}>
        <Button icon={PauseMark}>{t('pause')}</Button>
      </Form>
    </details>
  )
}

function Leave({ walk }: { walk: WalkPageProps }) {
  const t = useWords(walkWords)
  return (
    <details className={classes('max-w-reading', walk.isPaused && 'mt-12 border-t border-line pt-4')}>
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
