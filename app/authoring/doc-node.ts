import type { DocNode } from './blocks/block.ts'

/** Every node, parents before what they hold. */
export function* nodesOf(node: DocNode): Generator<DocNode> {
  yield node
  for (const child of node.content ?? []) yield* nodesOf(child)
}

export const idOf = (node: DocNode): string => (typeof node.attrs?.id === 'string' ? node.attrs.id : '')

/** A block's attributes without its id. */
export function attrsOf(node: DocNode): Readonly<Record<string, unknown>> {
  const { id: _, ...attrs } = node.attrs ?? {}
  return attrs
}
