import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { BlockWord } from './block.ts'
import { editWords } from './edit-words.ts'

interface EditSectionsProps {
  readonly icon: LucideIcon
  readonly word: BlockWord
  /** The sections stand beside each other where there is room. */
  readonly beside?: boolean
  /** Beside the sections' own. */
  readonly fields?: ReactNode
  readonly children?: ReactNode
}

/** How a block that holds sections is written: its name, its own fields, and its sections one below the other. */
export default function EditSections({ icon: Icon, word, beside, fields, children }: EditSectionsProps) {
  const t = useWords(editWords)
  return (
    <div
      data-sections={beside ? 'beside' : 'below'}
      className="rounded-card border border-line bg-surface p-2 sm:p-4"
    >
      <div contentEditable={false} className="mb-3 space-y-3">
        <p className="flex items-center gap-2 font-semibold text-sm">
          <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-primary" />
          {t(word)}
        </p>
        {fields}
      </div>
      {children}
    </div>
  )
}
