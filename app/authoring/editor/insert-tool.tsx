import type { Editor } from '@tiptap/core'
import { Plus } from 'lucide-react'
import { type ComponentPropsWithoutRef, cloneElement, forwardRef, useState } from 'react'
import { buttonClass } from '#app/ui/button.tsx'
import { later } from '#app/ui/later.tsx'
import { useWords } from '#app/web/words.tsx'
import { editorWords } from './words.ts'

const InsertMenu = later(() => import('./insert-menu.tsx'), {
  Waits: ({ trigger, again }) => cloneElement(trigger, { onClick: again }),
})

export interface InsertToolProps {
  readonly editor: Editor
  readonly tabIndex: number
}

/** The button that offers everything to insert; its menu is fetched when it is first asked for. */
export function InsertTool({ editor, tabIndex }: InsertToolProps) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) return <InsertButton tabIndex={tabIndex} onClick={() => setWanted(true)} />
  return <InsertMenu editor={editor} trigger={<InsertButton tabIndex={tabIndex} />} />
}

const InsertButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function InsertButton(props, ref) {
    const t = useWords(editorWords)
    return (
      <button
        ref={ref}
        type="button"
        aria-haspopup="menu"
        {...props}
        className={`${buttonClass({ variant: 'plain', size: 'small' })} shrink-0`}
      >
        <Plus aria-hidden size={20} strokeWidth={1.75} />
        {t('insert')}
      </button>
    )
  },
)
