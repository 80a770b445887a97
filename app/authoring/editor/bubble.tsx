import { type Editor, posToDOMRect } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { Link2, MessageSquare } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { commentWords } from '../together/comment-words.ts'
import { float } from './float.ts'
import { type Doings, keyOf } from './keys.ts'
import { Tool } from './tool.tsx'
import { markTools } from './toolbar.tsx'
import { useEditorState } from './use-editor-state.ts'
import { editorWords } from './words.ts'

export interface BubbleProps {
  readonly editor: Editor
  readonly doings: Doings
}

/** The marks, beside the words just selected. By keyboard the same tools stand in the toolbar. */
export function Bubble({ editor, doings }: BubbleProps) {
  const isShown = useSelecting(editor)
  return isShown && <Tools editor={editor} doings={doings} />
}

function Tools({ editor, doings }: BubbleProps) {
  const t = useWords(editorWords)
  const say = useWords(commentWords)
  const frame = useRef<HTMLDivElement>(null)
  const active = useEditorState(editor, at =>
    [...markTools.map(tool => tool.active), 'link'].filter(name => at.isActive(name)),
  )
  const place = useEditorState(editor, ({ state: { selection } }) => [selection.from, selection.to])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another place
  useLayoutEffect(() => {
    const { from, to } = editor.state.selection
    if (frame.current) return float(frame.current, () => posToDOMRect(editor.view, from, to), 10, 'centre')
  }, [editor, place])

  return (
    // biome-ignore lint/a11y/useSemanticElements: tools are no fields
    <div
      ref={frame}
      role="group"
      aria-label={t('selectionTools')}
      className="fixed z-20 flex gap-0.5 rounded-card border border-line bg-surface p-1 shadow-float"
    >
      {markTools.map(({ word, icon, active: name, run }) => (
        <Tool
          key={word}
          icon={icon}
          label={t(word)}
          pressed={active.includes(name)}
          onPress={() => run(editor)}
        />
      ))}
      <Tool icon={Link2} label={t('link')} pressed={active.includes('link')} onPress={doings.link} />
      <Tool icon={MessageSquare} label={say('comment')} keys={keyOf('comment')} onPress={doings.comment} />
    </div>
  )
}

/** Milliseconds after which a selection counts as made. */
const pause = 120

/** Whether words are selected, and have been for a moment. */
function useSelecting(editor: Editor): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      if (hasWordsSelected(editor)) timer = setTimeout(() => setShown(hasWordsSelected(editor)), pause)
      else setShown(false)
    }
    const events = ['selectionUpdate', 'update', 'focus', 'blur'] as const
    for (const event of events) editor.on(event, look)
    return () => {
      clearTimeout(timer)
      for (const event of events) editor.off(event, look)
    }
  }, [editor])
  return isShown
}

function hasWordsSelected({ isDestroyed, isEditable, view, state: { doc, selection } }: Editor): boolean {
  return (
    !isDestroyed &&
    isEditable &&
    view.hasFocus() &&
    !(selection instanceof NodeSelection) &&
    doc.textBetween(selection.from, selection.to).trim() !== '' &&
    !selection.$from.parent.type.spec.code
  )
}
