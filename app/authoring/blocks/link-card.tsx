import { ArrowRight, ExternalLink, Link2 } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { isAllowedHref, isElsewhere } from './href.ts'
import { showWords } from './show-words.ts'

const attrs = (z: Zod) => {
  const words = z.string().check(z.maxLength(300))
  const address = z.string().check(z.refine(href => href === '' || isAllowedHref(href)))
  return z.strictObject({ href: address, title: words, why: words })
}
export type LinkCard = Infer<ReturnType<typeof attrs>>

const EditLinkCard = editLater(() => import('./link-card-edit.tsx'))

/** One place worth going to, and why. */
export const linkCard = defineBlock<LinkCard>({
  name: 'linkCard',
  word: 'linkCard',
  find: 'linkCardFind',
  icon: Link2,
  attrs,
  initial: () => ({ href: '', title: '', why: '' }),
  holds: false,
  gaps: ({ href, title, why }) => [
    ...(href ? [] : (['linkCardAddressMissing'] as const)),
    ...(title.trim() ? [] : (['linkCardTitleMissing'] as const)),
    ...(why.trim() ? [] : (['linkCardWhyMissing'] as const)),
  ],
  markdown: {
    form: 'directive',
    write: ({ href, title, why }) => ({ href, title, why }),
    read: ({ href = '', title = '', why = '' }) => ({ href, title, why }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title, why }) => `${title} ${why}`.trim(),
  Show,
  Edit: props => <EditLinkCard {...props} />,
})

function Show({ attrs: { href, title, why } }: ShowProps<LinkCard>) {
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
