import { Trash2 } from 'lucide-react'
import type { Crumb } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { accommodationWords } from './accommodation-words.ts'

export interface Accommodation {
  readonly id: string
  readonly stepId: string | null
  readonly extraTimePercent: number
  readonly extraAttempts: number
  readonly reason: string
  readonly grantedAt: Date | string
  readonly grantedByName: string | null
}

interface AccommodationsProps {
  /** null on one's own page. */
  name: string | null
  accommodations: readonly Accommodation[]
  mayGrant: boolean
  breadcrumbs?: readonly Crumb[]
}

/** What a person is allowed beyond the rules of checks, and why; with it the form to give more. */
export function Accommodations({ name, accommodations, mayGrant, breadcrumbs }: AccommodationsProps) {
  const t = useWords(accommodationWords)
  return (
    <Page
      width="reading"
      title={name ? t('accommodationsOf', { name }) : t('accommodations')}
      description={t('help')}
      breadcrumbs={breadcrumbs}
    >
      {accommodations.length === 0 ? (
        <Empty title={t('none')}>{t(mayGrant ? 'noneHelp' : 'noneOwn')}</Empty>
      ) : (
        <Section title={t('given')}>
          <ul className="divide-y divide-line border-y border-line">
            {accommodations.map(one => (
              <Given key={one.id} given={one} mayWithdraw={mayGrant} />
            ))}
          </ul>
        </Section>
      )}
      {mayGrant && <Grant />}
    </Page>
  )
}

function Given({ given, mayWithdraw }: { given: Accommodation; mayWithdraw: boolean }) {
  const t = useWords(accommodationWords)
  const format = useFormat()
  const { extraTimePercent, extraAttempts, grantedByName, stepId } = given
  const what = [
    extraTimePercent > 0 && t('time', { percent: extraTimePercent }),
    extraAttempts > 0 && t('attempts', { count: extraAttempts }),
  ]
    .filter(Boolean)
    .join(', ')
  const when = format.date(given.grantedAt)
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{what}</p>
        <p>{given.reason}</p>
        <p className="text-sm text-quiet">
          {t(stepId ? 'oneStep' : 'everywhere')}.{' '}
          {grantedByName ? t('grantedBy', { name: grantedByName, when }) : t('grantedOn', { when })}
        </p>
      </div>
      {mayWithdraw && !stepId && (
        <Form>
          <input type="hidden" name="change" value="withdrawal" />
          <input type="hidden" name="id" value={given.id} />
          <Button variant="plain" icon={Trash2} iconOnly>
            {t('withdraw', { what })}
          </Button>
        </Form>
      )}
    </li>
  )
}

function Grant() {
  const t = useWords(accommodationWords)
  const { fields = {}, values = {}, reason } = useFormResult()
  return (
    <Section title={t('giveOne')}>
      <Form className="space-y-5">
        <input type="hidden" name="change" value="grant" />
        {reason === 'nothing' && (
          <Notice kind="bad" live="assertive">
            {t('nothing')}
          </Notice>
        )}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextInput
            type="number"
            name="extraTimePercent"
            label={t('extraTime')}
            help={t('extraTimeHelp')}
            min={0}
            max={300}
            defaultValue={values.extraTimePercent ?? '50'}
            error={fields.extraTimePercent}
          />
          <TextInput
            type="number"
            name="extraAttempts"
            label={t('extraAttempts')}
            help={t('extraAttemptsHelp')}
            min={0}
            max={20}
            defaultValue={values.extraAttempts ?? '0'}
            error={fields.extraAttempts}
          />
        </div>
        <TextArea
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          rows={2}
          maxLength={1000}
          defaultValue={values.reason}
          error={fields.reason}
        />
        <Button variant="primary">{t('grant')}</Button>
      </Form>
    </Section>
  )
}
