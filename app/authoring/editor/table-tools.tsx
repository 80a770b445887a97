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
import { Tool } from './tool.tsx'
import { editorWords } from './words.ts'

interface TableTool {
  readonly word: keyof (typeof editorWords)['id']
  readonly icon: LucideIcon
  run(editor: Editor): void
}

const tableTools: readonly TableTool[] = [
  {
    word: 'rowBefore',
    icon: BetweenHorizontalStart,
    run: editor => editor.chain().focus().addRowBefore().run(),
  },
  { word: 'rowAfter', icon: BetweenHorizontalEnd, run: editor => editor.chain().focus().addRowAfter().run() },
  {
    word: 'columnBefore',
    icon: BetweenVerticalStart,
    run: editor => editor.chain().focus().addColumnBefore().run(),
  },
  {
    word: 'columnAfter',
    icon: BetweenVerticalEnd,
    run: editor => editor.chain().focus().addColumnAfter().run(),
  },
  { word: 'rowDelete', icon: SquareMinus, run: editor => editor.chain().focus().deleteRow().run() },
  {
    word: 'columnDelete',
    icon: TableColumnsSplit,
    run: editor => editor.chain().focus().deleteColumn().run(),
  },
  { word: 'tableDelete', icon: Trash2, run: editor => editor.chain().focus().deleteTable().run() },
]

export interface TableToolsProps {
  readonly editor: Editor
  readonly tabIndexAt: (index: number) => number
}

/** Shown in the toolbar while the cursor is in a table. */
export function TableTools({ editor, tabIndexAt }: TableToolsProps) {
  const t = useWords(editorWords)
  return (
    <fieldset
      aria-label={t('tableTools')}
      className="ml-1 flex shrink-0 items-center gap-0.5 border-line border-l pl-1"
    >
      {tableTools.map(({ word, icon, run }, index) => (
        <Tool
          key={word}
          icon={icon}
          label={t(word)}
          tabIndex={tabIndexAt(index)}
          onPress={() => run(editor)}
        />
      ))}
    </fieldset>
  )
}
