import { Megaphone, Trash2 } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'

/** Shows a draft to those it is for. */
export function Announcing() {
  const t = useWords(planWords)
  return (
    <Section title={t('announce')} description={t('announceHelp')}>
      <Form>
        <Button name="intent" value="announce" variant="primary" icon={Megaphone}>
          {t('announce')}
        </Button>
      </Form>
    </Section>
  )
}

/** Calls an announced seminar off, with a reason for everyone registered. */
export function Cancelling() {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  return (
    <Section title={t('cancel')} description={t('cancelIntro')}>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="cancel" />
        <TextArea
          name="reason"
          label={t('cancelReason')}
          rows={2}
          maxLength={1000}
          required
          defaultValue={values?.reason}
          error={values?.intent === 'cancel' && fields?.reason}
        />
        <div>
          <Button variant="danger">{t('cancel')}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** Who plans it by name; others can be asked to. */
export function Organisers({ organisers }: { organisers: readonly { id: string; name: string }[] }) {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  return (
    <Section title={t('organisers')} description={t('organisersIntro')}>
      <ul className="mb-4">
        {organisers.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <span className="min-w-0">{name}</span>
            <RemoveButton intent="removeOrganiser" id={id} of={t('removeOrganiser', { name })}>
              {t('takeAway')}
            </RemoveButton>
          </li>
        ))}
      </ul>
      <Form className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="addOrganiser" />
        <TextInput
          name="email"
          type="email"
          label={t('organiserEmail')}
          required
          className="min-w-0 flex-1 basis-56"
          defaultValue={values?.intent === 'addOrganiser' ? values.email : undefined}
          error={values?.intent === 'addOrganiser' && fields?.email}
        />
        <Button>{t('addOrganiser')}</Button>
      </Form>
    </Section>
  )
}

interface RemoveButtonProps {
  readonly intent: string
  readonly id: string
  /** What it says aloud, which names the row. */
  readonly of: string
  readonly children: string
}

/** Takes one row out. */
export function RemoveButton({ intent, id, of, children }: RemoveButtonProps) {
  return (
    <Form>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button variant="plain" size="small" icon={Trash2} aria-label={of}>
        {children}
      </Button>
    </Form>
  )
}
