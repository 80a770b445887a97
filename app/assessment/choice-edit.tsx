import type { ReactNode } from 'react'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import { OptionRows } from './option-rows.tsx'
import type { ChoicePrompt } from './options.ts'
import { words } from './words.ts'

export const freshOption = () => ({ id: newId().slice(-8), text: '' })

interface ChoiceEditProps {
  options: ChoicePrompt['options']
  onChange: (options: ChoicePrompt['options']) => void
  /** What says that this option is right; `label` names it. */
  mark: (id: string, label: string) => ReactNode
}

/** The options of a choice as its author writes them, each with its mark. */
export function ChoiceEdit({ options, onChange, mark }: ChoiceEditProps) {
  const t = useWords(words)
  return (
    <OptionRows
      label={t('options')}
      addLabel={t('addOption')}
      least={2}
      texts={options.map(({ text }) => text)}
      onText={(at, text) => onChange(options.map((old, i) => (i === at ? { ...old, text } : old)))}
      onAdd={() => onChange([...options, freshOption()])}
      onRemove={at => onChange(options.filter((_, i) => i !== at))}
      mark={at => mark(options[at]!.id, t('isRight', { number: at + 1 }))}
    />
  )
}
