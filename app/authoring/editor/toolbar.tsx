import type { Editor } from '@tiptap/core'
import {
  Bold,
  Code,
  Ellipsis,
  GripVertical,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Strikethrough,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { classes } from '#app/ui/classes.ts'
import { later } from '#app/ui/later.tsx'
import { useWords } from '#app/web/words.tsx'
import { blockMenuWords } from './block-words.ts'
import { InsertTool } from './insert-tool.tsx'
import type { KeyWord } from './key-words.ts'
import { type Doings, keyOf } from './keys.ts'
import { useRoving } from './roving.ts'
import { Tool } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'
import { editorWords } from './words.ts'

/** Fetched with the first table one writes in. */
const TableTools = later(() => import('./table-tools.tsx'))

type Word = keyof (typeof editorWords)['id'] & KeyWord

interface Toggle {
  readonly word: Word
  readonly icon: LucideIcon
  readonly active: string
  run(editor: Editor): void
}

export const markTools: readonly Toggle[] = [
  {
    word: 'bold',
    icon: Bold,
    active: 'bold',
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    word: 'italic',
    icon: Italic,
    active: 'italic',
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    word: 'strike',
    icon: Strikethrough,
    active: 'strike',
    run: editor => editor.chain().focus().toggleStrike().run(),
  },
  { word: 'code', icon: Code, active: 'code', run: editor => editor.chain().focus().toggleCode().run() },
]

const listTools: readonly Toggle[] = [
  {
    word: 'bulletList',
    icon: List,
    active: 'bulletList',
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    word: 'orderedList',
    icon: ListOrdered,
    active: 'orderedList',
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    word: 'quote',
    icon: Quote,
    active: 'blockquote',
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
]

const styles = ['paragraph', 'heading2', 'heading3', 'heading4'] as const

export interface ToolbarProps {
  readonly editor: Editor
  readonly doings: Doings
}

/** The tools above the text: one stop for Tab, Alt+F10 from the text, Escape back to it. */
export function Toolbar({ editor, doings }: ToolbarProps) {
  const t = useWords(editorWords)
  const say = useWords(blockMenuWords)
  const { bar, tabIndexAt } = useRoving()
  const state = useEditorState(editor, toolState)
  const [isOpen, setOpen] = useState(false)
  const onPhone = isOpen ? 'max-sm:order-1' : 'max-sm:hidden'
  const toggles = (tools: readonly Toggle[], first: number) =>
    tools.map((tool, index) => (
      <Tool
        key={tool.word}
        icon={tool.icon}
        label={t(tool.word)}
        keys={keyOf(tool.word)}
        pressed={state.active.includes(tool.active)}
        className={onPhone}
        tabIndex={tabIndexAt(first + index)}
        onPress={() => tool.run(editor)}
      />
    ))

  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      data-lesson-tools
      {...bar}
      onKeyDown={event => (event.key === 'Escape' ? editor.commands.focus() : bar.onKeyDown(event))}
      className="flex flex-wrap items-center gap-0.5 px-1 py-1"
    >
      <Tool
        icon={GripVertical}
        label={say('tool')}
        keys={keyOf('blockMenu')}
        tabIndex={tabIndexAt(0)}
        onPress={doings.blockMenu}
      />
      <Tool
        icon={Undo2}
        label={t('undo')}
        keys={keyOf('undo')}
        disabled={!state.canUndo}
        tabIndex={tabIndexAt(1)}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <Tool
        icon={Redo2}
        label={t('redo')}
        keys={keyOf('redo')}
        disabled={!state.canRedo}
        tabIndex={tabIndexAt(2)}
        onPress={() => editor.chain().focus().redo().run()}
      />
      <Line />
      <StyleChoice editor={editor} style={state.style} tabIndex={tabIndexAt(3)} className={onPhone} />
      <InsertTool editor={editor} tabIndex={tabIndexAt(4)} />
      <Tool
        icon={Ellipsis}
        label={t('moreTools')}
        expanded={isOpen}
        tabIndex={tabIndexAt(5)}
        onPress={() => setOpen(!isOpen)}
        className="ml-auto sm:hidden"
      />
      <Line />
      {toggles(markTools, 6)}
      <Tool
        icon={Link2}
        label={t('link')}
        keys={keyOf('link')}
        pressed={state.active.includes('link')}
        className={onPhone}
        tabIndex={tabIndexAt(10)}
        onPress={doings.link}
      />
      <Line />
      {toggles(listTools, 11)}
      {state.inTable && <TableTools editor={editor} tabIndexAt={index => tabIndexAt(14 + index)} />}
    </div>
  )
}

const Line = () => <span aria-hidden className="mx-1 h-6 w-px shrink-0 bg-line max-sm:hidden" />

const marksAndBlocks = [...markTools, ...listTools].map(tool => tool.active)

const toolState = (editor: Editor) => ({
  active: [...marksAndBlocks, 'link'].filter(name => editor.isActive(name)),
  style: styles.find(style => isStyle(editor, style)) ?? '',
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
  inTable: editor.isActive('table'),
})

const isStyle = (editor: Editor, style: (typeof styles)[number]) =>
  style === 'paragraph'
    ? editor.isActive('paragraph')
    : editor.isActive('heading', { level: Number(style.slice(-1)) })

interface StyleChoiceProps {
  readonly editor: Editor
  readonly style: string
  readonly tabIndex: number
  readonly className: string | undefined
}

function StyleChoice({ editor, style, tabIndex, className }: StyleChoiceProps) {
  const t = useWords(editorWords)
  return (
    <select
      aria-label={t('style')}
      value={style}
      tabIndex={tabIndex}
      onChange={event => setStyle(editor, event.target.value)}
      className={classes(
        'min-h-9 w-32 shrink-0 rounded-control bg-surface px-2 text-sm hover:bg-primary-soft pointer-coarse:min-h-11',
        className,
      )}
    >
      {style === '' && <option value="">–</option>}
      {styles.map(each => (
        <option key={each} value={each}>
          {t(each)}
        </option>
      ))}
    </select>
  )
}

function setStyle(editor: Editor, style: string) {
  const level = ([2, 3, 4] as const).find(each => style === `heading${each}`)
  const chain = editor.chain().focus()
  if (level) chain.setHeading({ level }).run()
  else chain.setParagraph().run()
}
