import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import type { Language } from '#app/web/language.ts'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { type Doc, gapsIn, outlineOf, weightOf } from '../document.ts'
import type { Reading, Remark } from '../quality/remark.ts'
import { heaviestIn } from './budget.ts'

const nothing: Doc = { type: 'doc', content: [] }

/** Milliseconds without a key before the text is looked over again, so that typing stays light. */
const pause = 400

/** Outline, gaps, remarks and weight of the text, a moment after the last key. */
export function useSnapshot(editor: Editor | null, facts: DocumentFacts, language: Language) {
  const [doc, setDoc] = useState(nothing)
  const remarksOn = useRules()
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    const look = () => setDoc(editor.getJSON() as DocNode as Doc)
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
      remarks: remarksOn({ doc, facts, language }),
      weight: weightOf(doc, facts),
      heaviest: heaviestIn(doc, facts),
    }),
    [doc, facts, language, remarksOn],
  )
}

type RemarksOn = (reading: Reading) => readonly Remark[]
const noRemarks: RemarksOn = () => []

/** What a lesson is looked over for; fetched once it is open, since nobody needs it to begin writing. */
function useRules(): RemarksOn {
  const [remarksOn, setRemarksOn] = useState<RemarksOn>(() => noRemarks)
  useEffect(() => {
    void import('../quality/rules.ts').then(rules => setRemarksOn(() => rules.remarksOn))
  }, [])
  return remarksOn
}
