import type { DocNode } from '../blocks/block.ts'

/** The document with one file in the place of another, and every other word as it was. */
export const withMedia = (node: DocNode, from: string, to: string): DocNode => ({
  ...node,
  ...(node.attrs && { attrs: swapped(node.attrs, from, to) as DocNode['attrs'] }),
  ...(node.content && { content: node.content.map(child => withMedia(child, from, to)) }),
})

/** Attributes hold a file by its id alone, at any depth. */
function swapped(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map(each => swapped(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swapped(inner, from, to)]))
}
