import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Feedback, scale, type Told } from './feedback.ts'
import { Results } from './results.tsx'
import { feedbackWords } from './words.ts'

export interface FeedbackPageProps {
  readonly seminar: { readonly id: string; readonly title: string }
  readonly mayTell: boolean
  /** Until when it is taken; null when it is not taken now. */
  readonly until: Date | null
  readonly isOver: boolean
  readonly own: Feedback | null
  readonly hosts: boolean
  /** Null while fewer than five people answered, or for whoever is no host. */
  readonly told: Told | null
  readonly kept: boolean
}

/** How a seminar was: two questions for those who took part, and for its hosts what they say together. */
export function FeedbackPage({ seminar, mayTell, until, isOver, own, hosts, told, kept }: FeedbackPageProps) {
  const t = useWords(feedbackWords)
  return (
    <Page
      title={t('feedback')}
      width="reading"
      breadcrumbs={[{ to: `/agenda/${seminar.id}`, label: seminar.title }]}
    >
      {kept && (
        <Notice kind="good" live="polite" className="mb-6">
          {t('thanks')}
        </Notice>
      )}
      {mayTell && until && (
        <Section title={t('yours')}>
          <Give own={own} until={until} />
        </Section>
      )}
      {!until && <p className="text-quiet">{t(isOver ? 'closed' : 'notYet')}</p>}
      {until && !mayTell && !hosts && <p className="text-quiet">{t('notTaking')}</p>}
      {hosts && isOver && <Together told={told} />}
    </Page>
  )
}

function Give({ own, until }: { own: Feedback | null; until: Date }) {
  const t = useWords(feedbackWords)
  const { date } = useFormat()
  const { fields, reason, values } = useFormResult()
  const marks = (name: 'useful' | 'clear') =>
    scale.map(mark => ({ value: String(mark), label: t(`${name}_${mark}`) }))
  return (
    <Form className="flex flex-col gap-8">
      {reason && (
        <Notice kind="warn" live="assertive">
          {t('other')}
        </Notice>
      )}
      <p className="text-quiet">{t('intro')}</p>
      {(['useful', 'clear'] as const).map(name => (
        <RadioGroup
          key={name}
          name={name}
          label={t(name)}
          options={marks(name)}
          defaultValue={values?.[name] ?? own?.[name].toString()}
          error={fields?.[name]}
          required
        />
      ))}
      <TextArea
        name="willTry"
        label={t('willTry')}
        help={t('optional')}
        rows={2}
        maxLength={1000}
        defaultValue={values?.willTry ?? own?.willTry}
        error={fields?.willTry}
      />
      <TextArea
        name="toMend"
        label={t('toMend')}
        help={t('noNames')}
        rows={2}
        maxLength={1000}
        defaultValue={values?.toMend ?? own?.toMend}
        error={fields?.toMend}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary">{t(own ? 'save' : 'send')}</Button>
        <span className="text-sm text-quiet">{t('until', { date: date(until) })}</span>
      </div>
    </Form>
  )
}

function Together({ told }: { told: Told | null }) {
  const t = useWords(feedbackWords)
  if (!told) return <Empty title={t('toldNone')}>{t('toldNoneHow')}</Empty>
  return (
    <Section title={t('told', { people: told.people })}>
      <Results told={told} />
    </Section>
  )
}
