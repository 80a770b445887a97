import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { consentWords } from './consent-words.ts'

/** Whether one takes part in experiments; asks nothing of whoever gets no nudges. */
export function ExperimentConsent({ given }: { given: boolean }) {
  const t = useWords(consentWords)
  return (
    <Section id="experiments" title={t('consent')} description={t('consentWhat')}>
      <Form className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <input type="hidden" name="part" value="consent" />
        <input type="hidden" name="purpose" value="experiments" />
        <p className="font-semibold">{t(given ? 'agreed' : 'notAgreed')}</p>
        <Button name="given" value={given ? 'no' : 'yes'} variant="quiet">
          {t(given ? 'withdraw' : 'consentYes')}
        </Button>
      </Form>
    </Section>
  )
}
