import type { Editor } from '@tiptap/core'
import { type ReactElement, useRef } from 'react'
import { Menu, type MenuEntry } from '#app/ui/menu.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { useDesk } from './desk.tsx'
import { groupWords } from './group-words.ts'
import { type Insertable, inGroups, insertables } from './insertable.ts'

export interface InsertMenuProps {
  readonly editor: Editor
  readonly trigger: ReactElement
}

export default function InsertMenu({ editor, trigger }: InsertMenuProps) {
  const language = useLanguage()
  const t = useWords(groupWords)
  const desk = useDesk()
  const chosen = useRef<Insertable | null>(null)

  // What is inserted takes the focus, so it goes in once the menu would give it back.
  function insert(event: Event) {
    if (!chosen.current) return
    event.preventDefault()
    chosen.current.insert(editor, desk)
    chosen.current = null
  }

  return (
    <Menu
      defaultOpen
      align="start"
      trigger={trigger}
      onClosed={insert}
      entries={inGroups(insertables).flatMap(({ group, entries }): MenuEntry[] => [
        { heading: t(group) },
        ...entries.map(each => ({
          label: each.label(language),
          icon: each.icon,
          onSelect: () => {
            chosen.current = each
          },
        })),
      ])}
    />
  )
}
