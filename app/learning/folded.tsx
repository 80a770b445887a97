import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something folded into one line, opened by pressing it. */
export function Folded({ line, children }: { line: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer items-center gap-3 rounded-sm py-2 hover:text-primary">
        {line}
        <ChevronDown
          aria-hidden
          size={20}
          strokeWidth={1.75}
          className="shrink-0 text-quiet group-open:rotate-180"
        />
      </summary>
      {children}
    </details>
  )
}
