import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { gapsIn, outlineOf, weightOf } from '../document.ts'
import { heaviestIn } from './budget.ts'

const nothing: DocNode = { type: 'doc', content: [] }

/** Milliseconds without a key before the text is looked over again, so that typing stays light. */
const pause = 400

/** Outline, gaps and weight of the text, a moment after the last key. */
export function useSnapshot(editor: Editor | null, facts: DocumentFacts) {
  const [doc, setDoc] = useState(nothing)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    const look = () => setDoc(editor.getJSON() as DocNode)
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }
    soon()
    editor.on('update', soon)
    return () => {
      clearTimeout(timer)
      editor.off('update', soon)
    }
  }, [editor])
  return useMemo(
    () => ({
      outline: outlineOf(doc),
      gaps: gapsIn(doc, facts),
      weight: weightOf(doc, facts),
      heaviest: heaviestIn(doc, facts),
    }),
    [doc, facts],
  )
}
