import { ListChecks } from 'lucide-react'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { type Checklist, mostItems } from './checklist.tsx'
import { checklistEditWords } from './checklist-edit-words.ts'
import { EditFrame } from './edit-frame.tsx'
import { Rows } from './rows.tsx'

export default function EditChecklist({
  id,
  attrs: { title, items },
  change,
  selected,
}: EditProps<Checklist>) {
  const t = useWords(checklistEditWords)
  return (
    <EditFrame
      icon={ListChecks}
      name={t('checklist')}
      folded={{
        selected,
        unfinished: items.some(({ words }) => !words.trim()),
        says: [title, ...items.map(({ words }) => words)].filter(Boolean).join(' · '),
      }}
    >
      <TextInput
        name={`${id}-title`}
        label={t('checklistTitle')}
        value={title}
        maxLength={120}
        onChange={event => change({ title: event.target.value })}
      />
      <Rows
        slim
        label={t('checklistItems')}
        addLabel={t('checklistAdd')}
        rows={items}
        blank={() => ({ words: '' })}
        change={next => change({ items: [...next] })}
        least={1}
        most={mostItems}
        nameOf={number => t('checklistItem', { number })}
        fields={({ words }, put, at) => (
          <TextInput
            name={`${id}-item-${at}`}
            label={t('checklistWords')}
            hideLabel
            value={words}
            maxLength={300}
            onChange={event => put({ words: event.target.value })}
          />
        )}
      />
    </EditFrame>
  )
}
