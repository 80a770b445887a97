import type { Node } from '@tiptap/pm/model'
import { kindNamed } from '../blocks/registry.ts'
import { type FieldWords, fieldWordsIn } from './field-words.ts'

export interface Found {
  /** The words themselves; of words in a field, the block. */
  readonly from: number
  readonly to: number
  readonly field?: FoundInField
}

export interface FoundInField extends FieldWords {
  /** Where in the field the words stand. */
  readonly start: number
  readonly end: number
}

/** Where words stand in the text and in the fields of its blocks, in order; never over the edge of a block or field. */
export function foundIn(doc: Node, words: string, matchCase: boolean): readonly Found[] {
  if (!words) return []
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'gu' : 'giu')
  const found: Found[] = []
  doc.descendants((node, at) => {
    if (kindNamed(node.type.name)) found.push(...inFields(node, at, pattern))
    if (!node.isTextblock) return true
    // Whatever is no text takes one place here as it does there.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (const { 0: match, index } of text.matchAll(pattern))
      found.push({ from: at + 1 + index, to: at + 1 + index + match.length })
    return false
  })
  return found
}

const inFields = (node: Node, at: number, pattern: RegExp): Found[] =>
  [...fieldWordsIn(node.attrs)].flatMap(({ path, said }) =>
    [...said.matchAll(pattern)].map(({ 0: match, index }) => ({
      ...{ from: at, to: at + node.nodeSize },
      field: { path, said, start: index, end: index + match.length },
    })),
  )
