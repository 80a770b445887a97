import type { ReactNode } from 'react'
import type { BlockChange } from './difference.ts'
import { ShownChange } from './shown-change.tsx'

interface ChangesListProps {
  readonly changes: readonly BlockChange[]
  /** What stands under each of them. */
  readonly under?: (change: BlockChange) => ReactNode
}

/** Changes of a text, block by block. */
export function ChangesList({ changes, under }: ChangesListProps) {
  return (
    <ol className="space-y-4">
      {changes.map(change => (
        <li
          key={`${change.kind} ${change.id}`}
          className="space-y-3 rounded-card border border-line bg-surface p-5"
        >
          <ShownChange {...change} />
          {under?.(change)}
        </li>
      ))}
    </ol>
  )
}
