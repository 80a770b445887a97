import { useActionData } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { FindingsList, type SayFinding } from './findings-list.tsx'
import { History } from './history.tsx'
import type { PublishingDone } from './publishing-forms.ts'
import type { PublishingData } from './publishing-page.server.ts'
import { publishingWords } from './publishing-words.ts'
import { Refused } from './refused.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { words } from './words.ts'

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
  const { work, findings, changed, history, may, fourEyes, reviews } = data
  const errors = findings.some(finding => finding.level === 'error')
  return (
    <div className="max-w-reading lg:max-w-3xl">
      {reason && <Refused reason={reason} />}
      {done?.ok && (
        <Notice kind="good" live="polite">
          {t(done.done, { number: done.number ?? 0 })}
        </Notice>
      )}
      <Section title={t('publish')} description={t('publishIntro')} className="pt-6">
        <div className="flex flex-col gap-6">
          {findings.length > 0 && <FindingsList findings={findings} partAt={partAt} say={say} />}
          {findings.length === 0 && changed && (
            <Notice kind="good" title={tell('ready')}>
              {tell('readyIntro')}
            </Notice>
          )}
          {!changed && <Notice>{t('nothingChanged')}</Notice>}
          {changed && may.publish && <PublishForm {...data} errors={errors} />}
        </div>
      </Section>
      {(fourEyes || reviews.length > 0) && (
        <ReviewPanel reviews={reviews} mayAsk={work.mayEdit && fourEyes} mayReturn={may.return} />
      )}
      <Section title={t('history')}>
        <History history={history} />
      </Section>
      {may.retire && work.published && (
        <Section title={t('retireTitle')} description={t('retireIntro')}>
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

function PublishForm({ work, history, errors, fourEyes, digest }: PublishingData & { errors: boolean }) {
  const t = useWords(publishingWords)
  const next = (history[0]?.number ?? 0) + 1
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="publish" />
      {fourEyes && <input type="hidden" name="seen" value={digest} />}
      {work.published && <Checkbox name="wordingOnly" label={t('wordingOnly')} help={t('wordingOnlyHelp')} />}
      <div>
        <Button variant="primary" disabled={errors}>
          {next === 1 ? t('publishNow') : t('publishAgain', { number: next })}
        </Button>
      </div>
    </Form>
  )
}
