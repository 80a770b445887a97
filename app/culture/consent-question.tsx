import type { Purpose } from '#app/people/consents.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

/** Each is asked once; either answer is kept, and can be changed on the page of nudges. */
export function ConsentQuestion({ purpose }: { purpose: Purpose }) {
  const t = useWords(words)
  return (
    <section aria-labelledby="consent" className="rounded-card border border-line p-5">
      <h2 id="consent" className="text-base font-bold">
        {t(purpose === 'nudges' ? 'consentTitle' : 'experimentsTitle')}
      </h2>
      <p className="mt-1 text-sm text-quiet">{t(purpose === 'nudges' ? 'consentWhat' : 'experimentsWhat')}</p>
      <Form action="/nudges" preventScrollReset className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="part" value="consent" />
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="from" value="today" />
        <Button name="given" value="yes" size="small">
          {t('consentYes')}
        </Button>
        <Button name="given" value="no" size="small" variant="plain">
          {t('consentNo')}
        </Button>
      </Form>
    </section>
  )
}
