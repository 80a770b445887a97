import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useDesk } from './desk.tsx'
import { float, stayAtFoot } from './float.ts'
import { type Insertable, matching } from './insertable.ts'
import { leaveSlash, slashNow } from './slash.ts'
import { type ListHandle, listId, SlashList } from './slash-list.tsx'
import { useEditorState } from './use-editor-state.ts'

export interface SlashMenuProps {
  readonly editor: Editor
  /** Hears the keys that are pressed in the text. */
  readonly list: RefObject<ListHandle>
}

/** Typing a slash offers blocks; typing on narrows them down, in either language. */
export function SlashMenu({ editor, list }: SlashMenuProps) {
  const slash = useEditorState(editor, ({ state }) => slashNow(state))
  return slash && <Offer {...{ editor, list }} query={slash.query} />
}

function Offer({ editor, list, query }: SlashMenuProps & { query: string }) {
  const desk = useDesk()
  const frame = useRef<HTMLDivElement>(null)
  useNaming(editor)

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    if (isNarrow()) return stayAtFoot(element)
    return float(element, () => placeOf(editor), 4, 'start')
  }, [editor])

  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!frame.current?.contains(target as Element)) leaveSlash(editor.view)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [editor])

  function choose(item: Insertable) {
    const slash = slashNow(editor.state)
    if (!slash) return
    editor.commands.deleteRange(slash)
    item.insert(editor, desk)
  }

  return (
    <div ref={frame} className={isNarrow() ? 'lesson-sheet' : 'fixed z-30'}>
      <SlashList ref={list} editor={editor} query={query} items={matching(query)} choose={choose} />
    </div>
  )
}

/** The text says which list its keys move in, for as long as there is one. */
function useNaming({ view: { dom } }: Editor) {
  useEffect(() => {
    dom.setAttribute('aria-controls', listId)
    dom.setAttribute('aria-autocomplete', 'list')
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        dom.removeAttribute(name)
    }
  }, [dom])
}

const isNarrow = () => window.matchMedia('(width < 40rem)').matches

function placeOf({ view, state }: Editor) {
  const slash = slashNow(state)
  return slash && view.coordsAtPos(slash.from)
}
