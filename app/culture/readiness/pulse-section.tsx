import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { readinessWords } from './readiness-words.ts'

const asked = ['easy', 'able', 'time', 'useful'] as const

/** Four sentences to agree with or not. */
export function PulseSection() {
  const t = useWords(readinessWords)
  return (
    <Section title={t('pulse')} description={t('pulseHow')}>
      <Form className="grid gap-5">
        <input type="hidden" name="part" value="pulse" />
        {asked.map(name => (
          <RadioGroup
            key={name}
            name={name}
            label={t(name)}
            inline
            required
            options={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
          />
        ))}
        <Button variant="quiet" className="justify-self-start">
          {t('answer')}
        </Button>
      </Form>
    </Section>
  )
}
