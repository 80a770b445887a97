import type { Editor } from '@tiptap/core'
import type { ReactElement } from 'react'
import { Menu } from '#app/ui/menu.tsx'
import { useLanguage } from '#app/web/words.tsx'
import { useDesk } from './desk.tsx'
import { insertables } from './insertable.ts'

export interface InsertMenuProps {
  readonly editor: Editor
  readonly trigger: ReactElement
}

export default function InsertMenu({ editor, trigger }: InsertMenuProps) {
  const language = useLanguage()
  const desk = useDesk()
  return (
    <Menu
      defaultOpen
      align="start"
      trigger={trigger}
      entries={insertables.map(each => ({
        label: each.label(language),
        icon: each.icon,
        // After the menu has given the focus back to its button.
        onSelect: () => setTimeout(() => each.insert(editor, desk)),
      }))}
    />
  )
}
