import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { ConsentQuestion } from './consent-question.tsx'
import { DueList, type DueShown } from './due-list.tsx'
import type { LedgerEntry } from './ledger.server.ts'
import { NextCard } from './next-card.tsx'
import type { NextStep, PartOfDay } from './next-step.ts'
import { OpenNudge } from './open-nudge.tsx'
import { OtherWork, type Work } from './other-work.tsx'
import type { Streak, Week } from './streak.ts'
import { StreakBand } from './streak-band.tsx'
import { words } from './words.ts'

export interface TodayProps {
  greeting: { part: PartOfDay; name: string }
  /** The step to take; or why there is none: nothing begun, all finished, or someone else has to act. */
  next: NextStep | 'nothing' | 'finished' | 'waiting'
  streak: Streak
  weeks: readonly Week[]
  due: readonly DueShown[]
  dueMore: number
  nudge: LedgerEntry | null
  asksConsent: boolean
  work: readonly Work[]
  missingYears: readonly number[]
}

/** One next step; under it the week, what is due, at most one nudge; then other work. */
export function Today({
  greeting,
  next,
  streak,
  weeks,
  due,
  dueMore,
  nudge,
  asksConsent,
  ...other
}: TodayProps) {
  const t = useWords(words)
  return (
    <Page title={t(greeting.part, { name: greeting.name })} width="reading">
      {typeof next === 'string' ? <NoStep why={next} /> : <NextCard step={next} />}
      <div className="mt-10 flex flex-col gap-10">
        <StreakBand streak={streak} weeks={weeks} />
        {due.length > 0 && <DueList due={due} more={dueMore} />}
        {nudge && <OpenNudge nudge={nudge} />}
        {asksConsent && <ConsentQuestion />}
        <OtherWork {...other} />
      </div>
    </Page>
  )
}

const noStep = {
  nothing: {
    title: 'nothingYet',
    how: 'nothingYetHow',
    to: '/catalogue',
    action: 'openCatalogue',
    drawing: 'signpost',
  },
  finished: {
    title: 'allDone',
    how: 'allDoneHow',
    to: '/catalogue',
    action: 'openCatalogue',
    drawing: 'loom',
  },
  waiting: {
    title: 'waiting',
    how: 'waitingHow',
    to: '/catalogue',
    action: 'openCatalogue',
    drawing: 'desk',
  },
} as const

function NoStep({ why }: { why: keyof typeof noStep }) {
  const t = useWords(words)
  const { title, how, to, action, drawing } = noStep[why]
  return (
    <section className="rounded-card border border-line bg-surface px-5">
      <Empty
        title={t(title)}
        drawing={drawing}
        action={
          <LinkButton to={to} variant={why === 'nothing' ? 'primary' : 'quiet'}>
            {t(action)}
          </LinkButton>
        }
      >
        {t(how)}
      </Empty>
    </section>
  )
}
