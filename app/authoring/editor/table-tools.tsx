import type { Editor } from '@tiptap/core'
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  type LucideIcon,
  SquareMinus,
  TableColumnsSplit,
  Trash2,
} from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { actOnTable, type tableActs } from './table-editing.ts'
import { Tool } from './tool.tsx'
import { editorWords } from './words.ts'

interface TableTool {
  readonly word: keyof typeof tableActs
  readonly icon: LucideIcon
}

const tableTools: readonly TableTool[] = [
  { word: 'rowBefore', icon: BetweenHorizontalStart },
  { word: 'rowAfter', icon: BetweenHorizontalEnd },
  { word: 'columnBefore', icon: BetweenVerticalStart },
  { word: 'columnAfter', icon: BetweenVerticalEnd },
  { word: 'rowDelete', icon: SquareMinus },
  { word: 'columnDelete', icon: TableColumnsSplit },
  { word: 'tableDelete', icon: Trash2 },
]

export interface TableToolsProps {
  readonly editor: Editor
  readonly tabIndexAt: (index: number) => number
}

/** Shown in the toolbar while the cursor is in a table. */
export default function TableTools({ editor, tabIndexAt }: TableToolsProps) {
  const t = useWords(editorWords)
  return (
    <fieldset
      aria-label={t('tableTools')}
      className="flex shrink-0 flex-wrap items-center gap-0.5 border-line max-sm:order-2 max-sm:w-full max-sm:border-t sm:ml-1 sm:border-l sm:pl-1"
    >
      {tableTools.map(({ word, icon }, index) => (
        <Tool
          key={word}
          icon={icon}
          label={t(word)}
          tabIndex={tabIndexAt(index)}
          onPress={() => actOnTable(editor, word)}
        />
      ))}
    </fieldset>
  )
}
