import type { Node } from '@tiptap/pm/model'

export interface Found {
  readonly from: number
  readonly to: number
}

/** Where words stand in the text, in order; never over the edge of a block. */
export function foundIn(doc: Node, words: string, matchCase: boolean): readonly Found[] {
  if (!words) return []
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'gu' : 'giu')
  const found: Found[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    // Whatever is no text takes one place here as it does there.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (const { 0: match, index } of text.matchAll(pattern))
      found.push({ from: at + 1 + index, to: at + 1 + index + match.length })
    return false
  })
  return found
}
