import { useActionData } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { FindingsList, type SayFinding } from './findings-list.tsx'
import { History } from './history.tsx'
import { Differences } from './meaning/differences.tsx'
import { ReachView } from './meaning/reach-view.tsx'
import { Planned, PublishForm } from './publish-form.tsx'
import type { PublishingDone } from './publishing-forms.ts'
import type { PublishingData } from './publishing-page.server.ts'
import { publishingWords } from './publishing-words.ts'
import { Refused } from './refused.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { words } from './words.ts'
import { baseOf } from './work.ts'

interface PublishingProps extends PublishingData {
  readonly partAt: (partId: string) => string
  readonly say?: SayFinding
}

/** What is missing, the button that publishes, and everything published so far. */
export function Publishing({ partAt, say, ...data }: PublishingProps) {
  const t = useWords(publishingWords)
  const tell = useWords(words)
  const { reason } = useFormResult()
  const done = useActionData<PublishingDone>()
  const { work, findings, changed, difference, reach, history, may, fourEyes, review, digest, stopsFor } =
    data
  const base = `${baseOf(work.kind)}/${work.id}`
  const panel = <ReviewPanel review={review} digest={digest} fourEyes={fourEyes} />
  // Who was asked for a review finds their one deed first.
  const isTheirTurn = review.turn === 'reviewer' && review.may.approve
  const errors = findings.some(finding => finding.level === 'error')
  return (
    <div className="max-w-reading lg:max-w-3xl">
      {reason && <Refused reason={reason} />}
      {done?.ok && (
        <Notice kind="good" live="polite">
          {t(done.done, { number: done.number ?? 0 })}
        </Notice>
      )}
      {isTheirTurn && panel}
      <Section title={t('publish')} description={t('publishIntro')} className="pt-6">
        <div className="flex flex-col gap-6">
          {findings.length > 0 && <FindingsList {...{ findings, partAt, base, say }} />}
          {findings.length === 0 && changed && (
            <Notice kind="good" title={tell('ready')}>
              {tell('readyIntro')}
            </Notice>
          )}
          {difference && work.published && (
            <Differences changes={difference.changes} number={work.published.number} {...{ partAt, base }} />
          )}
          {reach && difference && <ReachView reach={reach} maySayWording={difference.maySayWording} />}
          {!changed && <Notice>{t('nothingChanged')}</Notice>}
          {review.plan ? (
            <Planned plan={review.plan} may={review.may.cancel} />
          ) : (
            changed &&
            (may.publish ? <PublishForm {...data} isFinished={!errors} /> : <NeedsApproval {...data} />)
          )}
        </div>
      </Section>
      {!isTheirTurn && panel}
      <Section title={t('history')}>
        <History history={history} base={`${base}/publications`} />
      </Section>
      {may.retire && work.published && (
        <Section
          title={t('retireTitle')}
          description={stopsFor === null ? t('retireIntro') : t('stopIntro', { count: stopsFor })}
        >
          <Form>
            <Button name="intent" value="retire" variant="danger">
              {t('retire')}
            </Button>
          </Form>
        </Section>
      )}
    </div>
  )
}

function NeedsApproval({ work }: PublishingData) {
  const t = useWords(publishingWords)
  if (!work.mayEdit) return null
  return <Notice title={t('needsApproval')}>{t('needsApprovalIntro')}</Notice>
}
