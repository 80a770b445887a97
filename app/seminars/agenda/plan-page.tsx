import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/button.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'
import type { Standing } from './seminar.ts'

export interface PlanHead {
  readonly id: string
  readonly title: string
  readonly standing: Standing
}

type Done =
  | 'saved'
  | 'announced'
  | 'cancelled'
  | 'scheduleSaved'
  | 'moved'
  | 'seatsChanged'
  | 'takenOff'
  | 'entered'

interface PlanPageProps {
  readonly head: PlanHead
  /** What was done just now. */
  readonly done?: Done | null
  readonly children: ReactNode
}

/** The frame of the pages on which a seminar is planned. */
export function PlanPage({ head: { id, title, standing }, done, children }: PlanPageProps) {
  const t = useWords(planWords)
  return (
    <Page
      title={title}
      description={t(`standing_${standing}`)}
      breadcrumbs={[{ to: '/agenda', label: t('agenda') }]}
      actions={
        <LinkButton to={`/agenda/${id}`} icon={Eye}>
          {t('seePage')}
        </LinkButton>
      }
    >
      <div className="mb-8">
        <LinkTabs
          label={t('tabs')}
          tabs={[
            { to: `/agenda/${id}/plan`, label: t('tabDetails'), end: true },
            { to: `/agenda/${id}/plan/schedule`, label: t('tabSchedule') },
            { to: `/agenda/${id}/plan/speakers`, label: t('tabSpeakers') },
            { to: `/agenda/${id}/participants`, label: t('tabParticipants') },
            { to: `/agenda/${id}/attendance`, label: t('tabAttendance') },
          ]}
        />
      </div>
      {done && (
        <Notice kind="good" live="polite" className="mb-6">
          {t(done)}
        </Notice>
      )}
      {children}
    </Page>
  )
}
