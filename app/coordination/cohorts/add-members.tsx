import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormKey, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { PeopleChoice, type PeopleChoiceProps } from '../people-choice.tsx'
import { cohortWords } from './cohort-words.ts'
import type { Done } from './outcome.tsx'

export interface AddMembersProps extends Omit<PeopleChoiceProps, 'to' | 'error'> {
  cohortId: string
  done: Done | null
}

/** People come into a cohort one by one, by name, or many at once, by a list. */
export function AddMembers({ cohortId, done, ...choice }: AddMembersProps) {
  const t = useWords(cohortWords)
  const { fields } = useFormResult()
  const key = useFormKey()
  return (
    <>
      <Section title={t('add')} description={t('addHow')}>
        {/* The search sends this form by GET; so only its last button carries the key. */}
        <Form method="get" className="flex max-w-xl flex-col gap-6">
          <input type="hidden" name="change" value="people" />
          <PeopleChoice {...choice} to={`/cohorts/${cohortId}#people`} error={fields?.people} />
          <Button formMethod="post" name="formKey" value={key} variant="primary" className="self-start">
            {t('addThem')}
          </Button>
        </Form>
      </Section>
      <Section title={t('paste')}>
        <PastedList left={done?.done === 'added' ? done.missing.join('\n') : ''} />
      </Section>
    </>
  )
}

/** `left` is what of the last list was not found. */
function PastedList({ left }: { left: string }) {
  const t = useWords(cohortWords)
  const { fields, values } = useFormResult()
  const text = values?.list ?? left
  return (
    <Form className="flex max-w-xl flex-col gap-5">
      <input type="hidden" name="change" value="list" />
      <TextArea
        key={text}
        name="list"
        label={t('list')}
        help={t('listHelp')}
        defaultValue={text}
        error={fields?.list}
        maxLength={50_000}
        rows={6}
        required
      />
      <Button variant="quiet" className="self-start">
        {t('addListed')}
      </Button>
    </Form>
  )
}
