import { useWords } from '#app/web/words.tsx'
import { editorWords } from '../editor/words.ts'
import { editWords } from './edit-words.ts'
import { blockNamed } from './registry.ts'

/** Types that come with the editor rather than with a block of ours. */
const plain: Readonly<Record<string, keyof (typeof editorWords)['id']>> = {
  ...{ table: 'table', horizontalRule: 'rule', blockquote: 'quote', codeBlock: 'codeBlock' },
  ...{ bulletList: 'bulletList', orderedList: 'orderedList' },
}

/** What blocks of a type are called. */
export function useKindName(): (type: string) => string {
  const t = useWords(editorWords)
  const say = useWords(editWords)
  return type => {
    const block = blockNamed(type)
    if (block) return say(block.word)
    return t(plain[type] ?? 'paragraph')
  }
}
