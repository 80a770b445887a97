import { Button, LinkButton } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Cloth, streakHeadline, threadName, weekSentence } from './cloth.tsx'
import type { Heat } from './heat.ts'
import { HeatCalendar } from './heat-calendar.tsx'
import type { Leave } from './leave.ts'
import { LeaveSection } from './leave.tsx'
import { PlanLine, type Resolved } from './plan/plan-line.tsx'
import { planWords } from './plan/plan-words.ts'
import type { Streak, Week } from './streak.ts'
import { words } from './words.ts'

export interface StreakPageProps {
  streak: Streak
  weeks: readonly Week[]
  heat: readonly (readonly Heat[])[]
  leaves: readonly Leave[]
  isHidden: boolean
  resolved: Resolved
  done: 'recorded' | 'removed' | 'hidden' | null
}

/** The person's own streak: cloth, reserves, days, weeks, leave. */
export function StreakPage({ streak, weeks, heat, leaves, isHidden, resolved, done }: StreakPageProps) {
  const t = useWords(words)
  const plan = useWords(planWords)
  const hasCloth = streak.total > 0
  return (
    <Page
      title={t('streak')}
      description={t('streakIntro')}
      width="reading"
      actions={
        <LinkButton to="/recap" variant="quiet">
          {t('recap')}
        </LinkButton>
      }
    >
      <Section title={streakHeadline(t, streak)} description={weekSentence(t, streak)}>
        {hasCloth ? (
          <Cloth weeks={weeks}>
            <span className="text-sm text-quiet">{t('clothWords')}</span>
          </Cloth>
        ) : (
          <p className="text-quiet">{t('clothEmpty')}</p>
        )}
      </Section>
      <Section title={t('reserves')}>
        <p>{t('reservesLeft', { count: streak.reserves, all: streak.reservesOf })}</p>
        <p className="mt-1 text-quiet">{t('reservesHow')}</p>
      </Section>
      <Section title={plan('title')} description={plan('intro')}>
        <PlanLine {...resolved} />
      </Section>
      <Section title={t('days')}>
        <HeatCalendar weeks={heat} words={t('daysWords')} />
      </Section>
      <WeeksSection weeks={weeks} />
      <LeaveSection leaves={leaves} done={done === 'hidden' ? null : done} />
      <Hiding isHidden={isHidden} />
      <p className="mt-12 text-sm text-quiet">{t('private')}</p>
    </Page>
  )
}

/** Whoever is troubled by a streak need not see it; it goes on all the same. */
function Hiding({ isHidden }: { isHidden: boolean }) {
  const t = useWords(words)
  return (
    <Section title={t('hiding')} description={t(isHidden ? 'isHidden' : 'hideHow')}>
      <Form preventScrollReset>
        <input type="hidden" name="part" value="hiding" />
        <Button name="hides" value={isHidden ? 'no' : 'yes'} variant="quiet" size="small">
          {t(isHidden ? 'showAgain' : 'hide')}
        </Button>
      </Form>
    </Section>
  )
}

const weeksShown = 10

/** The same as the cloth and the squares, in words; what came before the first kept week is left out. */
function WeeksSection({ weeks }: { weeks: readonly Week[] }) {
  const t = useWords(words)
  const format = useFormat()
  const told = weeks.filter(({ thread }) => thread !== 'quiet').slice(-weeksShown)
  return (
    <Section title={t('weeksTable')}>
      <ul className="divide-y divide-line border-y border-line">
        {told.toReversed().map(({ week, thread, activeDays, minutes, workdays }) => (
          <li key={week} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
            <span>{t('weekFrom', { day: format.shortDay(week) })}</span>
            <span className="font-semibold">{threadName(t, thread)}</span>
            <span className="w-full text-sm text-quiet">
              {`${t('daysLearned', { count: activeDays })}, ${t('minutes', { count: minutes })}`}
              {workdays > 0 && workdays < 5 && `. ${t('fewWorkdays', { count: workdays })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
