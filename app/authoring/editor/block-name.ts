import type { Node } from '@tiptap/pm/model'
import { useWords } from '#app/web/words.tsx'
import { editWords } from '../blocks/edit-words.ts'
import { blockNamed } from '../blocks/registry.ts'
import { turnNow } from './turn.ts'
import { editorWords } from './words.ts'

/** What a block is called. */
export function useBlockName(): (node: Node) => string {
  const t = useWords(editorWords)
  const say = useWords(editWords)
  return node => {
    const block = blockNamed(node.type.name)
    if (block) return say(block.word)
    if (node.type.name === 'table') return t('table')
    if (node.type.name === 'horizontalRule') return t('rule')
    const turn = turnNow(node)
    return t(turn === null || turn === 'callout' ? 'paragraph' : turn)
  }
}
