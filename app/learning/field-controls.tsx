import { useId } from 'react'
import { controlClass, Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { useLanguage } from '#app/web/words.tsx'
import type { AuthorField, AuthorLists, Typed } from './author-field.ts'
import { choicesOf } from './author-lists.ts'

interface Props {
  readonly field: AuthorField
  readonly typed: Typed
  readonly lists: AuthorLists
}

/** A field of a step, under its label. */
export function FieldControl({ field, typed, lists }: Props) {
  const language = useLanguage()
  const options = useOptions(field, lists)
  const shared = {
    ...{ name: `with-${field.name}`, label: field.label[language] },
    ...{ defaultValue: typed[field.name], required: true },
  }
  if (field.kind === 'words') return <TextArea {...shared} maxLength={field.max} />
  if (field.kind === 'number') return <TextInput type="number" min={field.min} max={field.max} {...shared} />
  return <Select {...shared} options={options} />
}

/** A field within a sentence: its label leads in to it. */
export function InlineControl({ field, typed, lists }: Props) {
  const language = useLanguage()
  const id = useId()
  const options = useOptions(field, lists)
  const shared = { id, name: `with-${field.name}`, defaultValue: typed[field.name], required: true }
  const bounds =
    field.kind === 'number' ? { type: 'number', min: field.min, max: field.max } : { type: 'text' }
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      <label htmlFor={id}>{field.label[language]}</label>
      {field.kind === 'pick' ? (
        <select
          {...shared}
          className={`${controlClass} select-chevron w-auto! max-w-full pr-10 font-semibold`}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} {...bounds} className={`${controlClass} w-24! font-semibold`} />
      )}
      {field.kind === 'number' && field.unit && <span>{field.unit[language]}</span>}
    </span>
  )
}

function useOptions(field: AuthorField, lists: AuthorLists) {
  const language = useLanguage()
  return choicesOf(field, lists).map(({ value, label }) => ({ value, label: label[language] }))
}
