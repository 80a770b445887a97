import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export interface Crumb {
  to: string
  label: string
  /** Where it is not that of the page. */
  lang?: string | undefined
}

/** The way back up; the page itself is not in it, its title says where one is. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useWords(words)
  return (
    <nav aria-label={t('breadcrumbs')} className="text-sm text-quiet">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map((crumb, index) => (
          <li key={crumb.to} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />}
            <Link
              to={crumb.to}
              lang={crumb.lang}
              className="inline-flex min-h-8 items-center rounded-sm hover:text-primary hover:underline pointer-coarse:min-h-11"
            >
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
