import { Download } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { WorkHead } from '../work-page.tsx'
import { transferWords } from './words.ts'

export interface ExportProps {
  readonly work: WorkHead
  readonly publications: readonly { readonly id: string; readonly number: number }[]
}

const forms = ['markdown', 'html', 'pdf', 'print'] as const

/** Chooses what goes out and in which form; a plain form, since its answer is a file. */
export function ExportForm({ work, publications }: ExportProps) {
  const t = useWords(transferWords)
  return (
    <Section title={t('exports')} description={t('exportsIntro')}>
      <form method="get" action={`/courses/${work.id}/exports`} className="flex max-w-lg flex-col gap-6">
        <RadioGroup
          name="form"
          label={t('exportForm')}
          defaultValue="markdown"
          options={forms.map(form => ({
            value: form,
            label: t(`form_${form}`),
            help: t(`form_${form}Help`),
          }))}
        />
        {publications.length > 0 && (
          <Select
            name="publication"
            label={t('exportWhat')}
            defaultValue=""
            options={[
              { value: '', label: t('exportDraft') },
              ...publications.map(({ id, number }) => ({
                value: id,
                label: t('exportPublication', { number }),
              })),
            ]}
          />
        )}
        <Checkbox name="keys" value="1" label={t('exportKeys')} help={t('exportKeysHelp')} />
        <div>
          <Button variant="primary" icon={Download}>
            {t('exportGet')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
