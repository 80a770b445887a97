import type { DocNode } from '../blocks/block.ts'
import { nodesOf } from '../doc-node.ts'
import type { IncomingModule } from './incoming.ts'

/** Words for who cannot see a picture, by its name: those of its first use. */
export function altsIn(modules: readonly IncomingModule[]): ReadonlyMap<string, string> {
  const alts = new Map<string, string>()
  for (const part of modules.flatMap(({ parts }) => parts))
    if (part.kind === 'lesson') for (const node of nodesOf(part.doc)) noteAlts(node, alts)
  return alts
}

function noteAlts({ attrs }: DocNode, alts: Map<string, string>) {
  const pictures = Array.isArray(attrs?.pictures) ? attrs.pictures : [attrs]
  for (const picture of pictures) {
    const { media, alt } = Object(picture)
    if (typeof media === 'string' && typeof alt === 'string' && alt && !alts.has(media)) alts.set(media, alt)
  }
}
