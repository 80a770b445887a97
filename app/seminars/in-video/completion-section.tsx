import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { askRules, type CompletionPolicy } from './ask.ts'
import { words } from './words.ts'

interface CompletionSectionProps {
  readonly completion: CompletionPolicy
  readonly mayEdit: boolean
}

/** What completes a recording: how much is watched of it, and what becomes of its questions. */
export function CompletionSection({ completion, mayEdit }: CompletionSectionProps) {
  const t = useWords(words)
  return (
    <Section id="completion" title={t('completion')} description={t('completionIntro')}>
      <Form className="max-w-reading">
        <fieldset disabled={!mayEdit} className="flex flex-col gap-5">
          <TextInput
            name="percent"
            type="number"
            min={1}
            max={100}
            required
            label={t('share')}
            defaultValue={String(Math.round(completion.share * 100))}
            className="max-w-56"
          />
          <RadioGroup
            name="asks"
            label={t('asks')}
            defaultValue={completion.asks}
            options={askRules.map(value => ({ value, label: t(`asks_${value}`) }))}
          />
          {mayEdit && (
            <div>
              <Button name="intent" value="completion">
                {t('saveCompletion')}
              </Button>
            </div>
          )}
        </fieldset>
      </Form>
    </Section>
  )
}
