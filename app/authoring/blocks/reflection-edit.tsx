import { NotebookPen } from 'lucide-react'
import { TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import type { Reflection } from './reflection.tsx'
import { reflectionEditWords } from './reflection-edit-words.ts'

export default function EditReflection({ id, attrs: { prompt }, change }: EditProps<Reflection>) {
  const t = useWords(reflectionEditWords)
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
