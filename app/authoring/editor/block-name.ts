import type { Node } from '@tiptap/pm/model'
import { useWords } from '#app/web/words.tsx'
import { useKindName } from '../blocks/kind-name.ts'
import { turnNow } from './turn.ts'
import { editorWords } from './words.ts'

/** What a block is called. */
export function useBlockName(): (node: Node) => string {
  const t = useWords(editorWords)
  const kindName = useKindName()
  return node => {
    const turn = turnNow(node)
    return turn === null || turn === 'callout' ? kindName(node.type.name) : t(turn)
  }
}
