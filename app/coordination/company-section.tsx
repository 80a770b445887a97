import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { companyWords } from './company-words.ts'

export interface CompanySectionProps {
  readonly waiting: readonly {
    readonly id: string
    readonly name: string
    readonly unit: string | null
    readonly askedAt: Date
  }[]
}

/** Who asked this mentor for company; nothing is told of why. */
export function CompanySection({ waiting }: CompanySectionProps) {
  const t = useWords(companyWords)
  const { shortDate } = useFormat()
  return (
    <Section title={t('waiting')} description={t('waitingHow')}>
      <ul className="divide-y divide-line border-line border-y">
        {waiting.map(({ id, name, unit, askedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">{name}</p>
              <p className="text-quiet text-sm">
                {[unit, t('since', { date: shortDate(askedAt) })].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Form preventScrollReset>
              <Button name="met" value={id} size="small" variant="quiet" aria-label={t('metWith', { name })}>
                {t('met')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
