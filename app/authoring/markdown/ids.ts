import type { DocNode } from '../blocks/block.ts'
import { carriesId } from '../blocks/named.ts'

/** Gives every block an id told from its kind and content, so that the same text always gets the same ids. */
export function withIds(doc: DocNode): DocNode {
  const seen = new Map<string, number>()
  const visit = (node: DocNode): DocNode => {
    const content = node.content?.map(visit)
    const inside = { ...node, ...(content && { content }) }
    return carriesId(node.type) ? { ...inside, attrs: { id: idFor(node, seen), ...node.attrs } } : inside
  }
  return visit(doc)
}

function idFor(node: DocNode, seen: Map<string, number>): string {
  const digest = digestOf(JSON.stringify(node))
  const count = (seen.get(digest) ?? 0) + 1
  seen.set(digest, count)
  return count === 1 ? digest : `${digest}-${count}`
}

/** Two 32-bit FNV-1a hashes in base 36; a name, not a secret. */
function digestOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
  }
  return `b${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
