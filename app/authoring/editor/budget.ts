import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { attrsOf, idOf, nodesOf } from '../doc-node.ts'
import type { DocumentWeight } from '../document.ts'

const perTenMinutes = 1_000_000

/** What text and pictures may weigh, recordings apart: one megabyte for up to ten minutes, then as much more. */
export function mostBytes({ seconds, streamed }: Pick<DocumentWeight, 'seconds' | 'streamed'>): number {
  return Math.round(perTenMinutes * Math.max(1, (seconds - streamed.seconds) / 600))
}

/** What counts against that. */
export const countedBytes = ({ bytes, streamed }: Pick<DocumentWeight, 'bytes' | 'streamed'>): number =>
  bytes - streamed.bytes

export interface Heavy {
  readonly id: string
  readonly bytes: number
}

/** The block that weighs most of all that counts against the budget; null where none weighs anything. */
export function heaviestIn(doc: DocNode, facts: DocumentFacts): Heavy | null {
  let heaviest: Heavy | null = null
  for (const node of nodesOf(doc)) {
    const block = blockNamed(node.type)
    if (!block || block.streamed) continue
    const { bytes } = block.weigh(attrsOf(node), facts)
    if (bytes > (heaviest?.bytes ?? 0)) heaviest = { id: idOf(node), bytes }
  }
  return heaviest
}
