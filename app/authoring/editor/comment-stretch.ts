import type { Node } from '@tiptap/pm/model'

/** Where in a block the words stand that were talked about; null when they are gone, or are the block as a whole. */
export function stretchIn(block: Node, quote: string): { readonly from: number; readonly to: number } | null {
  const words = quote.trim().split(/\s+/).filter(Boolean)
  if (!block.isTextblock || words.length === 0) return null
  // Whatever is no text takes one place here as it does there.
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc')
  const pattern = words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s\\ufffc]+')
  const match = new RegExp(pattern, 'u').exec(text)
  if (!match || match[0].length >= text.trim().length) return null
  return { from: match.index, to: match.index + match[0].length }
}
