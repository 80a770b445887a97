import { ChevronDown } from 'lucide-react'
import type { ShowProps } from './block.ts'

export default function ShowAccordion({ sections }: ShowProps<object>) {
  return (
    <div className="rounded-card border border-line bg-surface">
      {sections.map(({ id, title, body }) => (
        <details key={id} className="group border-line not-first:border-t">
          <summary className="flex min-h-12 items-center gap-3 rounded-card px-5 py-3 font-semibold hover:text-primary">
            <span className="flex-1">{title}</span>
            <ChevronDown
              aria-hidden
              size={20}
              strokeWidth={1.75}
              className="shrink-0 text-quiet transition-transform group-open:rotate-180"
            />
          </summary>
          <div className="prose px-5 pb-5">{body}</div>
        </details>
      ))}
    </div>
  )
}
