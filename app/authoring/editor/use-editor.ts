import { Editor, type EditorOptions } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'

/** A Tiptap editor for the time a page shows it; what `options` gives when it is made holds from then on. */
export function useEditor(options: () => Partial<EditorOptions>): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const asked = useRef(options)
  useEffect(() => {
    const made = new Editor(asked.current())
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [])
  return editor
}
