import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { Link2, MessageSquare } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { commentWords } from '../together/comment-words.ts'
import { type Doings, keyOf } from './keys.ts'
import { Tool } from './tool.tsx'
import { markTools } from './toolbar.tsx'
import { editorWords } from './words.ts'

export interface BubbleProps {
  readonly editor: Editor
  readonly doings: Doings
}

/** The marks, beside the words just selected. By keyboard the same tools stand in the toolbar. */
export function Bubble({ editor, doings }: BubbleProps) {
  const t = useWords(editorWords)
  const say = useWords(commentWords)
  const active = useEditorState({
    editor,
    selector: ({ editor }) =>
      [...markTools.map(tool => tool.active), 'link'].filter(name => editor.isActive(name)),
  })
  return (
    <BubbleMenu
      editor={editor}
      updateDelay={120}
      options={{ placement: 'bottom', offset: 10, shift: { padding: 8 }, flip: true }}
      shouldShow={({ editor, state, from, to }) =>
        editor.isEditable &&
        editor.view.hasFocus() &&
        !(state.selection instanceof NodeSelection) &&
        state.doc.textBetween(from, to).trim() !== '' &&
        !state.selection.$from.parent.type.spec.code
      }
      role="group"
      aria-label={t('selectionTools')}
      className="z-20 flex gap-0.5 rounded-card border border-line bg-surface p-1 shadow-float"
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
    </BubbleMenu>
  )
}
