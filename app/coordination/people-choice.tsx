import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export interface PeopleChoiceProps {
  /** Whoever is chosen already, then those that were found. */
  people: readonly { id: string; name: string; unit: string }[]
  /** Whether there are others than those found. */
  more: boolean
  asked: { find: string; people: readonly string[] }
  /** Where the search leads: the page itself. */
  to: string
  error?: string
}

/** Several people out of many: looked for by name, kept while one looks on. The search sends the form as it is to the address. */
export function PeopleChoice({ people, more, asked, to, error }: PeopleChoiceProps) {
  const t = useWords(words)
  const { values } = useFormResult()
  const chosen = values?.['people[]']?.split(',') ?? asked.people
  return (
    <div id="people" className="scroll-mt-6">
      <div className="mb-3 flex items-end gap-3">
        <TextInput
          name="find"
          type="search"
          label={t('findPeople')}
          defaultValue={asked.find}
          className="min-w-0 flex-1"
        />
        <Button variant="quiet" formAction={to} formNoValidate>
          {t('find')}
        </Button>
      </div>
      {people.length === 0 && <Notice>{t('noneFound')}</Notice>}
      <CheckboxGroup
        name="people[]"
        label={t('choosePeople')}
        help={t('personHelp')}
        error={error}
        defaultValue={chosen}
        className="max-h-96 overflow-y-auto"
        options={people.map(({ id, name, unit }) => ({ value: id, label: name, help: unit }))}
      />
      {more && <p className="mt-2 text-quiet text-sm">{t('moreFound')}</p>}
    </div>
  )
}
