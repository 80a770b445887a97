import { X } from 'lucide-react'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'
import type { WorkRow } from './works.server.ts'

/** Who may change this work and who reads along. */
export function Authors({ authors, mayEdit }: { authors: WorkRow['authors']; mayEdit: boolean }) {
  const t = useWords(words)
  return (
    <div className="flex flex-col gap-5">
      <ul>
        {authors.map(({ personId, name, role }) => (
          <li key={personId} className="flex items-center gap-3 border-b border-line py-2">
            <Avatar name={name} />
            <span className="min-w-0 flex-1">
              {name}
              <span className="block text-sm text-quiet">
                {t(role === 'author' ? 'roleAuthor' : 'roleReviewer')}
              </span>
            </span>
            {mayEdit && (
              <Form>
                <input type="hidden" name="intent" value="removeAuthor" />
                <input type="hidden" name="personId" value={personId} />
                <Button variant="plain" size="small" icon={X} iconOnly>
                  {t('takeOff', { name })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <AddAuthor />}
    </div>
  )
}

function AddAuthor() {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'addAuthor'
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="addAuthor" />
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        required
        defaultValue={isThis ? values.email : undefined}
        error={isThis ? fields?.email : undefined}
      />
      <Select
        name="role"
        label={t('asRole')}
        defaultValue={isThis ? values.role : 'author'}
        options={[
          { value: 'author', label: t('roleAuthor') },
          { value: 'reviewer', label: t('roleReviewer') },
        ]}
      />
      <div>
        <Button>{t('addAuthor')}</Button>
      </div>
    </Form>
  )
}
