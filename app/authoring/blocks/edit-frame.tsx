import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFolding } from './folding.ts'

interface EditFrameProps {
  readonly icon: LucideIcon
  readonly name: string
  /** What is still amiss, said as it changes. */
  readonly amiss?: readonly string[]
  /** What a long block says while it is folded away: neither selected nor unfinished. */
  readonly folded?: { readonly selected: boolean; readonly unfinished: boolean; readonly says: string }
  readonly children: ReactNode
}

/** Where the fields of a block stand: under its name, set apart from the running text. */
export function EditFrame({ icon: Icon, name, amiss = [], folded, children }: EditFrameProps) {
  const { open, watch } = useFolding(folded?.selected ?? true, folded?.unfinished ?? false)
  return (
    <fieldset
      {...watch}
      contentEditable={false}
      aria-label={name}
      className="min-w-0 space-y-4 whitespace-normal rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden size={20} strokeWidth={1.75} className="text-primary" />
        {name}
      </p>
      {open ? children : <p className="text-quiet">{folded?.says}</p>}
      <div role="status" className="space-y-1 font-semibold text-sm text-warn empty:hidden">
        {amiss.map(says => (
          <p key={says}>{says}</p>
        ))}
      </div>
    </fieldset>
  )
}
