import { ArrowRight, ExternalLink } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import { isAllowedHref, isElsewhere } from './href.ts'
import type { LinkCard } from './link-card.tsx'
import { showWords } from './show-words.ts'

export default function ShowLinkCard({ attrs: { href, title, why } }: ShowProps<LinkCard>) {
  const t = useWords(showWords)
  if (!isAllowedHref(href)) return null
  const leaves = isElsewhere(href)
  const Icon = leaves ? ExternalLink : ArrowRight
  return (
    <a
      href={href}
      rel={leaves ? 'noopener noreferrer' : undefined}
      className="flex items-start gap-4 rounded-card border border-line bg-surface p-4 text-ink no-underline hover:border-primary"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-primary">{title || href}</span>
        {why && <span className="block">{why}</span>}
        {leaves && (
          <>
            <span className="block text-quiet text-sm">{t('linkLeaves', { host: new URL(href).host })}</span>
            <span className="hidden break-words text-sm print:block">{href}</span>
          </>
        )}
      </span>
      <Icon aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-primary" />
    </a>
  )
}
