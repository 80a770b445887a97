import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { listWords } from './list-words.ts'

interface RuleProps {
  readonly rule: {
    readonly minimumPercent: number
    readonly asksLeaving: boolean
    readonly admitsUnregistered: boolean
  }
  /** It has begun: people came by this rule. */
  readonly isFixed: boolean
}

/** What a seminar asks of those who attend. */
export function RuleForm({ rule, isFixed }: RuleProps) {
  const t = useWords(listWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'rule' ? values : undefined
  if (isFixed)
    return (
      <Section title={t('rule')}>
        <p>{t('ruleIs', { percent: rule.minimumPercent })}</p>
        <p>{t(rule.asksLeaving ? 'ruleIsLeaving' : 'ruleIsOnce')}</p>
      </Section>
    )
  return (
    <Section title={t('rule')} description={t('ruleIntro')}>
      <Form className="flex max-w-reading flex-col gap-4">
        <input type="hidden" name="intent" value="rule" />
        <TextInput
          name="minimumPercent"
          type="number"
          min={1}
          max={100}
          required
          label={t('minimumPercent')}
          defaultValue={sent?.minimumPercent ?? rule.minimumPercent}
          error={sent && fields?.minimumPercent}
          className="max-w-md"
        />
        <Checkbox
          name="asksLeaving"
          value="yes"
          label={t('asksLeaving')}
          help={t('asksLeavingHelp')}
          defaultChecked={sent ? sent.asksLeaving === 'yes' : rule.asksLeaving}
        />
        <Checkbox
          name="admitsUnregistered"
          value="yes"
          label={t('admitsUnregistered')}
          defaultChecked={sent ? sent.admitsUnregistered === 'yes' : rule.admitsUnregistered}
        />
        <div>
          <Button>{t('saveRule')}</Button>
        </div>
      </Form>
    </Section>
  )
}
