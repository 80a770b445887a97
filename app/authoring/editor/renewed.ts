import type { Node } from '@tiptap/pm/model'
import { blockNamed } from '../blocks/registry.ts'

export interface Renewed {
  readonly at: number
  readonly attrs: Readonly<Record<string, unknown>>
}

/** Blocks whose inner id stands in the document already, with attributes that carry a new one. */
export function renewedIn(doc: Node, newId: () => string): readonly Renewed[] {
  const seen = new Set<string>()
  const renewed: Renewed[] = []
  doc.descendants((node, at) => {
    const unique = blockNamed(node.type.name)?.unique
    if (!unique) return
    const { id, ...attrs } = node.attrs
    const inner = unique.idOf(attrs)
    if (seen.has(inner)) renewed.push({ at, attrs: { id, ...unique.renewed(attrs, newId()) } })
    seen.add(inner)
  })
  return renewed
}
