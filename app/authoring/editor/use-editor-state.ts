import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'

/** What `select` tells of the editor; the page is drawn again only when it tells something else. */
export function useEditorState<T>(
  editor: Editor,
  select: (editor: Editor) => T,
  isSame: (one: T, other: T) => boolean = alike,
): T {
  const kept = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback(
    (told: () => void) => {
      editor.on('transaction', told)
      return () => void editor.off('transaction', told)
    },
    [editor],
  )
  function now(): T {
    const value = select(editor)
    if (kept.current && isSame(kept.current.value, value)) return kept.current.value
    kept.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, now, now)
}

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
