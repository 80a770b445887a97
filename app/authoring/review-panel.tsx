import { Fragment } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice, type NoticeKind } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { saidIn } from './review-event.ts'
import { ApproveForm, AskForm, ChangesForm, WithdrawForm } from './review-forms.tsx'
import type { ReviewState } from './review-machine.ts'
import type { ReviewOfPage } from './review-page.server.ts'
import { ReviewTrail } from './review-trail.tsx'
import { reviewWords } from './review-words.ts'
import { useTurn } from './work-state.tsx'

interface ReviewPanelProps {
  readonly review: ReviewOfPage
  readonly digest: string
  readonly fourEyes: boolean
}

const kinds: Partial<Record<ReviewState, NoticeKind>> = { approved: 'good', 'changes-asked': 'warn' }

/** The second pair of eyes: whose turn it is, what was said, and what this person can do about it. */
export function ReviewPanel({ review, digest, fourEyes }: ReviewPanelProps) {
  const t = useWords(reviewWords)
  const { may } = review
  return (
    <Section
      id="review"
      title={t('review')}
      description={fourEyes ? t('reviewIntroFourEyes') : t('reviewIntro')}
    >
      <div className="flex flex-col gap-5">
        <WhereItStands review={review} />
        <Discussed discussed={review.discussed} />
        <Fragment key={review.log[0]?.id}>
          {may.approve && <ApproveForm digest={digest} />}
          {may.askChanges && <ChangesForm today={review.today} />}
          {may.ask && <AskForm review={review} />}
        </Fragment>
        {may.withdraw && <WithdrawForm />}
        <ReviewTrail log={review.log} />
      </div>
    </Section>
  )
}

function WhereItStands({ review }: { review: ReviewOfPage }) {
  const t = useWords(reviewWords)
  const { state, dueOn, today, isOutdated, log } = review
  const turn = useTurn()(review)
  const said = log.find(({ event }) => event.type === saysWhy[state])?.event
  const words = said && saidIn(said).words
  if (isOutdated)
    return (
      <Notice kind="warn" title={t('outdated')}>
        {t('outdatedIntro')}
      </Notice>
    )
  return (
    <Notice
      kind={kinds[state]}
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {turn ?? t(`state_${state}`)}
          {dueOn && dueOn < today && <Badge tone="warn">{t('overdue')}</Badge>}
        </span>
      }
    >
      <p>{t(`is_${state}`)}</p>
      {words && <p className="mt-2 whitespace-pre-line">“{words}”</p>}
    </Notice>
  )
}

/** What was said when it came to that state. */
const saysWhy: Partial<Record<ReviewState, string>> = {
  'in-review': 'review.asked',
  'changes-asked': 'changes.asked',
  approved: 'draft.approved',
}

function Discussed({ discussed }: Pick<ReviewOfPage, 'discussed'>) {
  const t = useWords(reviewWords)
  if (discussed.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{t('discussed')}</h3>
      <ul>
        {discussed.map(({ id, title, count }) => (
          <li key={id}>
            <Link to={`/lessons/${id}/comments`} className="inline-block py-1">
              {t('discussedCount', { title, count })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
