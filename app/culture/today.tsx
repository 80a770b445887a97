import { reviewWords } from '#app/learning/reviews/review-words.ts'
import type { Purpose } from '#app/people/consents.server.ts'
import type { WaitingTalk } from '#app/seminars/speaking/talks.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { ConsentQuestion } from './consent-question.tsx'
import { DueList, type DueShown } from './due-list.tsx'
import type { LedgerEntry } from './ledger.server.ts'
import { NextCard } from './next-card.tsx'
import { NextSeminar, type NextSeminarShown } from './next-seminar.tsx'
import type { NextStep, PartOfDay } from './next-step.ts'
import type { NoStep } from './next-steps.server.ts'
import { OpenNudge } from './open-nudge.tsx'
import { OtherWork, type Work } from './other-work.tsx'
import { PlanLine, type Resolved } from './plan/plan-line.tsx'
import type { Streak, Week } from './streak.ts'
import { StreakBand } from './streak-band.tsx'
import { WaitingTalkLine } from './waiting-talk.tsx'
import { words } from './words.ts'

export interface TodayProps {
  greeting: { part: PartOfDay; name: string }
  /** The step to take; or why there is none: nothing begun, all finished, or someone else has to act. */
  next: NextStep | NoStep
  /** Null when the person hides it. */
  streak: Streak | null
  weeks: readonly Week[]
  due: readonly DueShown[]
  dueMore: number
  seminar: NextSeminarShown | null
  /** Where one speaks and something is missing. */
  talk: WaitingTalk | null
  /** Questions to look back at, when nothing more important is next. */
  review: number
  nudge: LedgerEntry | null
  /** Plan and target; null before anything was learned. */
  resolved: Resolved | null
  /** Who thanked them last, within a week; null when the nudge tells of it. */
  thankedBy: string | null
  /** Who asked them to be witness to a target and has no answer yet. */
  askedToWitness: string | null
  /** What they have not been asked yet; one at a time. */
  asksConsent: Purpose | null
  work: readonly Work[]
  missingYears: readonly number[]
}

/** One next step; under it the week, what is due, the next seminar, at most one nudge; then other work. */
export function Today({
  greeting,
  next,
  streak,
  weeks,
  due,
  dueMore,
  seminar,
  talk,
  review,
  nudge,
  thankedBy,
  askedToWitness,
  resolved,
  asksConsent,
  ...other
}: TodayProps) {
  const t = useWords(words)
  return (
    <Page title={t(greeting.part, { name: greeting.name })} width="reading">
      {'because' in next ? <NoNextStep none={next} /> : <NextCard step={next} />}
      <div className="mt-10 flex flex-col gap-10">
        <div className="flex flex-col gap-3">
          {streak && <StreakBand streak={streak} weeks={weeks} />}
          {resolved && <PlanLine {...resolved} />}
        </div>
        {due.length > 0 && <DueList due={due} more={dueMore} />}
        {seminar && <NextSeminar {...seminar} />}
        {review > 0 && <ReviewLine count={review} />}
        {talk && <WaitingTalkLine {...talk} />}
        {thankedBy && <Said to="/recognition" words="thankedBy" name={thankedBy} />}
        {askedToWitness && <Said to="/plan" words="askedToWitness" name={askedToWitness} />}
        {nudge && <OpenNudge nudge={nudge} />}
        {asksConsent && <ConsentQuestion purpose={asksConsent} />}
        <OtherWork {...other} />
      </div>
    </Page>
  )
}

function ReviewLine({ count }: { count: number }) {
  const t = useWords(reviewWords)
  return (
    <p>
      <Link to="/reviews">{t('today', { count })}</Link>
    </p>
  )
}

interface SaidProps {
  to: string
  words: 'thankedBy' | 'askedToWitness'
  name: string
}

/** What someone said to or asked of this person, and the way there. */
function Said({ to, words: said, name }: SaidProps) {
  const t = useWords(words)
  return (
    <p>
      <Link to={to}>{t(said, { name })}</Link>
    </p>
  )
}

const noStep = {
  nothing: { title: 'nothingYet', how: 'nothingYetHow', action: 'openCatalogue', drawing: 'signpost' },
  finished: { title: 'allDone', how: 'allDoneHow', action: 'openCatalogue', drawing: 'loom' },
  resting: { title: 'resting', how: 'restingHow', action: 'seePath', drawing: 'desk' },
  waiting: { title: 'waiting', how: 'waitingHow', action: 'seePath', drawing: 'desk' },
} as const

function NoNextStep({ none }: { none: NoStep }) {
  const t = useWords(words)
  const { title, how, action, drawing } = noStep[none.because]
  const to = 'enrolmentId' in none ? `/enrolments/${none.enrolmentId}` : '/catalogue'
  return (
    <section className="rounded-card border border-line bg-surface px-5">
      <Empty
        title={t(title)}
        drawing={drawing}
        action={
          <LinkButton to={to} variant={none.because === 'nothing' ? 'primary' : 'quiet'}>
            {t(action)}
          </LinkButton>
        }
      >
        {t(how)}
      </Empty>
    </section>
  )
}
