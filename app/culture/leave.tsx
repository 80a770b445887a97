import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Leave, type LeaveKind, leaveKinds } from './leave.ts'
import { words } from './words.ts'

const names = {
  annual: 'leaveAnnual',
  long: 'leaveLong',
  sick: 'leaveSick',
  maternity: 'leaveMaternity',
  important: 'leaveImportant',
  unpaid: 'leaveUnpaid',
  duty: 'leaveDuty',
} as const satisfies Record<LeaveKind, string>

/** The days the person has off, and the form for more. */
export function LeaveSection({
  leaves,
  done,
}: {
  leaves: readonly Leave[]
  done: 'recorded' | 'removed' | null
}) {
  const t = useWords(words)
  return (
    <Section title={t('leave')} description={t('leaveIntro')}>
      {done && (
        <Notice kind="good" live="polite" className="mb-5">
          {t(done === 'recorded' ? 'leaveSaved' : 'leaveRemoved')}
        </Notice>
      )}
      {leaves.length === 0 ? (
        <p className="text-quiet">{t('leaveNone')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {leaves.map(leave => (
            <LeaveRow key={leave.id} leave={leave} />
          ))}
        </ul>
      )}
      <LeaveForm
        key={leaves
          .map(({ id }) => id)
          .sort()
          .at(-1)}
      />
    </Section>
  )
}

function LeaveRow({ leave }: { leave: Leave }) {
  const t = useWords(words)
  const format = useFormat()
  const isOneDay = leave.startedOn === leave.endedOn
  const span = isOneDay
    ? format.shortDay(leave.startedOn)
    : `${format.shortDay(leave.startedOn)} – ${format.shortDay(leave.endedOn)}`
  const kind = t(names[leave.kind])
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        {kind}
        <span className="block text-sm text-quiet">{span}</span>
      </span>
      <Form>
        <input type="hidden" name="part" value="remove" />
        <input type="hidden" name="leave" value={leave.id} />
        <Button variant="plain" size="small" aria-label={t('leaveRemoveOf', { kind, span })}>
          {t('leaveRemove')}
        </Button>
      </Form>
    </li>
  )
}

function LeaveForm() {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  return (
    <Form className="mt-8 grid max-w-lg gap-5 sm:grid-cols-2" key={values ? 'again' : 'new'}>
      <input type="hidden" name="part" value="record" />
      <Select
        name="kind"
        label={t('leaveKind')}
        className="sm:col-span-2"
        defaultValue={values?.kind}
        options={leaveKinds.map(kind => ({ value: kind, label: t(names[kind]) }))}
        error={fields?.kind}
      />
      <TextInput
        name="startedOn"
        type="date"
        required
        label={t('leaveFrom')}
        defaultValue={values?.startedOn}
        error={fields?.startedOn}
      />
      <TextInput
        name="endedOn"
        type="date"
        required
        label={t('leaveTo')}
        defaultValue={values?.endedOn}
        error={fields?.endedOn && (fields.endedOn === 'leaveOrder' ? t('leaveOrder') : fields.endedOn)}
      />
      <Button variant="quiet" className="justify-self-start sm:col-span-2">
        {t('leaveAdd')}
      </Button>
    </Form>
  )
}
