import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'
import type { Witnessed } from './targets.server.ts'

/** Whose targets one was asked to see. */
export function WitnessingSection({ witnessed }: { witnessed: readonly Witnessed[] }) {
  const t = useWords(planWords)
  return (
    <Section title={t('witnessing')} description={t('witnessingHow')}>
      <ul className="divide-y divide-line border-y border-line">
        {witnessed.map(({ id, name, seen }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <p className="min-w-0 flex-1 basis-72">
              {seen ? t('watched', { name, done: seen.done, count: seen.lessons }) : t('asks', { name })}
            </p>
            <Form className="flex flex-wrap gap-3">
              <input type="hidden" name="part" value="witness" />
              <input type="hidden" name="target" value={id} />
              {!seen && (
                <Button name="agrees" value="yes" size="small" aria-label={t('agreeTo', { name })}>
                  {t('agree')}
                </Button>
              )}
              <Button
                name="agrees"
                value="no"
                size="small"
                variant="plain"
                aria-label={t('declineTo', { name })}
              >
                {t(seen ? 'stopWitness' : 'decline')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
