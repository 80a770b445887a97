import { NotebookPen } from 'lucide-react'
import { TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import { editWords } from './edit-words.ts'
import type { Reflection } from './reflection.tsx'

export default function EditReflection({ id, attrs: { prompt }, change }: EditProps<Reflection>) {
  const t = useWords(editWords)
  return (
    <EditFrame icon={NotebookPen} name={t('reflection')}>
      <TextArea
        name={`${id}-prompt`}
        label={t('reflectionPrompt')}
        help={t('reflectionHow')}
        error={prompt.trim() ? undefined : t('reflectionEmpty')}
        value={prompt}
        rows={2}
        maxLength={600}
        onChange={event => change({ prompt: event.target.value })}
      />
    </EditFrame>
  )
}
