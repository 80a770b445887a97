import { CheckboxGroup } from '#app/ui/choice.tsx'
import { useWords } from '#app/web/words.tsx'
import { commentWords } from './comment-words.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** Who of the others at the work gets a letter about a comment. */
export function TellOthers({ others }: { others: readonly Named[] }) {
  const t = useWords(commentWords)
  if (others.length === 0) return null
  return (
    <CheckboxGroup
      name="tell[]"
      label={t('tell')}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
