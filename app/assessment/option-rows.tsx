import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { controlClass } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

interface OptionRowsProps {
  texts: readonly string[]
  onText: (index: number, text: string) => void
  onAdd: () => void
  onRemove: (index: number) => void
  /** With it rows can change places. */
  onMove?: (from: number, to: number) => void
  /** What stands before a row: the mark that says it is right, or its number. */
  mark?: (index: number) => ReactNode
  /** Fewer rows than this cannot be. */
  least: number
  label: string
  addLabel: string
}

/** The lines of a question as its author writes them. */
export function OptionRows({
  texts,
  onText,
  onAdd,
  onRemove,
  onMove,
  mark,
  least,
  label,
  addLabel,
}: OptionRowsProps) {
  const t = useWords(words)
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the text changes with every key
        <div key={index} className="flex items-center gap-2">
          {mark?.(index)}
          <input
            className={controlClass}
            value={text}
            maxLength={500}
            aria-label={t('optionNumber', { number: index + 1 })}
            onChange={event => onText(index, event.currentTarget.value)}
          />
          {onMove && (
            <>
              <Button
                type="button"
                variant="plain"
                icon={ArrowUp}
                iconOnly
                disabled={index === 0}
                onClick={() => onMove(index, index - 1)}
              >
                {t('moveUp', { item: text || String(index + 1) })}
              </Button>
              <Button
                type="button"
                variant="plain"
                icon={ArrowDown}
                iconOnly
                disabled={index === texts.length - 1}
                onClick={() => onMove(index, index + 1)}
              >
                {t('moveDown', { item: text || String(index + 1) })}
              </Button>
            </>
          )}
          <Button
            type="button"
            variant="plain"
            icon={Trash2}
            iconOnly
            disabled={texts.length <= least}
            onClick={() => onRemove(index)}
          >
            {t('removeOption', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <Button type="button" variant="plain" size="small" icon={Plus} onClick={onAdd}>
        {addLabel}
      </Button>
    </fieldset>
  )
}
